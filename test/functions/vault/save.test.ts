import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { handler as exportSession } from '../../../functions/vault/export.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { connections } from '../../../lib/store/connections.ts';
import { credentials } from '../../../lib/store/credentials.ts';
import { profiles } from '../../../lib/store/profiles.ts';
import { recipes } from '../../../lib/store/recipes.ts';
import { sessions } from '../../../lib/store/sessions.ts';
import { conclude } from '../../../lib/store/settlement.ts';
import { credentialContext } from '../../../lib/vault/context.ts';
import { open, text } from '../../../lib/vault/open.ts';
import { saveSession as putSession } from '../../../lib/vault/saved-session.ts';
import { localAws } from '../../lib/store/aws.ts';
import { A_RECIPE, aField, aQuestion, aSave, aSession, aStage, BROWSER, pack, type Stage, unpack } from './stage.ts';

localAws();

const EMAIL = aField('field_email', 'email', 'identifier');
const PASSWORD = aField('field_password', 'password', 'password');
const CODE = aField('otp', 'otp', 'code');

async function exported({ org, flow }: Stage): Promise<unknown> {
  const reply = await exportSession({ org, profileId: flow.profile_id });
  return reply.ok ? unpack(reply.session) : reply.reason;
}

async function opened({ org, keyArn, credentialNow }: Stage): Promise<Record<string, string>> {
  const credential = await credentialNow();
  const values: Record<string, string> = {};
  for (const [key, message] of Object.entries(credential?.sealed_values ?? {})) {
    const context = credentialContext(org, credential?.id ?? '', key);
    values[key] = text(await open(keyArn, { door: 'test', reason: 'test', flowId: null }, context, message)).expose();
  }
  return values;
}

async function answered(stage: Stage): Promise<void> {
  await stage.ask({ op: 'claim' });
  await stage.ask({ op: 'hold', question: aQuestion(EMAIL, PASSWORD, CODE) });
  await stage.answer({ field_email: 'anna@example.com', field_password: 'hunter2', otp: '123456' });
  await stage.ask({ op: 'answer' });
}

describe('saving a session', () => {
  it('makes it the one that the profile is downloaded with', async () => {
    const stage = await aStage();
    expect(await exported(stage)).toBe('never_used');
    await stage.ask({ op: 'claim' });
    expect(await stage.ask(aSave('one'))).toEqual({ ok: true });
    expect(await exported(stage)).toEqual(aSession('one'));
    expect(await stage.flowNow()).toMatchObject({ status: 'IN_PROGRESS', post_login_url: 'https://netflix.com/home' });
    const profile = await profiles.get(stage.org, stage.flow.profile_id);
    expect(profile?.browser).toEqual(BROWSER);
    expect(profile?.last_used_at).not.toBeNull();
  });

  it('keeps on the flow what the login has needed', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await stage.ask({ ...aSave('one'), needed: ['sms_code'], typed: ['email', 'password'] });
    expect(await stage.flowNow()).toMatchObject({ needed: ['sms_code'], typed: ['email', 'password'] });
  });

  it('keeps the way the login went, and gives it to the next drive', async () => {
    const stage = await aStage();
    expect(await stage.ask({ op: 'claim' })).toMatchObject({ recipe: null });
    await stage.ask({ ...aSave('one'), recipe: A_RECIPE });
    const connection = await connections.get(stage.org, stage.flow.connection_id);
    const recipe = connection && (await recipes.of(connection));
    expect(recipe).toMatchObject({ ...A_RECIPE, flow_id: stage.flow.id, credential: null });
  });

  it('refuses a recipe of another shape, or without bounds', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    const [field] = [
      { ref: 'a', type: 'text', input_type: 'text', name: '', label: null, selector: 'a', from: 'stored' },
    ];
    const step = { screen: 'form', host: '', asks: [], fields: [field], control: null, sent: null, choice: null };
    for (const steps of [Array(13).fill(step), [{ ...step, value: 'x', fields: [{ ...field, from: 'me' }] }]]) {
      const recipe = { ...A_RECIPE, steps } as typeof A_RECIPE;
      expect(await stage.ask({ ...aSave('one'), recipe })).toEqual({ ok: false, reason: 'invalid_request' });
    }
  });

  it('is done once, however often it is asked for', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await stage.ask(aSave('one'));
    expect(await stage.ask(aSave('two'))).toEqual({ ok: true });
    expect(await exported(stage)).toEqual(aSession('one'));
  });

  it('replaces the one that the drive was given, and removes its objects', async () => {
    const stage = await aStage();
    const { org, keyArn, flow } = stage;
    const before = (await profiles.get(org, flow.profile_id)) as Profile;
    const old = { session: pack(aSession('old')), browser: BROWSER };
    expect(await putSession(before, keyArn, flow.id, old, new Date())).toBe('saved');
    const { session } = await stage.ask({ op: 'claim' });
    expect(unpack(session ?? '')).toEqual(aSession('old'));
    const { cookies_key, session_key } = (await profiles.get(org, flow.profile_id)) as Profile;
    await stage.ask(aSave('new'));
    expect(await Promise.all([cookies_key, session_key].map((key) => sessions.get(key ?? '')))).toEqual([null, null]);
    expect(await exported(stage)).toEqual(aSession('new'));
  });

  it.each([
    ['of more than 4 MB compressed', randomBytes(4 * 1024 * 1024 + 1).toString('base64')],
    ['that unpacks to more than a function can read', gzipSync(Buffer.alloc(65 * 1024 * 1024)).toString('base64')],
  ])('%s is refused, and the old session kept', async (_, session) => {
    const stage = await aStage();
    const { org, keyArn, flow } = stage;
    const before = (await profiles.get(org, flow.profile_id)) as Profile;
    await putSession(before, keyArn, flow.id, { session: pack(aSession('old')), browser: BROWSER }, new Date());
    await stage.ask({ op: 'claim' });
    expect(await stage.ask({ ...aSave('x'), session })).toEqual({ ok: false, reason: 'too_large' });
    expect(await exported(stage)).toEqual(aSession('old'));
  });

  it('that is none is refused', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    const session = Buffer.from('not gzip').toString('base64');
    expect(await stage.ask({ ...aSave('x'), session })).toEqual({ ok: false, reason: 'invalid_request' });
  });

  it('needs the lease of the profile', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await profiles.release(stage.org, stage.flow.profile_id, stage.flow.id);
    expect((await stage.ask(aSave('x'))).ok).toBe(false);
    expect(await exported(stage)).toBe('never_used');
    expect((await stage.flowNow()).saved_at).toBeNull();
  });
});

