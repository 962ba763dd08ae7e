import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConnectServer, startConnectServer } from '../../sites/connect-server.ts';
import { type Caller, collect, unique } from './caller.ts';

const TYPE = 'onepassword' as const;

/** Every method that `client.credentialProviders` declares. */
export function providers(caller: () => Caller): void {
  const api = () => caller().client.credentialProviders;
  let connect: ConnectServer;
  beforeAll(async () => {
    connect = await startConnectServer();
  });
  afterAll(() => connect?.close());

  /** The client's types know nothing of `connect_url`; it sends what it is given. */
  const atConnect = (more: object = {}) => ({
    name: unique('vault'),
    provider_type: TYPE,
    token: connect.token,
    connect_url: connect.url,
    ...more,
  });

  it('are created with a service account’s token alone, which is never shown', async () => {
    const name = unique('vault');
    const created = await api().create({ name, provider_type: TYPE, token: 'ops_e30' });
    expect(created).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{24}$/),
      name,
      provider_type: 'onepassword',
      enabled: true,
      priority: 0,
      cache_ttl_seconds: 300,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect(await api().retrieve(created.id)).toEqual(created);
  });

  it('show the server that a Connect token is for', async () => {
    expect(await api().create(atConnect())).toMatchObject({ connect_url: connect.url });
  });

  it('have names that are unique, also after a change', async () => {
    const [first, second] = [await api().create(atConnect()), await api().create(atConnect())];
    const again = atConnect({ name: first.name });
    expect(await caller().refusal(() => api().create(again))).toMatchObject({
      status: 409,
      code: 'conflict',
      requests: 1,
    });
    const taken = () => api().update(second.id, { name: first.name });
    expect(await caller().refusal(taken)).toMatchObject({ status: 409, requests: 1 });
    await api().delete(first.id);
    expect((await api().update(second.id, { name: first.name })).name).toBe(first.name);
  });

  it('are listed over several pages, and searched by a part of their name in any case, or by their id', async () => {
    const part = unique('Part');
    const made = [];
    for (let index = 0; index < 3; index += 1)
      made.unshift(await api().create(atConnect({ name: `${part}-${index}` })));
    const listed = await collect(api().list({ query: part.toUpperCase(), limit: 2 }));
    expect(listed.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(await collect(api().list({ query: made[0]?.id ?? '' }))).toEqual([made[0]]);
    expect(await collect(api().list({ query: made[0]?.id.slice(0, 20) ?? '' }))).toEqual([]);
  });

  it('are changed: name, priority, memory, on and off', async () => {
    const { id, created_at } = await api().create(atConnect());
    const name = unique('renamed');
    const changed = await api().update(id, { name, priority: -3, cache_ttl_seconds: 0, enabled: false });
    expect(changed).toMatchObject({ id, name, priority: -3, enabled: false, created_at, cache_ttl_seconds: 0 });
    expect(await api().retrieve(id)).toEqual(changed);
    expect(await api().update(id, {})).toMatchObject({ name, enabled: false });
  });

  it('are tested: a good token shows its vaults, a bad one is told in a 200', async () => {
    const team = connect.addVault(unique('Team'));
    const { id } = await api().create(atConnect());
    const good = await api().test(id);
    expect(good.success).toBe(true);
    expect(good.vaults.map((vault) => vault.id)).toContain(team);
    expect(good).not.toHaveProperty('error');
    await api().update(id, { token: 'revoked' });
    const bad = await api().test(id);
    expect(bad).toEqual({ success: false, vaults: [], error: expect.stringContaining('refuses its token') });
    await api().update(id, { token: connect.token });
    expect((await api().test(id)).success).toBe(true);
  });

  it.each([
    ['ops_e30', 'refuses its token'],
    ['ops_', 'refuses its token'],
    ['not-a-token', 'none of a service account'],
  ])('tell without asking anybody that %s is no token', async (token, why) => {
    const { id } = await api().create({ name: unique('bad'), provider_type: TYPE, token });
    expect(await api().test(id)).toEqual({ success: false, vaults: [], error: expect.stringContaining(why) });
  });

  it('list their items, with paths and websites and nothing that the items hold', async () => {
    const vault = unique('Items');
    const { id: itemId } = connect.addItem(vault, {
      title: 'Acme',
      username: 'anna',
      password: 'Never-Shown-1!',
      urls: ['https://acme.example'],
    });
    const { id } = await api().create(atConnect());
    const { items = [] } = await api().listItems(id);
    const item = items.find((one) => one.id === itemId);
    expect(item).toEqual({
      id: itemId,
      title: 'Acme',
      path: `${vault}/Acme`,
      vault_id: expect.stringMatching(/^[a-z0-9]{26}$/),
      vault_name: vault,
      urls: ['https://acme.example'],
    });
    expect(JSON.stringify(items)).not.toContain('Never-Shown');
  });

  it('refuse to list items with a bad token, or where nobody answers, in one request', async () => {
    const { id } = await api().create(atConnect({ token: 'revoked' }));
    const refused = await caller().refusal(() => api().listItems(id));
    expect(refused).toMatchObject({ status: 400, code: 'provider_token_refused', requests: 1 });
    await api().update(id, Object.assign({ token: connect.token }, { connect_url: 'http://nobody.localhost:9' }));
    const gone = await caller().refusal(() => api().listItems(id));
    expect(gone).toMatchObject({ status: 502, code: 'provider_unreachable', requests: 1 });
  });

  it('send a token to no other server than it was given for', async () => {
    const { id } = await api().create(atConnect());
    const elsewhere = Object.assign({ enabled: true }, { connect_url: 'https://elsewhere.example' });
    const refused = await caller().refusal(() => api().update(id, elsewhere));
    expect(refused).toMatchObject({ status: 400, code: 'bad_request' });
    expect(String(refused.body.message)).toContain('connect_url');
    expect(await api().retrieve(id)).toMatchObject({ connect_url: connect.url });
  });

  it.each([
    ['a name with a slash', { name: 'a/b' }],
    ['no token', { token: '' }],
    ['a token over two lines', { token: 'ops_a\nb' }],
    ['another kind of vault', { provider_type: 'bitwarden' }],
    ['a memory of less than nothing', { cache_ttl_seconds: -1 }],
    ['a server that is none', { connect_url: 'ftp://connect.example' }],
    ['a server with a password in its address', { connect_url: 'https://a:b@connect.example' }],
    ['a server for a service account', { token: 'ops_e30' }],
  ])('are refused with %s', async (_, wrong) => {
    const refused = await caller().refusal(() => api().create(atConnect(wrong) as never));
    expect(refused).toMatchObject({ status: 400, code: 'bad_request' });
  });

  it('are deleted, and leave their connections with nothing to log in with', async () => {
    const { client } = caller();
    const { id, name } = await api().create(atConnect());
    const connection = await client.auth.connections.create({
      domain: 'example.com',
      profile_name: unique('profile'),
      credential: { provider: name, path: 'Team/Acme' },
    });
    expect(connection.credential).toEqual({ provider: name, path: 'Team/Acme' });
    await api().delete(id);
    for (const call of [
      () => api().retrieve(id),
      () => api().delete(id),
      () => api().test(id),
      () => api().listItems(id),
    ])
      expect(await caller().refusal(call)).toMatchObject({ status: 404, code: 'not_found' });
    const after = await client.auth.connections.retrieve(connection.id);
    expect(after).toMatchObject({ credential: { provider: name, path: 'Team/Acme' }, can_reauth: false });
  });

  it('are referred to by name or id, and shown by the name that they have', async () => {
    const { client } = caller();
    const { id } = await api().create(atConnect());
    const connection = await client.auth.connections.create({
      domain: 'example.com',
      profile_name: unique('profile'),
      credential: { provider: id, auto: true },
    });
    const name = unique('renamed');
    await api().update(id, { name });
    expect((await client.auth.connections.retrieve(connection.id)).credential).toEqual({ provider: name, auto: true });
    const unknown = () =>
      client.auth.connections.update(connection.id, { credential: { provider: unique('none'), auto: true } });
    expect(await caller().refusal(unknown)).toMatchObject({ status: 404, code: 'not_found' });
  });
}
