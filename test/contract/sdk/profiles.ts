import { expect, it } from 'vitest';
import { type Caller, collect, unique } from './caller.ts';

export function profiles(caller: () => Caller): void {
  const api = () => caller().client.profiles;

  it('are created with a name or without, found by either, renamed and deleted', async () => {
    const name = unique('Profile.x_');
    const created = await api().create({ name });
    expect(created).toEqual({
      id: expect.any(String),
      name,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect(await api().retrieve(name)).toEqual(created);
    const renamed = unique('renamed');
    expect(await api().update(created.id, { name: renamed })).toMatchObject({ id: created.id, name: renamed });
    expect(await caller().refusal(() => api().retrieve(name))).toMatchObject({ status: 404 });
    expect(await api().delete(renamed)).toBeNull();
    expect(await caller().refusal(() => api().retrieve(created.id))).toMatchObject({ status: 404 });
    expect((await api().create({})).name).toBeNull();
  });

  it('have one name each', async () => {
    const name = unique('taken');
    await api().create({ name });
    expect(await caller().refusal(() => api().create({ name }))).toMatchObject({
      status: 409,
      code: 'conflict',
      requests: 1,
    });
    const { id } = await api().create({});
    expect(await caller().refusal(() => api().update(id, { name }))).toMatchObject({ status: 409, requests: 1 });
  });

  it('are listed over several pages, by exact name and by part of it', async () => {
    const prefix = unique('list');
    for (const suffix of ['a', 'b', 'c']) await api().create({ name: `${prefix}.${suffix}` });
    const rows = await collect(api().list({ query: prefix.toUpperCase(), limit: 1 }));
    expect(rows.map(({ name }) => name)).toEqual(['c', 'b', 'a'].map((suffix) => `${prefix}.${suffix}`));
    expect(await collect(api().list({ name: `${prefix}.b` }))).toHaveLength(1);
    expect(await collect(api().list({ name: prefix }))).toEqual([]);
  });

  it('are kept while a connection uses them', async () => {
    const profile_name = unique('used');
    const connection = await caller().client.auth.connections.create({ domain: 'example.com', profile_name });
    expect(await caller().refusal(() => api().delete(profile_name))).toMatchObject({
      status: 400,
      code: 'resource_in_use',
    });
    await caller().client.auth.connections.delete(connection.id);
    await api().delete(profile_name);
  });

  it('cannot be downloaded before the first login', async () => {
    const { id } = await api().create({});
    expect(await caller().refusal(() => api().download(id))).toMatchObject({
      status: 409,
      code: 'profile_not_ready',
      requests: 1,
    });
  });

  it('leave as storage state only', async () => {
    const { id } = await api().create({});
    const refusal = await caller().refusal(() => api().download(id, { format: 'tar' }));
    expect(refusal).toMatchObject({ status: 400, code: 'unsupported_format' });
    expect(refusal.body.message).toContain('"storage_state"');
    const ours = () => caller().client.get(`/profiles/${id}/download`, { query: { format: 'storage_state' } });
    expect(await caller().refusal(ours)).toMatchObject({ status: 409, code: 'profile_not_ready' });
  });

  it('that do not exist are 404', async () => {
    for (const call of [
      () => api().retrieve('missing'),
      () => api().update('missing', { name: 'x' }),
      () => api().delete('missing'),
      () => api().download('missing'),
      () => api().retrieve('a/b'),
    ]) {
      expect(await caller().refusal(call)).toMatchObject({ status: 404, code: 'not_found', requests: 1 });
    }
  });
}
