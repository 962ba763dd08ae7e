import { describe, expect, it } from 'vitest';
import { asksProvider, canReauth } from '../../../lib/flow/can-reauth.ts';
import { type Connection, type LoginNeeds, NO_FAILURES } from '../../../lib/model/connection.ts';
import { connection } from '../contract/records.ts';
import { aCredential } from '../store/records.ts';

const CREDENTIAL = aCredential('acme', { id: 'cred', sealed_values: { username: bytes(), password: bytes() } });
const WITH_TOTP = { ...CREDENTIAL, sealed_totp_secret: bytes() };
const TYPED: LoginNeeds = { needed: [], typed: ['username', 'password'], recipe: false };

function bytes(): Uint8Array {
  return new Uint8Array([1]);
}

const linked = (more: Partial<Connection> = {}) =>
  connection({
    last_login_at: '2026-01-01T00:00:00.000Z',
    credential: { kind: 'stored', credential_id: 'cred' },
    needs: TYPED,
    ...more,
  });
const needing = (needs: Partial<LoginNeeds>) => linked({ needs: { ...TYPED, ...needs } });
const stopped = (cause: string, credential: string | null) =>
  linked({ reauth: { ...NO_FAILURES, stopped: { cause, credential } } });

const external = (more: Partial<Connection>) =>
  linked({ credential: { kind: 'auto', provider_id: 'p', provider: '1p' }, ...more });
const askable = (version: string | null) => ({ usable: true, version });

describe('A connection can log in again by itself', () => {
  it.each([
    ['a recipe of its login', needing({ recipe: true }), CREDENTIAL, 'viable_plans_found'],
    ['all that its login typed is stored', needing({}), CREDENTIAL, 'requirements_satisfiable'],
    ['and the secret of its one-time codes', needing({ needed: ['totp_code'] }), WITH_TOTP, 'requirements_satisfiable'],
    ['what its login needed is not known', linked({ needs: null }), CREDENTIAL, 'no_requirements_recorded'],
    ['its login typed nothing', needing({ typed: [] }), CREDENTIAL, 'has_credential'],
    ['a provider may have the values', external({}), askable(null), 'external_credential'],
    [
      'an item that the site refused has changed',
      external({ rejected_credential: 'p/i:1' }),
      askable('p/i:2'),
      'external_credential',
    ],
    [
      'a provider that failed answers again',
      external({ reauth: { ...NO_FAILURES, stopped: { cause: 'provider_token_refused', credential: null } } }),
      askable('p/i:1'),
      'external_credential',
    ],
    [
      'a refused credential was changed',
      linked({ rejected_credential: 'cred:0' }),
      CREDENTIAL,
      'requirements_satisfiable',
    ],
    [
      'one that was locked out was changed',
      stopped('account_locked', 'cred:0'),
      CREDENTIAL,
      'requirements_satisfiable',
    ],
  ] as const)('where %s', (_, record, credential, reason) => {
    expect(canReauth(record, credential)).toEqual({ possible: true, reason });
  });
});

describe('A connection needs a person', () => {
  it.each([
    ['it has never logged in', linked({ last_login_at: null }), CREDENTIAL, 'no_prior_successful_login'],
    ['it has no credential', linked({ credential: null }), null, 'no_credential'],
    ['its credential was deleted', linked(), null, 'no_credential'],
    [
      'a value that was typed is not stored',
      needing({ typed: ['password', 'company'] }),
      CREDENTIAL,
      'no_viable_plans',
    ],
    ['its login asked for something else', needing({ needed: ['input'] }), CREDENTIAL, 'no_viable_plans'],
    ['the site refused this credential', linked({ rejected_credential: 'cred:1' }), CREDENTIAL, 'no_viable_plans'],
    ['the account was locked with this credential', stopped('account_locked', 'cred:1'), CREDENTIAL, 'no_viable_plans'],
    ['the breaker is open', stopped('circuit_open', null), CREDENTIAL, 'no_viable_plans'],
    ['a push must be approved', needing({ needed: ['external_action'] }), CREDENTIAL, 'requires_external_action'],
    [
      'a push must be approved in a known login',
      needing({ needed: ['external_action'], recipe: true }),
      CREDENTIAL,
      'viable_plans_require_external_action',
    ],
    ['a code comes by SMS', needing({ needed: ['sms_code'] }), CREDENTIAL, 'requires_sms_code'],
    ['a code comes by e-mail', needing({ needed: ['email_code'] }), CREDENTIAL, 'requires_email_code'],
    ['its provider was deleted, or is switched off', external({}), { usable: false, version: null }, 'no_credential'],
    ['the site refused its item', external({ rejected_credential: 'p/i:1' }), askable('p/i:1'), 'no_viable_plans'],
    [
      'nobody has asked whether that item has changed',
      external({ rejected_credential: 'p/i:1' }),
      askable(null),
      'no_viable_plans',
    ],
    [
      'the breaker is open, whatever its provider says',
      external({ reauth: { ...NO_FAILURES, stopped: { cause: 'circuit_open', credential: null } } }),
      askable('p/i:2'),
      'no_viable_plans',
    ],
    [
      'the secret of its codes is not stored',
      needing({ needed: ['totp_code'] }),
      CREDENTIAL,
      'requires_totp_without_secret',
    ],
  ] as const)('where %s', (_, record, credential, reason) => {
    expect(canReauth(record, credential)).toEqual({ possible: false, reason });
  });

  it('for a code no more, once its secret is stored', () => {
    expect(canReauth(needing({ needed: ['totp_code'] }), WITH_TOTP).possible).toBe(true);
  });
});

describe('The provider of a connection is asked before a login by itself', () => {
  const failed = (cause: string, credential: string | null) =>
    external({ reauth: { ...NO_FAILURES, stopped: { cause, credential } } });

  it.each([
    ['where its item was refused', external({ rejected_credential: 'p/i:1' })],
    ['where it failed itself', failed('provider_unreachable', null)],
    ['where the account was locked with its item', failed('account_locked', 'p/i:1')],
  ])('%s', (_, connection) => {
    expect(asksProvider(connection)).toBe(true);
  });

  it.each([
    ['where nothing has failed', external({})],
    ['where only a person can go on', failed('circuit_open', null)],
    ['for a stored credential', linked({ rejected_credential: 'cred:1' })],
  ])('not %s', (_, connection) => {
    expect(asksProvider(connection)).toBe(false);
  });
});
