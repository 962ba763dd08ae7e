import { describe, expect, it } from 'vitest';
import { type Known, NOTHING_KNOWN, type ScreenChoice } from '../../../lib/login/decision.ts';
import { ownWay } from '../../../lib/login/own-ways.ts';

const nothing = NOTHING_KNOWN;

const way = (mfa_type: ScreenChoice['mfa_type']): ScreenChoice => ({
  id: `way_${mfa_type}`,
  type: 'mfa_method',
  label: '',
  description: null,
  observed_selector: null,
  mfa_type,
  provider: null,
  element: { frame: 0, index: 0 },
  submit: null,
});

const ALL = [way('sms'), way('switch'), way('password'), way('totp')];
const taken = (known: Partial<Known>, choices = ALL) => ownWay(choices, { ...nothing, ...known })?.choice.id ?? null;

describe('a way that needs nobody', () => {
  it('is none when nothing is stored', () => expect(taken({})).toBeNull());

  it('is the authenticator whose secret is stored', () => expect(taken({ hasTotp: true })).toBe('way_totp'));

  it('is the stored password, once', () => {
    expect(taken({ storedKeys: ['password'] })).toBe('way_password');
    expect(taken({ storedKeys: ['password'], given: { password: 1 } })).toBeNull();
    expect(taken({ storedKeys: ['password'], refused: ['password'] })).toBeNull();
    expect(taken({ storedKeys: ['password'], credentialRejected: true })).toBeNull();
  });

  it('is another way, behind which the authenticator may be', () => {
    expect(taken({ hasTotp: true }, [way('sms'), way('switch')])).toBe('way_switch');
  });

  it('is taken once', () => {
    expect(taken({ hasTotp: true, tried: ['way_totp'] })).toBe('way_switch');
    expect(taken({ hasTotp: true, tried: ['way_totp', 'way_switch'] })).toBeNull();
  });
});
