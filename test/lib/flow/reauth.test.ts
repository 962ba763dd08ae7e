import { describe, expect, it } from 'vitest';
import { afterChange, afterFailure } from '../../../lib/flow/reauth.ts';
import { settled } from '../../../lib/flow/settled.ts';
import { type Connection, NO_FAILURES, type ReauthState } from '../../../lib/model/connection.ts';
import type { Flow } from '../../../lib/model/flow.ts';
import { connection, flow, NOW } from '../contract/records.ts';

const LATER = '2026-02-01T00:00:00.000Z';
const failed = (error_code: string, more: Partial<Flow> = {}) =>
  flow({ type: 'REAUTH', status: 'FAILED', error_code, ended_at: NOW.toISOString(), ...more });
const secondsUntil = (time: string | null) => (Date.parse(time ?? '') - NOW.getTime()) / 1000;
const inARow = (codes: string[]): ReauthState =>
  codes.reduce<ReauthState>(
    (state, code, index) => afterFailure(state, failed(code, { id: `flow-${index}` })),
    NO_FAILURES,
  );

describe('After a login by itself that failed', () => {
  it('the next waits a minute, then five, a little more by chance', () => {
    const first = secondsUntil(inARow(['network_error']).retry_at);
    expect(first).toBeGreaterThanOrEqual(60);
    expect(first).toBeLessThanOrEqual(75);
    const second = secondsUntil(inARow(['network_error', 'login_failed']).retry_at);
    expect(second).toBeGreaterThanOrEqual(300);
    expect(second).toBeLessThanOrEqual(375);
  });

  it('three in a row open the breaker', () => {
    expect(inARow(['network_error', 'login_failed', 'network_error'])).toMatchObject({
      failures: 3,
      retry_at: null,
      stopped: { cause: 'circuit_open', credential: null },
    });
  });

  it.each(['credentials_invalid', 'account_locked', 'bot_detected', 'captcha_blocked', 'unsupported_auth_method'])(
    'there is no second try after %s with the same credential',
    (code) => {
      const state = afterFailure(NO_FAILURES, failed(code, { credential_used: 'cred:3' }));
      expect(state).toMatchObject({ retry_at: null, stopped: { cause: code, credential: 'cred:3' } });
    },
  );

  it('an error of the site is tried once more', () => {
    expect(inARow(['website_error']).retry_at).not.toBeNull();
    expect(inARow(['website_error', 'website_error']).stopped).toEqual({ cause: 'website_error', credential: null });
  });

  it('a site that asks to wait is given a quarter of an hour', () => {
    expect(secondsUntil(inARow(['rate_limited']).retry_at)).toBeGreaterThanOrEqual(900);
  });

  it('a provider that does not answer is tried like any failure, and then only once it answers again', () => {
    expect(inARow(['provider_unreachable']).retry_at).not.toBeNull();
    expect(secondsUntil(inARow(['provider_rate_limited']).retry_at)).toBeGreaterThanOrEqual(900);
    const third = inARow(['provider_unreachable', 'provider_unreachable', 'provider_unreachable']);
    expect(third).toMatchObject({ retry_at: null, stopped: { cause: 'provider_unreachable' } });
  });

  it.each(['provider_token_refused', 'provider_disabled', 'provider_item_without_password'])(
    'there is no second try after %s until the provider says something else',
    (code) => {
      expect(inARow([code])).toMatchObject({ retry_at: null, stopped: { cause: code, credential: null } });
    },
  );

  it('the same end told twice counts once', () => {
    const once = afterFailure(NO_FAILURES, failed('network_error'));
    expect(afterFailure(once, failed('network_error', { id: once.flow_id ?? '' }))).toEqual(once);
  });

  it('one that somebody canceled does not count', () => {
    const canceled = flow({ type: 'REAUTH', status: 'CANCELED', ended_at: NOW.toISOString() });
    expect(afterFailure(NO_FAILURES, canceled)).toMatchObject({ failures: 0, stopped: null });
  });

  it('many that failed together do not come back together', () => {
    const times = Array.from({ length: 50 }, (_, index) => {
      return afterFailure(NO_FAILURES, failed('network_error', { id: `flow-${index}` })).retry_at;
    });
    expect(new Set(times).size).toBeGreaterThan(45);
  });
});

