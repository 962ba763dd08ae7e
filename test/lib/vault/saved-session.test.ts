import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Profile } from '../../../lib/model/profile.ts';
import type { StorageState, StoredCookie } from '../../../lib/model/session.ts';
import { profiles } from '../../../lib/store/profiles.ts';
import { sessions } from '../../../lib/store/sessions.ts';
import { table } from '../../../lib/store/table.ts';
import { createOrganization } from '../../../lib/vault/administration.ts';
import { sessionContext } from '../../../lib/vault/context.ts';
import { open } from '../../../lib/vault/open.ts';
import { loadCookies, loadSession, loadStorage, saveCookies, saveSession } from '../../../lib/vault/saved-session.ts';
import { localAws } from '../store/aws.ts';
import { aProfile, nextId } from '../store/records.ts';

localAws();
afterEach(() => vi.restoreAllMocks());

const NOW = new Date('2030-01-01T12:00:00.000Z');
const BROWSER = aProfile('any').browser;
const opener = { door: 'test', reason: 'test', flowId: null };

const cookie = (value: string): StoredCookie => ({
  name: 'sid',
  value,
  domain: 'netflix.com',
  path: '/',
  expires: -1,
  httpOnly: true,
  secure: true,
  sameSite: 'Lax',
});
const aState = (value: string): StorageState => ({
  cookies: [cookie(value)],
  origins: [{ origin: 'https://netflix.com', localStorage: [{ name: 'token', value }] }],
});
const pack = (state: unknown) => gzipSync(JSON.stringify(state)).toString('base64');

/** A profile that `owner` holds. */
async function stage(saved: string | null = 'old', owner = 'flow') {
  const { id: org, key_arn: keyArn } = await createOrganization(nextId(), 'Acme', NOW);
  const { id } = await profiles.create(aProfile(org));
  await profiles.lease(org, id, owner, NOW, new Date(NOW.getTime() + 60_000));
  const now = async () => (await profiles.get(org, id)) as Profile;
  const save = async (value: string, as = owner) =>
    saveSession(await now(), keyArn, as, { session: pack(aState(value)), browser: BROWSER }, NOW);
  if (saved !== null) expect(await save(saved)).toBe('saved');
  const access = { keyArn, opener };
  return {
    org,
    id,
    keyArn,
    access,
    now,
    save,
    cookies: async (value: string, as = owner) => saveCookies(await now(), keyArn, as, [cookie(value)], NOW),
    whole: async () => {
      const packed = await loadSession(await now(), access);
      return packed === null
        ? null
        : (JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as StorageState);
    },
  };
}

/** Which of these keys have an object. */
async function stored(...keys: (string | null)[]): Promise<boolean[]> {
  return Promise.all(keys.map(async (key) => (await sessions.get(key ?? '')) !== null));
}

/** The keys that are announced while `during` runs. */
async function announcedKeys(during: () => Promise<unknown>): Promise<string[]> {
  const announce = vi.spyOn(profiles, 'announce');
  await during();
  return announce.mock.calls.flatMap(([, , , keys]) => [...keys]);
}

