import { describe, expect, it } from 'vitest';
import { afterBusy, afterCheck, afterSettings, nextCheck } from '../../../lib/flow/checks.ts';
import type { CheckOutcome, CheckResult } from '../../../lib/model/check.ts';
import { type Connection, NO_FAILURES } from '../../../lib/model/connection.ts';
import { connection, NOW } from '../contract/records.ts';
import { aCredential } from '../store/records.ts';

const CREDENTIAL = aCredential('acme', { id: 'cred' });
const EARLIER = '2025-12-31T00:00:00.000Z';
const under = (more: Partial<Connection> = {}) =>
  connection({
    status: 'AUTHENTICATED',
    last_login_at: EARLIER,
    last_auth_check_at: EARLIER,
    credential: { kind: 'stored', credential_id: 'cred' },
    check: { id: 'check', until: '2026-01-01T12:03:00.000Z' },
    due_at: EARLIER,
    ...more,
  });
const outcome = (result: CheckResult): CheckOutcome => ({ result, by: 'PROBE', reason: 'as it answers' });
const checked = (result: CheckResult, more: Partial<Connection> = {}) => {
  const after = afterCheck(under(more), CREDENTIAL, { checkId: 'check', outcome: outcome(result) }, NOW);
  if (!after) throw new Error('the check came too late');
  return after;
};
const secondsUntil = (time: string | null) => (Date.parse(time ?? '') - NOW.getTime()) / 1000;

describe('A check that finds the session alive', () => {
  it('is told with the status before, and repeated at the interval', () => {
    const { connection: after, entry, login } = checked('LOGGED_IN');
    expect(after).toMatchObject({ status: 'AUTHENTICATED', last_auth_check_at: NOW.toISOString(), check: null });
    expect(entry).toMatchObject({ type: 'health_check', status: 'AUTHENTICATED', previous_status: 'AUTHENTICATED' });
    expect(login).toBe(false);
  });

  it('mends a connection that was taken for dead', () => {
    const reauth = { ...NO_FAILURES, failures: 2 };
    const { connection: after, entry } = checked('LOGGED_IN', { status: 'NEEDS_AUTH', reauth });
    expect(after).toMatchObject({ status: 'AUTHENTICATED', reauth: NO_FAILURES });
    expect(entry?.previous_status).toBe('NEEDS_AUTH');
  });
});

describe('A check that finds the session dead', () => {
  it('logs in again, and needs nobody meanwhile', () => {
    const { connection: after, entry, login } = checked('LOGGED_OUT');
    expect(login).toBe(true);
    expect(after.status).toBe('AUTHENTICATED');
    expect(entry).toMatchObject({ status: 'NEEDS_AUTH', previous_status: 'AUTHENTICATED' });
    expect(secondsUntil(after.due_at)).toBe(120);
  });

  it.each<[string, Partial<Connection>]>([
    ['auto_reauth is off', { auto_reauth: false }],
    ['it has no credential', { credential: null }],
    ['the site refused the credential', { rejected_credential: 'cred:1' }],
    ['the breaker is open', { reauth: { ...NO_FAILURES, stopped: { cause: 'circuit_open', credential: null } } }],
  ])('needs somebody where %s', (_, more) => {
    const { connection: after, login } = checked('LOGGED_OUT', more);
    expect(login).toBe(false);
    expect(after.status).toBe('NEEDS_AUTH');
    expect(secondsUntil(after.due_at)).toBeGreaterThan(3400);
  });

  it('waits for the time of the next try', () => {
    const retry_at = '2026-01-01T12:04:00.000Z';
    const { connection: after, login } = checked('LOGGED_OUT', { reauth: { ...NO_FAILURES, failures: 1, retry_at } });
    expect(login).toBe(false);
    expect(after).toMatchObject({ status: 'NEEDS_AUTH', due_at: retry_at });
  });
});

describe('A check that is inconclusive', () => {
  it('changes nothing but when the next one is', () => {
    const before = under();
    const { connection: after, entry, login } = checked('INCONCLUSIVE');
    const { check: _, last_check, due_at, ...rest } = after;
    expect({ entry, login }).toEqual({ entry: null, login: false });
    expect(before).toMatchObject(rest);
    expect(last_check?.result).toBe('INCONCLUSIVE');
    expect(secondsUntil(due_at)).toBeGreaterThan(3400);
  });
});

describe('A check', () => {
  it('that comes too late is not heard', () => {
    const other = under({ check: { id: 'another', until: '2026-01-01T12:03:00.000Z' } });
    expect(afterCheck(other, CREDENTIAL, { checkId: 'check', outcome: outcome('LOGGED_OUT') }, NOW)).toBeNull();
    expect(afterBusy(other, 'check', NOW)).toBeNull();
  });

  it('that finds the profile in use is made a minute later', () => {
    expect(secondsUntil(afterBusy(under(), 'check', NOW)?.due_at ?? null)).toBe(60);
  });

  it('keeps the probe that was learned, and forgets one that a browser had to correct', () => {
    const probe = { url: 'https://example.com/me' } as Connection['probe'];
    const by = { checkId: 'check', outcome: outcome('LOGGED_IN') };
    expect(afterCheck(under(), CREDENTIAL, { ...by, probe }, NOW)?.connection.probe).toBe(probe);
    expect(afterCheck(under({ probe }), CREDENTIAL, { ...by, probe: null }, NOW)?.connection.probe).toBeNull();
    expect(afterCheck(under({ probe }), CREDENTIAL, by, NOW)?.connection.probe).toBe(probe);
  });

  it('comes never later than its interval, and drifts away from those it began with', () => {
    const times = Array.from({ length: 200 }, (_, id) => secondsUntil(nextCheck(under({ id: `c${id}` }), NOW)));
    expect(Math.max(...times)).toBeLessThanOrEqual(3600);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(3600 * 0.95);
    expect(new Set(times.map(Math.floor)).size).toBeGreaterThan(100);
  });
});

describe('Settings', () => {
  const before = under({ due_at: '2026-01-01T13:00:00.000Z' });

  it.each<[string, Partial<Connection>, string | null]>([
    ['another interval', { health_check_interval: 300 }, NOW.toISOString()],
    ['no checks', { health_checks: false }, null],
    ['nothing of a check', { record_session: true }, '2026-01-01T13:00:00.000Z'],
  ])('with %s take effect at once', (_, more, due) => {
    expect(afterSettings(before, { ...before, ...more }, NOW).due_at).toBe(due);
  });

  it('that allow logins again have one made', () => {
    const off = under({ auto_reauth: false, status: 'NEEDS_AUTH' });
    expect(afterSettings(off, { ...off, auto_reauth: true }, NOW).due_at).toBe(NOW.toISOString());
  });
});
