import { describe, expect, it } from 'vitest';
import { Needs } from '../../../../lib/browser/drive/needs.ts';
import type { FormField, ScreenChoice } from '../../../../lib/login/decision.ts';

const fresh = () => new Needs({ checkpoint: null });

const code = (channel: FormField['channel']) => ({ type: 'code', channel }) as FormField;
const choice = (type: ScreenChoice['type'], id = 'choice') => ({ id, type, label: '' }) as ScreenChoice;
const byPerson = { source: { from: 'answer', fieldId: 'field' }, ref: 'ref' } as const;

describe('what a login has needed', () => {
  it('is the stored values that were typed, by the key that holds them', () => {
    const needs = fresh();
    needs.typed({ source: { from: 'stored', key: 'email' }, ref: 'username' }, null, null);
    needs.typed({ source: { from: 'stored', key: 'password' }, ref: 'password' }, null, null);
    expect(needs.told()).toEqual({ needed: [], typed: ['email', 'password'] });
  });

  it('counts a value that a person gave under the key that will hold it', () => {
    const needs = fresh();
    needs.typed(byPerson, { type: 'text', channel: null } as FormField, 'tenant');
    needs.typed(byPerson, { type: 'password', channel: null } as FormField, null);
    expect(needs.told()).toEqual({ needed: [], typed: ['tenant', 'ref'] });
  });

  it.each([
    ['sms', 'sms_code'],
    ['email', 'email_code'],
    ['totp', 'totp_code'],
    ['call', 'input'],
    [null, 'input'],
  ] as const)('names a code by how it came: %s', (channel, need) => {
    const needs = fresh();
    needs.typed(byPerson, code(channel), null);
    expect(needs.told()).toEqual({ needed: [need], typed: [] });
  });

  it('is a code of the authenticator when the vault made it', () => {
    const needs = fresh();
    needs.typed({ source: { from: 'totp' }, ref: 'code' }, code(null), null);
    expect(needs.told().needed).toEqual(['totp_code']);
  });

  it('is a person where one has chosen, but for a way that tells by itself what it leads to', () => {
    const needs = fresh();
    needs.chosen(choice('mfa_method'));
    needs.chosen(choice('sso_provider'));
    needs.chosen(choice('other', 'resend'));
    expect(needs.told().needed).toEqual([]);
    needs.chosen(choice('account', 'mine'));
    expect(needs.told().needed).toEqual(['input']);
    expect(needs.told(['another']).needed).toEqual(['input']);
    // The next login takes it by itself.
    expect(needs.told(['mine']).needed).toEqual([]);
  });

  it('outlasts a suspension', () => {
    const first = fresh();
    first.approved();
    first.typed({ source: { from: 'stored', key: 'email' }, ref: 'email' }, null, null);
    const next = new Needs({ checkpoint: { session: '', url: '', given: [], refused: [], needs: first.told() } });
    next.typed(byPerson, code('sms'), null);
    expect(next.told()).toEqual({ needed: ['external_action', 'sms_code'], typed: ['email'] });
  });
});
