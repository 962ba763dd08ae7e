import { describe, expect, it } from 'vitest';
import { REHEARSED, rehearse } from '../../lib/browser/drive/rehearse.ts';
import { screenOf } from '../../lib/login/screen.ts';

describe('what is rehearsed while a browser starts', () => {
  it('is a login as most drives meet it', () => {
    expect(REHEARSED.map((page) => screenOf(page).kind)).toEqual(['form', 'logged_in']);
  });

  it('can be asked for again', () => {
    rehearse();
    expect(rehearse).not.toThrow();
  });
});
