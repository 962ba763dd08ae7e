import { describe, expect, it } from 'vitest';
import { pageHeaders } from '../../../lib/contract/paging.ts';
import { Paging } from '../../../lib/contract/schema/scalars.ts';

describe('paging', () => {
  it('names the start of the next page, and 0 on the last', () => {
    expect(pageHeaders(20, 20, true)).toEqual({ 'X-Has-More': 'true', 'X-Next-Offset': '40' });
    expect(pageHeaders(40, 3, false)).toEqual({ 'X-Has-More': 'false', 'X-Next-Offset': '0' });
  });

  it('has 20 rows by default and never more than 100', () => {
    expect(Paging.parse({})).toEqual({ limit: 20, offset: 0 });
    expect(Paging.parse({ limit: '1000', offset: '7' })).toEqual({ limit: 100, offset: 7 });
  });

  it.each([{ limit: '0' }, { limit: '-1' }, { limit: 'ten' }, { limit: '1.5' }, { offset: '-1' }, { offset: '' }])(
    'refuses %j',
    (query) => {
      expect(Paging.safeParse(query).success).toBe(false);
    },
  );
});
