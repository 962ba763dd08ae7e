import { describe, expect, it } from 'vitest';
import type { FormField } from '../../../lib/login/decision.ts';
import { savedUnder, storedKeyFor } from '../../../lib/login/sources.ts';

function field(ref: string, rest: Partial<FormField> = {}): FormField {
  return {
    id: `field_${ref}`,
    ref,
    type: 'text',
    label: null,
    required: true,
    observed_selector: null,
    input_type: 'text',
    placeholder: null,
    hint: null,
    reason: null,
    element: { frame: 0, index: 0 },
    boxes: [],
    filled: false,
    invalid: false,
    channel: null,
    ...rest,
  };
}

describe('the stored key that fills a field', () => {
  it.each<[string, FormField, string[], string | null]>([
    ['is called as its name', field('tenant'), ['tenant', 'pin'], 'tenant'],
    ['is called as its id', field('f1', { called: ['f1', 'tenant-name'] }), ['tenantName'], 'tenantName'],
    ['is called as its label', field('f1', { label: 'Office number' }), ['office_number'], 'office_number'],
    [
      'is the only one for a company',
      field('f1', { called: ['Mandant', 'Firma'] }),
      ['company_id', 'pin'],
      'company_id',
    ],
    ['is none of two for a company', field('f1', { called: ['Company'] }), ['company_id', 'workspace'], null],
    ['is no company for another field', field('f1', { label: 'Favourite colour' }), ['company_id'], null],
    ['is the user name for an address', field('email', { type: 'identifier' }), ['username'], 'username'],
    ['is the password for a PIN that is all there is', field('pin', { type: 'password' }), ['password'], 'password'],
    ['is the PIN for a PIN', field('pin', { type: 'password' }), ['password', 'pin'], 'pin'],
    ['is never one for a code', field('code', { type: 'code', label: 'pin' }), ['pin'], null],
  ])('%s', (_, one, keys, expected) => {
    expect(storedKeyFor(one, keys)).toBe(expected);
  });
});

describe('the key that an answer is kept under', () => {
  it('is the one whose value it takes the place of', () => {
    expect(savedUnder(field('email', { type: 'identifier' }), ['username'], { email: 1 })).toBe('username');
  });

  it('is its own when the stored one has filled another field', () => {
    expect(savedUnder(field('pin', { type: 'password' }), ['password'], { password: 1 })).toBe('pin');
  });

  it('is its own when nothing is stored', () => {
    expect(savedUnder(field('email', { type: 'identifier' }), [], {})).toBe('email');
  });
});
