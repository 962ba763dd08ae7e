import { expect, it } from 'vitest';
import { type Caller, collect, unique } from './caller.ts';

const DAY = 24 * 60 * 60 * 1000;

export function apiKeys(caller: () => Caller): void {
  const api = () => caller().client.apiKeys;
  const works = async (key: string) => {
    await caller().clientWith(key).profiles.list({ limit: 1 });
    return true;
  };

  it('are shown once, masked ever after, and open the API', async () => {
    const name = unique('key');
    const { key, ...created } = await api().create({ name });
    expect(key).toMatch(/^sk_[\w-]{43}$/);
    expect(created).toEqual({
      id: expect.any(String),
      name,
      masked_key: `sk_…${key.slice(-4)}`,
      created_at: expect.any(String),
      created_by: { id: expect.any(String), email: '', name: null },
      deleted_at: null,
      expires_at: null,
      project_id: null,
      project_name: null,
    });
    expect(await api().retrieve(created.id)).toEqual(created);
    expect(await works(key)).toBe(true);
  });

  it('are refused from the moment they are deleted, and stay visible to those who ask', async () => {
    const { id, key } = await api().create({ name: unique('key') });
    await works(key);
    expect(await api().delete(id)).toBeNull();
    expect(await caller().refusal(() => works(key))).toMatchObject({ status: 401, code: 'unauthorized', requests: 1 });
    expect(await caller().refusal(() => api().retrieve(id))).toMatchObject({ status: 404 });
    expect((await api().retrieve(id, { include_deleted: true })).deleted_at).toEqual(expect.any(String));
    expect(await collect(api().list({ status: 'deleted', query: id }))).toHaveLength(1);
  });

  it('cannot delete themselves', async () => {
    const { id, key } = await api().create({ name: unique('key') });
    const itself = caller().clientWith(key);
    expect(await caller().refusal(() => itself.apiKeys.delete(id))).toMatchObject({
      status: 409,
      code: 'cannot_delete_current_key',
      requests: 1,
    });
  });

  it('are renamed; names need not be unique', async () => {
    const name = unique('same');
    const { id } = await api().create({ name: unique('key') });
    expect((await api().update(id, { name })).name).toBe(name);
    await api().create({ name });
    expect(await collect(api().list({ name }))).toHaveLength(2);
  });

  it('expire after the days asked for', async () => {
    const { expires_at } = await api().create({ name: unique('key'), days_to_expire: 2 });
    expect(Math.abs(Date.parse(expires_at ?? '') - Date.now() - 2 * DAY)).toBeLessThan(60_000);
  });

  it('are rotated: the old one goes on for a week, or ends at once', async () => {
    const old = await api().create({ name: unique('key'), days_to_expire: 30 });
    const renewed = await api().rotate(old.id);
    expect(renewed).toMatchObject({ name: old.name, key: expect.stringMatching(/^sk_/) });
    expect(renewed.id).not.toBe(old.id);
    expect(Math.abs(Date.parse(renewed.expires_at ?? '') - Date.now() - 30 * DAY)).toBeLessThan(60_000);
    expect(await works(old.key)).toBe(true);
    const graceEnd = Date.parse((await api().retrieve(old.id)).expires_at ?? '');
    expect(Math.abs(graceEnd - Date.now() - 7 * DAY)).toBeLessThan(60_000);

    const last = await api().rotate(renewed.id, { expire_in_days: 0, days_to_expire: null });
    expect(last.expires_at).toBeNull();
    expect(await caller().refusal(() => works(renewed.key))).toMatchObject({ status: 401 });
    expect(await works(last.key)).toBe(true);
  });

  it('are listed over several pages, in the order asked for', async () => {
    const name = unique('order');
    const ids = [];
    for (let index = 0; index < 3; index += 1) ids.push((await api().create({ name })).id);
    const newestFirst = await collect(api().list({ name, limit: 2 }));
    expect(newestFirst.map(({ id }) => id)).toEqual([...ids].reverse());
    const oldestFirst = await collect(api().list({ name, limit: 2, sort_by: 'created_at', sort_direction: 'asc' }));
    expect(oldestFirst.map(({ id }) => id)).toEqual(ids);
  });

  it('that do not exist are 404', async () => {
    for (const call of [
      () => api().retrieve('missing'),
      () => api().update('missing', { name: 'x' }),
      () => api().delete('missing'),
      () => api().rotate('missing'),
    ]) {
      expect(await caller().refusal(call)).toMatchObject({ status: 404, code: 'not_found', requests: 1 });
    }
  });
}