describe('A connection', () => {
  const own = (end: Flow, more: Partial<Connection> = {}) =>
    settled(connection({ flow_id: end.id, last_login_at: 'x', status: 'AUTHENTICATED', ...more }), end);

  it('needs somebody when its login by itself has failed, and is tried again when that is due', () => {
    const after = own(failed('network_error'));
    expect(after?.status).toBe('NEEDS_AUTH');
    expect(after?.due_at).toBe(after?.reauth.retry_at);
  });

  it('is checked on at its interval when there is no further try', () => {
    const after = own(failed('account_locked'), { health_check_interval: 600 });
    expect(secondsUntil(after?.due_at ?? null)).toBe(600);
  });

  it('is as it was when a login that a person started has failed', () => {
    expect(own(flow({ status: 'FAILED', error_code: 'network_error', ended_at: NOW.toISOString() }))).toBeNull();
  });

  it('closes the breaker by a login that succeeds, and is looked at soon', () => {
    const reauth = inARow(['network_error', 'network_error', 'network_error']);
    const end = flow({ status: 'SUCCESS', saved_at: NOW.toISOString(), ended_at: NOW.toISOString() });
    const after = own(end, { reauth, status: 'NEEDS_AUTH' });
    expect(after).toMatchObject({ status: 'AUTHENTICATED', reauth: NO_FAILURES, probe: null });
    expect(secondsUntil(after?.due_at ?? null)).toBe(30);
  });

  it('whose sessions do not last is not logged in again for ever', () => {
    const end = (id: string, seconds: number) => {
      const saved_at = new Date(NOW.getTime() + seconds * 1000).toISOString();
      return flow({ id, type: 'REAUTH', status: 'SUCCESS', saved_at, ended_at: saved_at });
    };
    const renew = (before: Connection, id: string, seconds: number) =>
      settled({ ...before, flow_id: id }, end(id, seconds)) as Connection;
    const first = renew(connection({ last_login_at: '2025-12-31T00:00:00.000Z' }), 'f0', 0);
    expect(first.reauth).toEqual(NO_FAILURES);
    const third = renew(renew(renew(first, 'f1', 60), 'f2', 120), 'f3', 180);
    expect(third).toMatchObject({
      status: 'AUTHENTICATED',
      reauth: { failures: 3, stopped: { cause: 'circuit_open' } },
    });
    expect(renew(third, 'f4', 3600).reauth).toEqual(NO_FAILURES);
  });

  it('that has no checks is never due', () => {
    expect(own(failed('network_error'), { health_checks: false })?.due_at).toBeNull();
  });

  it('settled twice is settled once', () => {
    const end = failed('network_error');
    const once = own(end);
    expect(once && settled(once, end)).toBeNull();
  });
});

describe('A changed credential', () => {
  const waiting = (reauth: ReauthState) =>
    afterChange(connection({ last_login_at: 'x', status: 'NEEDS_AUTH', due_at: LATER, reauth }), NOW);

  it('is tried at once where the old one was refused', () => {
    const after = waiting(afterFailure(NO_FAILURES, failed('credentials_invalid')));
    expect(after).toMatchObject({ reauth: NO_FAILURES, due_at: NOW.toISOString() });
  });

  it('does not close the breaker', () => {
    expect(waiting(inARow(['network_error', 'network_error', 'network_error'])).reauth.stopped?.cause).toBe(
      'circuit_open',
    );
  });

  it('changes nothing for a session that lives', () => {
    const alive = connection({ last_login_at: 'x', status: 'AUTHENTICATED', due_at: LATER });
    expect(afterChange(alive, NOW).due_at).toBe(LATER);
  });
});