describe('values given during a login', () => {
  it('become a credential that the connection then logs in with, codes excepted', async () => {
    const stage = await aStage();
    await answered(stage);
    expect(await stage.credentialNow()).toBeNull();
    await stage.ask(aSave('one'));
    expect(await stage.credentialNow()).toMatchObject({ name: 'netflix.com anna', domain: 'netflix.com', version: 1 });
    expect(await opened(stage)).toEqual({ email: 'anna@example.com', password: 'hunter2' });
  });

  it('make one credential, also when the save is repeated', async () => {
    const stage = await aStage();
    await answered(stage);
    await stage.ask(aSave('one'));
    await stage.ask(aSave('one'));
    expect((await credentials.list({ org: stage.org })).items).toHaveLength(1);
  });

  it('do not take a name that another credential has', async () => {
    const stage = await aStage();
    const taken = await aStage({ values: { a: 'b' } });
    const other = await taken.credentialNow();
    await credentials.create({ ...other, org: stage.org, name: 'netflix.com anna' } as NonNullable<typeof other>);
    await answered(stage);
    await stage.ask(aSave('one'));
    expect((await stage.credentialNow())?.name).toMatch(/^netflix\.com anna \w+$/);
  });

  it('are merged into the credential there is', async () => {
    const stage = await aStage({ values: { password: 'old', pin: '42' } });
    await answered(stage);
    await stage.ask(aSave('one', ['email']));
    expect(await opened(stage)).toEqual({ password: 'hunter2', pin: '42' });
    expect((await stage.credentialNow())?.version).toBe(2);
  });

  it("become the identity provider's credential when it was the provider that took them", async () => {
    const stage = await aStage();
    await answered(stage);
    await stage.ask({ ...aSave('one'), sso: { provider: 'google', domain: 'accounts.google.com' } });
    expect(await stage.credentialNow()).toMatchObject({ domain: 'accounts.google.com', sso_provider: 'google' });
  });

  it('that are none change nothing of the credential that was used but its time', async () => {
    const stage = await aStage({ values: { password: 'old' } });
    await stage.ask({ op: 'claim' });
    await stage.ask({ op: 'credential' });
    const before = await stage.credentialNow();
    await stage.ask(aSave('one'));
    const after = await stage.credentialNow();
    expect(after).toEqual({ ...before, updated_at: expect.any(String) });
    expect(after?.updated_at).not.toBe(before?.updated_at);
  });

  it('are not kept when the connection does not want it, or its credential comes from a provider', async () => {
    for (const connection of [
      { save_credentials: false },
      { credential: { kind: 'auto', provider_id: 'p', provider: 'onepassword' } as const },
    ]) {
      const stage = await aStage({ connection });
      await answered(stage);
      await stage.ask(aSave('one'));
      expect((await credentials.list({ org: stage.org })).items).toEqual([]);
    }
  });
});

describe("tenants' hosts that a login went through", () => {
  const pinnedBy = async (stage: Stage, pinned: string[]) => {
    await stage.ask({ op: 'claim' });
    await stage.ask({ ...aSave('one'), pinned });
    await conclude(stage.flow.id, 'saved', new Date());
    return (await stage.connectionNow()).sso_hosts;
  };

  it('are pinned on the connection, and told to the next drive', async () => {
    const stage = await aStage();
    expect(await pinnedBy(stage, ['acme.okta.com'])).toEqual(['acme.okta.com']);
    const next = await aStage({ connection: { sso_hosts: ['acme.okta.com'] } });
    expect(await next.ask({ op: 'claim' })).toMatchObject({ pinned: ['acme.okta.com'] });
    expect(await pinnedBy(next, [])).toEqual(['acme.okta.com']);
  });

  it('are nothing but tenants', async () => {
    expect(await pinnedBy(await aStage(), ['evil.example', 'accounts.google.com'])).toBeUndefined();
  });
});
