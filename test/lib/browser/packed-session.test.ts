import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MAX_PACKED_BYTES, packSession, SessionTooLarge, unpackSession } from '../../../lib/browser/packed-session.ts';
import type { StorageState } from '../../../lib/model/session.ts';

const withValue = (value: string): StorageState => ({
  cookies: [],
  origins: [{ origin: 'https://example.com', localStorage: [{ name: 'token', value }] }],
});

describe('a packed session', () => {
  it('comes back as it was', async () => {
    const state = withValue('ünï✓');
    expect(await unpackSession(await packSession(state))).toEqual(state);
  });

  it('is measured compressed: much that repeats fits, much that does not is refused', async () => {
    await expect(packSession(withValue('a'.repeat(MAX_PACKED_BYTES * 2)))).resolves.toBeTypeOf('string');
    const noise = randomBytes(MAX_PACKED_BYTES).toString('base64');
    await expect(packSession(withValue(noise))).rejects.toThrow(SessionTooLarge);
  });
});
