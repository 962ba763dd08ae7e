import { describe, expect, it } from 'vitest';
import { newId } from '../../../lib/model/id.ts';

describe('an id', () => {
  it('is 24 lower-case letters and digits', () => {
    expect(newId(Date.UTC(2030, 0, 1))).toMatch(/^[a-z0-9]{24}$/);
  });

  it('sorts by the time it was made', () => {
    const times = [0, 1, 35, 36, Date.UTC(2026, 0, 1), Date.UTC(2090, 0, 1)];
    const ids = times.map(newId);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('is not made twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newId(0))).size).toBe(1000);
  });
});
