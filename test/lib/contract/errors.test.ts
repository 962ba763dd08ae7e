import { describe, expect, it } from 'vitest';
import { ApiError, ERROR_STATUS, type ErrorCode } from '../../../lib/contract/errors.ts';
import { toErrorResult } from '../../../lib/contract/reply.ts';

describe('ApiError', () => {
  it('tells the client not to retry a conflict, nor to press a vault that is down or busy, and nothing of the kind otherwise', () => {
    for (const code of Object.keys(ERROR_STATUS) as ErrorCode[]) {
      const error = new ApiError(code, 'why');
      expect(error.headers).toEqual([409, 429, 502].includes(error.status) ? { 'x-should-retry': 'false' } : {});
    }
  });

  it('shows the id of what exists at the top of the body', () => {
    const result = toErrorResult(new ApiError('conflict', 'exists', { existing_id: 'c1' }));
    expect(result.statusCode).toBe(409);
    expect(JSON.parse(result.body)).toEqual({ code: 'conflict', message: 'exists', existing_id: 'c1' });
  });
});

describe('an error that is not ours', () => {
  it('is a plain 500 with nothing of its cause', () => {
    const result = toErrorResult(new TypeError('password hunter2 is not a function'));
    expect(result.statusCode).toBe(500);
    expect(JSON.parse(result.body)).toEqual({ code: 'internal_error', message: expect.any(String) });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });
});
