import { describe, expect, it } from 'vitest';
import { withoutValue } from '../../../../lib/browser/drive/conceal.ts';

describe('a text without a value', () => {
  it.each([
    ['Wrong password hunter2 for anna', 'hunter2', 'Wrong password ••• for anna'],
    ['the account ANNA@Example.com is locked', 'anna@example.com', 'the account ••• is locked'],
    ['open shop/u/anna%40example.com', 'anna@example.com', 'open shop/u/•••'],
    ['choice(account_anna_example_com)', 'Anna@example.com', 'choice(account_•••)'],
    ['x.y.z+(a)[b] and more', 'x.y.z+(a)[b]', '••• and more'],
    ['before correct horse battery after', 'correct horse battery', 'before ••• after'],
    ['token:supersecret1x', 'supersecret1', 'token:•••x'],
  ])('%j', (text, value, shown) => {
    expect(withoutValue(text, value)).toBe(shown);
  });

  it('hides a short value only where it stands alone', () => {
    expect(withoutValue('form(username, user)', 'user')).toBe('form(username, •••)');
    expect(withoutValue('lobby(1 ways in)', '1')).toBe('lobby(1 ways in)');
    expect(withoutValue('nothing', '')).toBe('nothing');
  });
});
