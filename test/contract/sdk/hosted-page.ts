import { expect, it } from 'vitest';
import { type Caller, unique } from './caller.ts';

const SILENT = { domain: 'silent.localhost', login_url: 'http://silent.localhost:9/' };

export function hostedPage(caller: () => Caller): void {
  const post = (path: string, body: object) =>
    fetch(`${caller().url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function started() {
    const { connections } = caller().client.auth;
    const { id } = await connections.create({ ...SILENT, profile_name: unique('hosted') });
    const { handoff_code = '' } = await connections.login(id);
    return { id, code: handoff_code };
  }

  it('exchanges its code once, and reads its own connection with the token', async () => {
    const { id, code } = await started();
    const exchanged = await post(`/auth/connections/${id}/exchange`, { code });
    expect(exchanged.status).toBe(200);
    expect(exchanged.headers.get('access-control-allow-origin')).toBe('*');
    const { jwt } = (await exchanged.json()) as { jwt: string };

    const holder = caller().clientWith(jwt);
    const seen = await holder.auth.connections.retrieve(id);
    expect(seen).toMatchObject({ id, domain: SILENT.domain, flow_type: 'LOGIN' });
    expect(seen).not.toHaveProperty('allowed_domains');

    const again = await post(`/auth/connections/${id}/exchange`, { code });
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([401, 'unauthorized']);
  });

  it('can do nothing else with the token', async () => {
    const { id, code } = await started();
    const { jwt } = (await (await post(`/auth/connections/${id}/exchange`, { code })).json()) as { jwt: string };
    const holder = caller().clientWith(jwt);
    const { id: other } = await caller().client.auth.connections.create({ ...SILENT, profile_name: unique('other') });
    for (const call of [
      () => holder.auth.connections.retrieve(other),
      () => holder.auth.connections.delete(id),
      () => holder.auth.connections.login(id),
      () => holder.auth.connections.list(),
      () => holder.post(`/auth/connections/${id}/cancel`),
      () => holder.post(`/auth/connections/${id}/check`),
      () => holder.auth.connections.timeline(id),
      () => holder.get(`/auth/connections/${id}/flows/${code.split('.')[0]}/trace`),
      () => holder.get(`/auth/connections/${id}/recipe`),
      () => holder.credentials.list(),
      () => holder.apiKeys.create({ name: 'x' }),
    ]) {
      expect(await caller().refusal(call)).toMatchObject({ status: 403, code: 'forbidden', requests: 1 });
    }
    expect(await caller().refusal(() => caller().clientWith(`${jwt}x`).auth.connections.retrieve(id))).toMatchObject({
      status: 401,
    });
  });

  it('gets nothing for a code that never was', async () => {
    const { id } = await started();
    for (const code of ['x', `${id}.x`, 'a'.repeat(500)]) {
      expect((await post(`/auth/connections/${id}/exchange`, { code })).status).toBe(401);
    }
  });

  it('is told apart when its login is over', async () => {
    const { id, code } = await started();
    await caller().client.post(`/auth/connections/${id}/cancel`);
    const late = await post(`/auth/connections/${id}/exchange`, { code });
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([410, 'flow_expired']);
  });

  it('is let in again by its cookie only, which nobody but the page itself gets', async () => {
    const { id, code } = await started();
    const own = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const send = (path: string, headers: Record<string, string>, body: object = {}) =>
      fetch(`${caller().url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });

    const exchanged = await send(`/auth/connections/${id}/exchange`, own, { code });
    const cookie = exchanged.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      new RegExp(`^latchkey_page=[^;]+; Path=/login/${id}; Max-Age=\\d+; HttpOnly; SameSite=Lax$`),
    );
    const [pair = ''] = cookie.split(';');
    expect((await send(`/login/${id}/resume`, { ...own, cookie: pair })).status).toBe(200);
    expect((await send(`/login/${id}/resume`, { ...own, cookie: `${pair}x` })).status).toBe(401);
    expect((await send(`/login/${id}/resume`, own)).status).toBe(401);
    expect((await send(`/login/${id}/resume`, { cookie: pair, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send(`/login/${id}/restart`, { ...own, cookie: pair })).status).toBe(409);

    const elsewhere = await started();
    const other = await post(`/auth/connections/${elsewhere.id}/exchange`, { code: elsewhere.code });
    expect([other.status, other.headers.get('set-cookie')]).toEqual([200, null]);
    expect((await send(`/login/${elsewhere.id}/resume`, { ...own, cookie: pair })).status).toBe(401);
  });

  it('may be asked for from any origin, as nothing else may', async () => {
    const preflight = (path: string, method: string) =>
      fetch(`${caller().url}${path}`, {
        method: 'OPTIONS',
        headers: { origin: 'https://app.example', 'access-control-request-method': method },
      });
    const submit = await preflight('/auth/connections/x/submit', 'POST');
    expect(submit.status).toBe(204);
    expect(submit.headers.get('access-control-allow-methods')).toBe('POST,OPTIONS');
    expect(submit.headers.get('access-control-allow-headers')).toContain('Authorization');
    for (const path of [
      '/credentials',
      '/auth/connections',
      '/auth/connections/x/login',
      '/login/x',
      '/login/x/resume',
    ]) {
      const other = await preflight(path, 'POST');
      expect([path, other.status, other.headers.get('access-control-allow-origin')]).toEqual([path, 404, null]);
    }
    const answer = await caller().raw('/credentials', { headers: { origin: 'https://app.example' } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });
}
