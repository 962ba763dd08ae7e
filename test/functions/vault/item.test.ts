import { beforeEach, describe, expect, it } from 'vitest';
import { overdueFailure } from '../../../lib/flow/failure.ts';
import type { Provider } from '../../../lib/model/provider.ts';
import { audit } from '../../../lib/store/audit.ts';
import { connections } from '../../../lib/store/connections.ts';
import { credentials } from '../../../lib/store/credentials.ts';
import { providers } from '../../../lib/store/providers.ts';
import { localAws } from '../../lib/store/aws.ts';
import { type ConnectItem, setField } from '../../sites/connect-server.ts';
import { oneTimeCode } from '../../sites/one-time-code.ts';
import { aStageWithProvider, aVaultBehindDoors } from '../provider/stage.ts';
import { aField, aQuestion, aSession, BROWSER, pack } from './stage.ts';

localAws();
const server = aVaultBehindDoors();

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
let item: ConnectItem;
let serial = 0;

beforeEach(() => {
  serial += 1;
  item = server().addItem('Team', {
    title: `Netflix ${serial}`,
    username: 'anna',
    password: `hunter-${serial}`,
    otp: SECRET,
    urls: ['https://netflix.com/login'],
  });
});

/** By its path: other tests leave items of the same site. */
const byPath =
  (title = `Netflix ${serial}`) =>
  ({ id, name }: Provider) => ({
    kind: 'item' as const,
    provider_id: id,
    provider: name,
    path: `Team/${title}`,
  });
const stageOf = (options: Parameters<typeof aStageWithProvider>[1] = {}, title?: string) =>
  aStageWithProvider(server(), options, byPath(title));

describe('a drive whose connection has an item of a provider', () => {
  it('is told of it without its values', async () => {
    const { ask } = await stageOf();
    const reply = await ask({ op: 'claim' });
    expect(reply.credential).toEqual({
      domain: 'netflix.com',
      ssoProvider: null,
      keys: ['username', 'password'],
      hasTotp: true,
      rejected: false,
      told: expect.stringContaining(`the item "Team/Netflix ${serial}" of the credential provider "team-vault"`),
    });
    expect(reply.credentialProblem).toBeNull();
    expect(JSON.stringify(reply)).not.toContain('hunter');
  });

  it('gets its values when a page wants them, which the audit trail and the flow remember', async () => {
    const { ask, org, provider, flow, flowNow } = await stageOf();
    await ask({ op: 'claim' });
    const { values } = await ask({ op: 'credential' });
    expect(values).toEqual({ username: 'anna', password: `hunter-${serial}` });
    expect((await flowNow()).credential_used).toBe(`${provider.id}/${item.id}:1`);
    const trail = (await audit.list(org)).map(({ door, kind, subject, purpose, fields, flow_id }) => [
      [door, kind, subject, purpose, flow_id].join(' '),
      fields,
    ]);
    expect(trail).toContainEqual([
      `provider/login item ${provider.id}/${item.id} credential ${flow.id}`,
      ['username', 'password'],
    ]);
    expect(trail).toContainEqual([`provider/login provider ${provider.id} token ${flow.id}`, ['token']]);
  });

  it('gets a code that is computed from the item’s secret, and never the secret', async () => {
    const { ask } = await stageOf();
    await ask({ op: 'claim' });
    const reply = await ask({ op: 'totp' });
    expect([-30_000, 0, 30_000].map((away) => oneTimeCode(SECRET, Date.now() + away))).toContain(reply.code);
    expect(JSON.stringify(reply)).not.toContain(SECRET);
  });

  it('gets the code that the provider computes, where the secret stays there', async () => {
    item.fields = item.fields.filter(({ type }) => type !== 'OTP');
    item.fields.push({ id: 'TOTP_1', type: 'OTP', label: 'one-time password', totp: '492039' });
    const { ask } = await stageOf();
    await ask({ op: 'claim' });
    expect((await ask({ op: 'totp' })).code).toBe('492039');
  }, 45_000);

  it('is told that the site has refused this very version, until the item changes', async () => {
    const { ask, org, connection, provider } = await stageOf();
    const rejected_credential = `${provider.id}/${item.id}:1`;
    await connections.update(org, connection.id, (current) => ({ ...current, rejected_credential }));
    expect((await ask({ op: 'claim' })).credential?.rejected).toBe(true);
    server().touch(item, () => setField(item, 'password', 'another'));
    expect((await ask({ op: 'claim' })).credential?.rejected).toBe(false);
  });

  it('leaves nothing of it as a credential, nor of what a person gave beside it', async () => {
    const { ask, answer, org } = await stageOf();
    await ask({ op: 'claim' });
    await ask({ op: 'credential' });
    await ask({ op: 'hold', question: aQuestion(aField('field_pin', 'pin', 'text')) });
    expect(await answer({ field_pin: '4711' })).toBe(true);
    await ask({ op: 'answer' });
    const save = { session: pack(aSession('one')), postLoginUrl: null, browser: BROWSER, unsaved: [] };
    expect(await ask({ op: 'save', ...save })).toEqual({ ok: true });
    expect((await credentials.list({ org })).items).toEqual([]);
  });
});

