import { describe, expect, it } from 'vitest';
import { inputKind, tidyCode } from '../../web/src/field-input.ts';
import type { AskedField } from '../../web/src/flow-state.ts';

const asked = (over: Partial<AskedField>): AskedField => ({
  id: 'f',
  ref: 'f',
  type: 'text',
  required: true,
  input: 'text',
  placeholder: null,
  ...over,
});

describe('an input', () => {
  it.each([
    [{ type: 'identifier', input: 'email' }, ['email', 'email', 'username']],
    [{ type: 'identifier', input: 'tel' }, ['tel', 'tel', 'username']],
    [{ type: 'identifier', input: 'text' }, ['text', 'text', 'username']],
    [{ type: 'password', input: 'password' }, ['password', 'text', 'current-password']],
    [{ type: 'code', input: 'code' }, ['text', 'numeric', 'one-time-code']],
    [{ type: 'totp_code', input: 'totp' }, ['text', 'numeric', 'one-time-code']],
    [{ type: 'code', input: 'code', label: 'Backup code' }, ['text', 'text', 'one-time-code']],
    [{ type: 'totp_secret', input: 'text' }, ['password', 'text', 'off']],
    [{ type: 'text', ref: 'phone_number', input: 'tel' }, ['tel', 'tel', 'tel']],
    [{ type: 'text', ref: 'company_id', input: 'number' }, ['text', 'numeric', 'organization']],
    [{ type: 'text', ref: 'pin', input: 'password' }, ['password', 'text', 'off']],
  ] as const)('of %o has the type, keyboard and autofill %o', (field, expected) => {
    const { type, inputMode, autoComplete } = inputKind(asked(field));
    expect([type, inputMode, autoComplete]).toEqual(expected);
  });
});

describe('a code', () => {
  it.each([
    ['123 456', '123456'],
    [' 12-34-56 ', '123456'],
    ['123\u2013456\u200b', '123456'],
    ['ABCD-EFGH', 'ABCD-EFGH'],
    ['007', '007'],
  ])('pasted as "%s" is "%s"', (pasted, code) => expect(tidyCode(pasted)).toBe(code));
});
