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

  it('may give up the login it was opened for', async () => {
    const { id, code } = await started();
    const { jwt } = (await (await post(`/auth/connections/${id}/exchange`, { code })).json()) as { jwt: string };
    const { id: other } = await caller().client.auth.connections.create({ ...SILENT, profile_name: unique('other') });
    const holder = caller().clientWith(jwt);
    const canceled = await holder.post<{ flow_status: string }>(`/auth/connections/${id}/cancel`);
    expect(canceled.flow_status).toMatch(/^(CANCELED|FAILED)$/);
    expect(canceled).not.toHaveProperty('allowed_domains');
    expect(await caller().refusal(() => holder.post(`/auth/connections/${other}/cancel`))).toMatchObject({
      status: 403,
    });
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

  it('may ask from any origin', async () => {
    const preflight = await fetch(`${caller().url}/auth/connections/x/submit`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
  });
}
