import { expect, it } from 'vitest';
import type { ConnectionView } from '../../../lib/contract/schema/connection.ts';
import type { TraceView } from '../../../lib/contract/schema/trace.ts';
import { type Caller, collect, unique } from './caller.ts';

/** Nothing answers at this address: a login of it never asks anything, and soon ends by itself. */
const SILENT = { domain: 'silent.localhost', login_url: 'http://silent.localhost:9/' };

export function connections(caller: () => Caller): void {
  const api = () => caller().client.auth.connections;

  it('are created with the documented defaults, and with their profile', async () => {
    const profile_name = unique('profile');
    const created = await api().create({ domain: 'Example.com', profile_name });
    expect(created).toMatchObject({
      domain: 'example.com',
      profile_name,
      status: 'NEEDS_AUTH',
      save_credentials: true,
      record_session: false,
      health_checks: true,
      health_check_interval: 3600,
      auto_reauth: true,
      allowed_domains: [],
      can_reauth: false,
      can_reauth_reason: 'no_prior_successful_login',
      flow_status: null,
      fields: null,
    });
    expect((await caller().client.profiles.retrieve(profile_name)).name).toBe(profile_name);
    expect(await api().retrieve(created.id)).toEqual(created);
  });

  it('are unique by profile and domain: the refusal, in one request, names the one there is', async () => {
    const profile_name = unique('profile');
    const { id } = await api().create({ domain: 'example.com', profile_name });
    const again = () => api().create({ domain: 'EXAMPLE.com', profile_name });
    expect(await caller().refusal(again)).toMatchObject({ status: 409, requests: 1, body: { existing_id: id } });
    await api().create({ domain: 'example.org', profile_name });
  });

  it('created twice at once are one', async () => {
    const body = { domain: 'example.com', profile_name: unique('race') };
    const results = await Promise.allSettled([api().create(body), api().create(body)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are changed, a property at a time', async () => {
    const { id } = await api().create({
      domain: 'example.com',
      profile_name: unique('p'),
      login_url: 'https://example.com/login',
      allowed_domains: ['a.example.org'],
    });
    const changed = await api().update(id, {
      allowed_domains: ['*.okta.com'],
      health_check_interval: 600,
      login_url: '',
    });
    expect(changed).toMatchObject({ allowed_domains: ['*.okta.com'], health_check_interval: 600, auto_reauth: true });
    expect(changed).not.toHaveProperty('login_url');
    const name = unique('c');
    await caller().client.credentials.create({ name, domain: 'example.com', values: {} });
    expect(await api().update(id, { credential: { name }, auto_reauth: false })).toMatchObject({
      credential: { name },
      auto_reauth: false,
      health_check_interval: 600,
    });
  });

  it('need a credential that exists', async () => {
    const create = () =>
      api().create({ domain: 'example.com', profile_name: unique('p'), credential: { name: unique('none') } });
    expect(await caller().refusal(create)).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('are listed over several pages, and found by profile, domain and text', async () => {
    const profile_name = unique('many');
    for (let index = 0; index < 5; index += 1) {
      await api().create({ domain: `site${index}.example.com`, profile_name });
    }
    const rows = await collect(api().list({ profile_name, limit: 2 }));
    expect(rows.map(({ domain }) => domain)).toEqual([4, 3, 2, 1, 0].map((index) => `site${index}.example.com`));
    expect(await collect(api().list({ profile_name, domain: 'site3.example.com' }))).toHaveLength(1);
    expect(await collect(api().list({ query: profile_name.toUpperCase() }))).toHaveLength(5);
    expect(await collect(api().list({ query: rows[0]?.id ?? '' }))).toHaveLength(1);
  });

  it('that do not exist are 404, whatever is asked of them', async () => {
    for (const call of [
      () => api().retrieve('missing'),
      () => api().update('missing', {}),
      () => api().delete('missing'),
      () => api().login('missing'),
      () => api().submit('missing', { fields: { a: 'b' } }),
      () => api().timeline('missing'),
      () => caller().client.get('/auth/connections/missing/flows/missing/trace'),
      () => caller().client.get('/auth/connections/missing/recipe'),
      () => caller().client.post('/auth/connections/missing/cancel'),
    ]) {
      expect(await caller().refusal(call)).toMatchObject({ status: 404, code: 'not_found', requests: 1 });
    }
  });

  it('take a submission only when something is asked: otherwise one request, 409', async () => {
    const { id } = await api().create({ domain: 'example.com', profile_name: unique('p') });
    expect(await caller().refusal(() => api().submit(id, { fields: { password: 'x' } }))).toMatchObject({
      status: 409,
      code: 'flow_not_awaiting_input',
      requests: 1,
    });
  });

  it('log in: a second call joins the live flow, and deleting ends it', async () => {
    const { id } = await api().create({ ...SILENT, profile_name: unique('p') });
    const first = await api().login(id);
    expect(first).toMatchObject({ id, flow_type: 'LOGIN', handoff_code: expect.any(String) });
    expect(first.hosted_url).toBe(`${caller().url}/login/${id}?code=${first.handoff_code}`);
    expect(Date.parse(first.flow_expires_at) - Date.now()).toBeGreaterThan(19 * 60_000);
    const second = await api().login(id);
    if (second.flow_expires_at === first.flow_expires_at) expect(second.handoff_code).not.toBe(first.handoff_code);
    expect((await api().retrieve(id)).flow_type).toBe('LOGIN');

    expect(await api().delete(id)).toBeNull();
    expect(await caller().refusal(() => api().retrieve(id))).toMatchObject({ status: 404 });
  });

  it('have their login canceled, once and again: then nothing more is taken, and a new login may begin', async () => {
    const { id } = await api().create({ ...SILENT, profile_name: unique('p') });
    const cancel = () => caller().client.post<ConnectionView>(`/auth/connections/${id}/cancel`);
    expect(await cancel()).toMatchObject({ id, flow_status: null });
    const first = await api().login(id);
    const { flow_status } = await cancel();
    // Nothing answers at this address, so the login may have come to its own end before.
    expect(flow_status).toMatch(/^(CANCELED|FAILED)$/);
    expect((await cancel()).flow_status).toBe(flow_status);
    expect(await caller().refusal(() => api().submit(id, { fields: { password: 'x' } }))).toMatchObject({
      status: 409,
      code: 'flow_not_awaiting_input',
    });
    expect((await collect(await api().follow(id))).at(-1)).toMatchObject({ flow_status, flow_step: 'COMPLETED' });
    expect((await api().login(id)).handoff_code).not.toBe(first.handoff_code);
    await cancel();
  });

  it('are followed from the present state to the end of the flow', async () => {
    const { id } = await api().create({ ...SILENT, profile_name: unique('p') });
    expect(await caller().refusal(() => api().follow(id))).toMatchObject({ status: 404, code: 'not_found' });
    await api().login(id);
    const events = await collect(await api().follow(id));
    expect(events[0]).toMatchObject({ event: 'managed_auth_state', flow_type: 'LOGIN' });
    expect(events.at(-1)).toMatchObject({ flow_status: 'FAILED', flow_step: 'COMPLETED' });
    expect(await collect(await api().follow(id))).toHaveLength(1);
  });

  it('have a timeline of their logins: newest first, over several pages, of one kind', async () => {
    const { id } = await api().create({ ...SILENT, profile_name: unique('p') });
    expect(await collect(api().timeline(id))).toEqual([]);
    for (let login = 0; login < 2; login += 1) {
      await api().login(id);
      await collect(await api().follow(id));
    }
    const entries = await collect(api().timeline(id, { limit: 1 }));
    expect(entries).toHaveLength(2);
    expect(entries.map(({ timestamp }) => timestamp)).toEqual(
      entries
        .map(({ timestamp }) => timestamp)
        .toSorted()
        .toReversed(),
    );
    expect(entries[0]).toMatchObject({
      type: 'login',
      status: 'FAILED',
      step: 'COMPLETED',
      error_code: 'network_error',
      error_message: expect.stringContaining('silent.localhost'),
      updated_at: expect.any(String),
    });
    expect(await collect(api().timeline(id, { type: 'login' }))).toHaveLength(2);
    expect(await collect(api().timeline(id, { type: 'health_check' }))).toEqual([]);
    const wrong = () => api().timeline(id, { type: 'reboot' as 'login' });
    expect(await caller().refusal(wrong)).toMatchObject({ status: 400, code: 'bad_request', requests: 1 });
  });

  it('have no recipe before a login has succeeded', async () => {
    const { id } = await api().create({ ...SILENT, profile_name: unique('p') });
    expect(await caller().refusal(() => caller().client.get(`/auth/connections/${id}/recipe`))).toMatchObject({
      status: 404,
      code: 'not_found',
      body: { message: expect.stringContaining('the next login that succeeds leaves one') },
    });
  });

  it('have a trace of each login', async () => {
    const { id } = await api().create({ ...SILENT, profile_name: unique('p') });
    await api().login(id);
    await collect(await api().follow(id));
    const [login] = await collect(api().timeline(id));
    const trace = await caller().client.get<TraceView>(`/auth/connections/${id}/flows/${login?.id}/trace`);
    expect(trace).toMatchObject({ id: login?.id, flow_type: 'LOGIN', flow_status: 'FAILED', omitted: 0 });
    expect(trace.steps[0]).toMatchObject({ action: 'open silent.localhost:9/', why: 'an address to begin from' });
    expect(trace.steps.at(-1)).toMatchObject({ action: 'end', why: 'network_error' });
    const times = trace.steps.map(({ elapsed_ms }) => elapsed_ms);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const another = await api().create({ ...SILENT, profile_name: unique('p') });
    const foreign = () => caller().client.get(`/auth/connections/${another.id}/flows/${login?.id}/trace`);
    expect(await caller().refusal(foreign)).toMatchObject({ status: 404, code: 'not_found' });
  });
}