describe('a provider that gives nothing', () => {
  it.each([
    ['is down', 503, 'provider_unreachable'],
    ['refuses its token', 401, 'provider_token_refused'],
    ['asks to wait', 429, 'provider_rate_limited'],
  ])('because it %s is told at the claim, with its name and the item', async (_, status, code) => {
    const { ask } = await stageOf();
    server().answer = (response) => response.writeHead(status).end();
    const { credential, credentialProblem } = await ask({ op: 'claim' });
    server().answer = null;
    expect(credential).toBeNull();
    expect(credentialProblem?.code).toBe(code);
    expect(credentialProblem?.message).toContain('"team-vault"');
    expect(credentialProblem?.message).toContain(`"Team/Netflix ${serial}"`);
  });

  it.each([
    ['is switched off', { enabled: false }, 'provider_disabled'],
    ['has no such item', {}, 'provider_item_not_found'],
  ])('because it %s is told at the claim', async (_, provider, code) => {
    const { ask } = await stageOf({ provider }, code === 'provider_disabled' ? undefined : 'none');
    expect((await ask({ op: 'claim' })).credentialProblem?.code).toBe(code);
  });

  it('because it was deleted is told at the claim; another under its name takes its place', async () => {
    const { ask, org, provider } = await stageOf();
    await providers.remove(org, provider.id);
    expect((await ask({ op: 'claim' })).credentialProblem).toMatchObject({
      code: 'provider_not_found',
      message: expect.stringContaining('"team-vault"'),
    });
    await providers.create({ ...provider, id: `${provider.id.slice(0, -1)}x` });
    // Its token is not there: it is asked, and refuses.
    expect((await ask({ op: 'claim' })).credentialProblem?.code).toBe('provider_token_refused');
  });

  it('but a part leaves the rest, and tells what is missing', async () => {
    server().touch(item, () => setField(item, 'password', ''));
    const { ask } = await stageOf();
    const { credential, credentialProblem } = await ask({ op: 'claim' });
    expect(credential?.keys).toEqual(['username']);
    expect(credentialProblem?.code).toBe('provider_item_without_password');
  });

  it('for another site than the connection’s is told, and its values stay where they are', async () => {
    item.urls = [{ href: 'https://bank.example' }];
    const { ask } = await stageOf();
    const claimed = await ask({ op: 'claim' });
    expect(claimed.credentialProblem?.code).toBe('provider_item_elsewhere');
    expect(await ask({ op: 'credential' })).toEqual({ ok: true, values: {}, lost: true });
  });

  it('has a login end by that reason, where the person who was asked instead does not come', async () => {
    server().touch(item, () => setField(item, 'password', ''));
    const { ask, flowNow } = await stageOf();
    await ask({ op: 'claim' });
    await ask({ op: 'hold', question: aQuestion(aField('field_password', 'password', 'password')) });
    const { code, message } = overdueFailure(await flowNow());
    expect(code).toBe('provider_item_without_password');
    expect(message).toContain(`"Team/Netflix ${serial}"`);
  });

  it('any more, between the claim and the form, has a person asked, and ends a login without one', async () => {
    for (const [type, outcome] of [
      ['LOGIN', { ok: true, values: {}, lost: true }],
      ['REAUTH', { ok: false, reason: 'not_live' }],
    ] as const) {
      const { ask, flowNow } = await stageOf({ type });
      await ask({ op: 'claim' });
      server().answer = (response) => response.writeHead(503).end();
      expect(await ask({ op: 'credential' })).toEqual(outcome);
      server().answer = null;
      expect((await flowNow()).error_code).toBe(type === 'REAUTH' ? 'provider_unreachable' : null);
    }
  });
});

describe('the door of the provider zone', () => {
  it('gives nothing for a login that is over', async () => {
    const { handler } = await import('../../../functions/provider/login.ts');
    const { ask, flow } = await stageOf();
    await ask({ op: 'claim' });
    const failure = { code: 'login_failed', message: 'no', websiteError: null, credentialRejected: false };
    await ask({ op: 'fail', failure });
    expect(await handler({ flowId: flow.id, want: 'values' })).toEqual({ ok: false, problem: null });
    expect(await handler({ flowId: 'none', want: 'values' })).toEqual({ ok: false, problem: null });
  });

  it('takes no word of who asks on which item that is', async () => {
    const { handler } = await import('../../../functions/provider/login.ts');
    const { flow } = await stageOf();
    const reply = await handler({ flowId: flow.id, want: 'values', path: 'Team/Other', provider: 'x' });
    expect(reply).toMatchObject({ ok: true, values: { password: `hunter-${serial}` } });
    await expect(handler({ flowId: flow.id, want: 'everything' })).rejects.toThrow();
  });
});
