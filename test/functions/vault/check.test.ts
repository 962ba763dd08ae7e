import { describe, expect, it } from 'vitest';
import { handler as door } from '../../../functions/vault/check.ts';
import type { CheckDoorReplies, CheckOperation } from '../../../lib/flow/check-door.ts';
import { beginCheck } from '../../../lib/health/check.ts';
import type { Connection } from '../../../lib/model/connection.ts';
import type { Probe } from '../../../lib/model/probe.ts';
import type { StorageState, StoredCookie } from '../../../lib/model/session.ts';
import { connections } from '../../../lib/store/connections.ts';
import { profiles } from '../../../lib/store/profiles.ts';
import { createOrganization } from '../../../lib/vault/administration.ts';
import { loadSession, saveSession } from '../../../lib/vault/saved-session.ts';
import { localAws } from '../../lib/store/aws.ts';
import { aConnection, aProfile, nextId } from '../../lib/store/records.ts';
import { BROWSER, pack, unpack } from './stage.ts';

localAws();

const cookie = (name: string, domain: string, value = name): StoredCookie => ({
  name,
  value,
  domain,
  path: '/',
  expires: -1,
  httpOnly: true,
  secure: true,
  sameSite: 'Lax',
});

const SESSION: StorageState = {
  cookies: [cookie('sid', 'netflix.com'), cookie('wide', '.netflix.com'), cookie('idp', 'accounts.google.com')],
  origins: [
    { origin: 'https://netflix.com', localStorage: [{ name: 'auth', value: '{"token":"tok-netflix"}' }] },
    { origin: 'https://other.com', localStorage: [{ name: 'auth', value: '{"token":"tok-other"}' }] },
  ],
};

const bearer = (origin: string) => ({
  header: 'authorization',
  prefix: 'Bearer ',
  origin,
  storage: 'localStorage' as const,
  key: 'auth',
  path: ['token'],
});

function aProbe(url = 'https://netflix.com/me', tokens: Probe['tokens'] = []): Probe {
  const live = { status: 200, location: null, type: null, marks: [] };
  return { url, headers: {}, tokens, live, dead: [{ ...live, status: 401 }], learned_at: '2031-01-01T00:00:00.000Z' };
}

type Reply<Op extends keyof CheckDoorReplies> = { ok: boolean; reason?: string } & Partial<CheckDoorReplies[Op]>;

/** A check under way on a profile with a session. */
async function aCheck(more: Partial<Connection> = { probe: aProbe() }) {
  const { id: org, key_arn: keyArn } = await createOrganization(nextId(), 'Acme', new Date());
  const created = await profiles.create(aProfile(org));
  const hour = new Date(Date.now() + 3_600_000);
  await profiles.lease(org, created.id, 'login', new Date(), hour);
  await saveSession(created, keyArn, 'login', { session: pack(SESSION), browser: BROWSER }, new Date());
  await profiles.release(org, created.id, 'login');
  const connection = await connections.create(aConnection(org, created.id, { last_login_at: 'x', ...more }));
  const begun = await beginCheck(org, connection.id, new Date(), false);
  const checkId = begun?.check.checkId ?? '';
  await profiles.lease(org, created.id, checkId, new Date(), hour);
  const saved = async () => {
    const profile = await profiles.get(org, created.id);
    const opener = { door: 'test', reason: 'test', flowId: null };
    return unpack((profile && (await loadSession(profile, { keyArn, opener }))) ?? '') as StorageState;
  };
  return {
    org,
    connection,
    profile: created,
    checkId,
    saved,
    ask: async <Op extends CheckOperation['op']>(operation: Extract<CheckOperation, { op: Op }>, id = checkId) =>
      (await door({ org, connectionId: connection.id, checkId: id, ...operation })) as Reply<Op>,
  };
}

describe('The door of a check', () => {
  it('answers the check that is under way, and no other', async () => {
    const { ask } = await aCheck();
    expect(await ask({ op: 'session' }, 'another')).toEqual({ ok: false, reason: 'not_live' });
    expect(await ask({ op: 'session' })).toMatchObject({ ok: true, domain: 'netflix.com' });
  });

  it('is shut when the profile is in other hands', async () => {
    const { ask, org, profile, checkId } = await aCheck();
    await profiles.release(org, profile.id, checkId);
    expect(await ask({ op: 'probe' })).toEqual({ ok: false, reason: 'not_live' });
    expect(await ask({ op: 'save_session', session: pack(SESSION) })).toEqual({ ok: false, reason: 'not_live' });
  });

  it.each([{ op: 'credential' }, { op: 'session', checkId: 7 }, { op: 'save_cookies', changed: [{}], removed: [] }])(
    'refuses what it does not know: %j',
    async (request) => {
      const { org, connection, checkId } = await aCheck();
      const event = { org, connectionId: connection.id, checkId, ...request };
      expect(await door(event)).toEqual({ ok: false, reason: 'invalid_request' });
    },
  );

  it('gives a browser the whole session', async () => {
    const { ask } = await aCheck();
    const { session } = await ask({ op: 'session' });
    expect(unpack(session ?? '')).toEqual(SESSION);
  });
});

describe('A probe gets', () => {
  it('the cookies of its host, and no others', async () => {
    const { ask } = await aCheck();
    const { cookies } = await ask({ op: 'probe' });
    expect(cookies?.map(({ name }) => name)).toEqual(['sid', 'wide']);
  });

  it('the tokens that the storage of its own site holds, and no others', async () => {
    const tokens = [bearer('https://netflix.com'), bearer('https://other.com')];
    const { ask } = await aCheck({ probe: aProbe('https://api.netflix.com/me', tokens) });
    expect((await ask({ op: 'probe' })).tokens).toEqual(['tok-netflix', null]);
  });

  it('nothing for a host that is not the connection’s', async () => {
    const { ask } = await aCheck({ probe: aProbe('https://evil.com/me') });
    expect(await ask({ op: 'probe' })).toEqual({ ok: false, reason: 'no_probe' });
  });
});

describe('What a look saves', () => {
  it('keeps a rolling session alive, and leaves the rest of the profile as it is', async () => {
    const { ask, saved } = await aCheck();
    const changed = [cookie('sid', 'netflix.com', 'rolled'), cookie('fresh', 'netflix.com')];
    const removed = [{ name: 'wide', domain: '.netflix.com', path: '/' }];
    expect(await ask({ op: 'save_cookies', changed, removed })).toEqual({ ok: true });
    const after = await saved();
    expect(after.origins).toEqual(SESSION.origins);
    expect(after.cookies.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'idp=idp',
      'sid=rolled',
      'fresh=fresh',
    ]);
  });

  it('is no cookie of another host', async () => {
    const { ask, saved } = await aCheck();
    const changed = [cookie('idp', 'accounts.google.com', 'stolen')];
    expect(await ask({ op: 'save_cookies', changed, removed: [] })).toEqual({ ok: false, reason: 'invalid_request' });
    const removed = [{ name: 'idp', domain: 'accounts.google.com', path: '/' }];
    expect(await ask({ op: 'save_cookies', changed: [], removed })).toEqual({ ok: false, reason: 'invalid_request' });
    expect(await saved()).toEqual(SESSION);
  });

  it('may be all that a browser holds', async () => {
    const { ask, saved } = await aCheck();
    const session = { ...SESSION, cookies: [cookie('sid', 'netflix.com', 'again')] };
    expect(await ask({ op: 'save_session', session: pack(session) })).toEqual({ ok: true });
    expect(await saved()).toEqual(session);
  });
});
