import { expect, it } from 'vitest';
import { type Caller, collect, unique } from './caller.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';

export function credentials(caller: () => Caller): void {
  const api = () => caller().client.credentials;

  it('are created, and found by id and by name', async () => {
    const name = unique('login');
    const created = await api().create({ name, domain: 'Example.com', values: { username: 'u', password: 'p' } });
    expect(created).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{24}$/),
      name,
      domain: 'example.com',
      created_at: expect.any(String),
      updated_at: expect.any(String),
      has_values: true,
      has_totp_secret: false,
      sso_provider: null,
      value_keys: ['password', 'username'],
    });
    expect(await api().retrieve(created.id)).toEqual(created);
    expect(await api().retrieve(name)).toEqual(created);
  });

  it('have names in any script, with blanks and percent signs', async () => {
    const name = `${unique('名前')} 100% & más?#`;
    const { id } = await api().create({ name, domain: 'example.com', values: {} });
    expect((await api().retrieve(name)).id).toBe(id);
    await api().delete(name);
    expect(await caller().refusal(() => api().retrieve(id))).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('show a one-time code when a TOTP secret is set, and give one whenever asked', async () => {
    const name = unique('totp');
    const created = await api().create({ name, domain: 'example.com', values: {}, totp_secret: 'jbsw y3dp ehpk 3pxp' });
    expect(created).toMatchObject({
      has_totp_secret: true,
      has_values: false,
      totp_code: expect.stringMatching(/^\d{6}$/),
    });
    expect(Date.parse(created.totp_code_expires_at ?? '')).toBeGreaterThan(Date.now() - 1000);
    expect(await api().retrieve(name)).not.toHaveProperty('totp_code');
    expect(await api().totpCode(name)).toEqual({
      code: expect.stringMatching(/^\d{6}$/),
      expires_at: expect.any(String),
    });
  });

  it('without a TOTP secret have no code', async () => {
    const { id } = await api().create({ name: unique('plain'), domain: 'example.com', values: {} });
    expect(await caller().refusal(() => api().totpCode(id))).toMatchObject({
      status: 400,
      code: 'totp_not_configured',
    });
  });

  it('are changed: values merged, keys removed first, the TOTP secret set and cleared', async () => {
    const { id } = await api().create({
      name: unique('before'),
      domain: 'example.com',
      values: { username: 'u', password: 'p', pin: '1' },
      sso_provider: 'google',
    });
    const name = unique('after');
    const updated = await api().update(id, {
      name,
      values: { password: 'new', company: 'c' },
      remove_value_keys: ['pin', 'password'],
      sso_provider: '',
      totp_secret: SECRET,
    });
    expect(updated).toMatchObject({
      name,
      value_keys: ['company', 'password', 'username'],
      sso_provider: null,
      has_totp_secret: true,
      totp_code: expect.any(String),
    });
    expect(await api().update(name, { totp_secret: '' })).toMatchObject({ has_totp_secret: false, name });
  });

  it('are listed newest first over several pages, without the names of their values', async () => {
    const domain = `${unique('d')}.example.com`;
    const names = [];
    for (let index = 0; index < 5; index += 1) {
      const { name } = await api().create({ name: unique('page'), domain, values: { a: 'b' } });
      names.unshift(name);
    }
    const before = caller().requests;
    const rows = await collect(api().list({ domain, limit: 2 }));
    expect(caller().requests - before).toBe(3);
    expect(rows.map(({ name }) => name)).toEqual(names);
    expect(rows[0]).not.toHaveProperty('value_keys');
    const second = await api().list({ domain, limit: 2, offset: 2 });
    expect(second.getPaginatedItems().map(({ name }) => name)).toEqual(names.slice(2, 4));
  });

  it('are found by a part of their name or domain, in any case', async () => {
    const name = unique('Needle');
    await api().create({ name, domain: 'example.com', values: {} });
    const found = await collect(api().list({ query: name.toUpperCase() }));
    expect(found.map((row) => row.name)).toEqual([name]);
  });

  it('have one name each: a second is refused in one request', async () => {
    const name = unique('taken');
    await api().create({ name, domain: 'example.com', values: {} });
    const again = () => api().create({ name, domain: 'example.org', values: {} });
    expect(await caller().refusal(again)).toMatchObject({ status: 409, code: 'conflict', requests: 1 });
    const { id } = await api().create({ name: unique('other'), domain: 'example.com', values: {} });
    expect(await caller().refusal(() => api().update(id, { name }))).toMatchObject({ status: 409, requests: 1 });
  });

  it('when deleted are unlinked from their connections, which stay', async () => {
    const name = unique('linked');
    await api().create({ name, domain: 'example.com', values: { a: 'b' } });
    const connections = caller().client.auth.connections;
    const connection = await connections.create({
      domain: 'example.com',
      profile_name: unique('p'),
      credential: { name },
    });
    expect(connection.credential).toEqual({ name });
    await api().delete(name);
    expect(await connections.retrieve(connection.id)).not.toHaveProperty('credential');
  });

  it('that do not exist are 404', async () => {
    for (const call of [
      () => api().retrieve('missing'),
      () => api().retrieve('a/b'),
      () => api().update('missing', {}),
      () => api().delete('missing'),
      () => api().totpCode('missing'),
    ]) {
      expect(await caller().refusal(call)).toMatchObject({ status: 404, code: 'not_found', requests: 1 });
    }
  });
}