describe('a saved session', () => {
  it('is read whole, or one part of it', async () => {
    const { access, now, whole } = await stage();
    const { cookies, origins } = aState('old');
    expect(await whole()).toEqual({ cookies, origins });
    expect(await loadCookies(await now(), access)).toEqual(cookies);
    expect(await loadStorage(await now(), access)).toEqual(origins);
  });

  it('of a profile that was never used is none', async () => {
    const { access, now, whole } = await stage(null);
    expect([await whole(), await loadCookies(await now(), access), await loadStorage(await now(), access)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('opens each part as that part only', async () => {
    const { org, id, keyArn, now } = await stage();
    const sealed = (await sessions.get((await now()).session_key ?? '')) as Uint8Array;
    await expect(open(keyArn, opener, sessionContext(org, id, 'cookies'), sealed)).rejects.toThrow('not opened');
  });

  it('is found by a reader that a save comes in between', async () => {
    const { access, now, save } = await stage();
    const read = await now();
    await save('new');
    expect(await loadCookies(read, access)).toEqual([cookie('new')]);
  });

  it('is gone with its profile, and all that saves have left', async () => {
    const { org, id, now, save } = await stage();
    vi.spyOn(table(), 'transact').mockRejectedValueOnce(new Error('killed'));
    const begun = await announcedKeys(() => save('new').catch(() => {}));
    const { cookies_key, session_key } = await now();
    expect(await stored(cookies_key, session_key, ...begun)).toEqual([true, true, true, true]);
    await profiles.remove(org, id);
    expect(await stored(cookies_key, session_key, ...begun)).toEqual([false, false, false, false]);
  });
});

describe('cookies saved alone', () => {
  it('leave the rest, its object too, as it was', async () => {
    const { now, cookies, whole } = await stage();
    const before = await now();
    expect(await cookies('renewed')).toBe('saved');
    expect(await whole()).toEqual({ cookies: [cookie('renewed')], origins: aState('old').origins });
    expect((await now()).session_key).toBe(before.session_key);
    expect(await stored(before.cookies_key, before.session_key)).toEqual([false, true]);
  });

  it('need a session to belong to', async () => {
    const { cookies, whole } = await stage(null);
    expect(await cookies('first')).toBe('lost');
    expect(await whole()).toBeNull();
  });

  it('are refused when there are too many of them', async () => {
    const { now, keyArn, whole } = await stage();
    const many = Array.from({ length: 20_000 }, () => cookie(nextId() + Math.random()));
    expect(await saveCookies(await now(), keyArn, 'flow', many, NOW)).toBe('too_large');
    expect(await whole()).toEqual(aState('old'));
  });
});

describe('a save', () => {
  it('needs the lease of the profile', async () => {
    const { save, cookies, whole } = await stage();
    expect(await save('new', 'another')).toBe('lost');
    expect(await cookies('new', 'another')).toBe('lost');
    expect(await whole()).toEqual(aState('old'));
  });

  it.each([0, 1])('whose object %i cannot be stored leaves the old session whole', async (failing) => {
    const { save, whole } = await stage();
    const put = sessions.put;
    let puts = 0;
    vi.spyOn(sessions, 'put').mockImplementation(async (key, sealed) => {
      if (puts++ === failing) throw new Error('no answer');
      await put(key, sealed);
    });
    const begun = await announcedKeys(() => expect(save('new')).rejects.toThrow('no answer'));
    vi.restoreAllMocks();
    expect(await whole()).toEqual(aState('old'));
    expect(await save('newer')).toBe('saved');
    expect(await stored(...begun)).toEqual([false, false]);
    expect(await whole()).toEqual(aState('newer'));
  });

  it('that was done although its answer was lost is the session', async () => {
    const { save, whole, now } = await stage();
    const before = await now();
    const transact = table().transact.bind(table());
    vi.spyOn(table(), 'transact').mockImplementationOnce(async (writes) => {
      await transact(writes);
      throw new Error('the answer was lost');
    });
    await expect(save('new')).rejects.toThrow('lost');
    expect(await whole()).toEqual(aState('new'));
    await save('newer');
    expect(await stored(before.cookies_key, before.session_key)).toEqual([false, false]);
  });

  it('that meets another counts or leaves nothing, and one of them counts', async () => {
    const { now, save, cookies, whole } = await stage();
    const begun = await announcedKeys(async () => {
      const outcomes = await Promise.all([save('one'), save('two'), cookies('three')]);
      expect(outcomes.filter((outcome) => outcome === 'saved').length).toBeGreaterThan(0);
    });
    const { cookies_key, session_key } = await now();
    const others = begun.filter((key) => key !== cookies_key && key !== session_key);
    expect(await stored(cookies_key, session_key)).toEqual([true, true]);
    expect(await stored(...others)).toEqual(others.map(() => false));
    expect(['one', 'two', 'three']).toContain((await whole())?.cookies[0]?.value);
  });

  it('keeps the browser that the profile first logged in with', async () => {
    const { now, keyArn } = await stage();
    const other = { ...BROWSER, locale: 'de-DE' };
    await saveSession(await now(), keyArn, 'flow', { session: pack(aState('x')), browser: other }, NOW);
    expect((await now()).browser).toEqual(BROWSER);
  });
});
