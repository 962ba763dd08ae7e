import { describe, expect, it } from 'vitest';
import { connections } from '../../../lib/store/connections.ts';
import { credentials } from '../../../lib/store/credentials.ts';
import { AlreadyExists, RecordTooLarge } from '../../../lib/store/errors.ts';
import { localAws } from './aws.ts';
import { aConnection, aCredential, nextId } from './records.ts';

localAws();

describe('a record', () => {
  it('is read back as it was created, bytes and nulls included', async () => {
    const record = aCredential(nextId(), { sealed_values: { password: new Uint8Array([0, 255, 7]) } });
    await credentials.create(record);
    expect(await credentials.get(record.org, record.id)).toEqual(record);
  });

  it('is found by its name within its organization only', async () => {
    const record = await credentials.create(aCredential(nextId(), { name: 'a/b ünï' }));
    expect(await credentials.getByIdOrName(record.org, 'a/b ünï')).toEqual(record);
    expect(await credentials.getByName(nextId(), 'a/b ünï')).toBeNull();
  });

  it('is refused beside another of its name, naming that one', async () => {
    const org = nextId();
    const { id } = await credentials.create(aCredential(org));
    const error = await credentials.create(aCredential(org)).catch((reason) => reason);
    expect(error).toBeInstanceOf(AlreadyExists);
    expect(error.existingId).toBe(id);
  });

  it('is created by one of several that race for a name', async () => {
    const org = nextId();
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => credentials.create(aCredential(org))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await credentials.list({ org })).items).toHaveLength(1);
  });

  it('of more than 400 KB is refused with a code', async () => {
    const huge = aCredential(nextId(), { sealed_values: { note: new Uint8Array(450_000) } });
    await expect(credentials.create(huge)).rejects.toBeInstanceOf(RecordTooLarge);
    const small = await credentials.create(aCredential(huge.org));
    const grow = credentials.update(small.org, small.id, (current) => ({
      ...current,
      sealed_values: huge.sealed_values,
    }));
    await expect(grow).rejects.toBeInstanceOf(RecordTooLarge);
  });
});

describe('an update', () => {
  it('keeps what simultaneous updates of other members wrote', async () => {
    const { org, id } = await credentials.create(aCredential(nextId()));
    const keys = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(
      keys.map((key) =>
        credentials.update(org, id, (current) => ({
          ...current,
          sealed_values: { ...current.sealed_values, [key]: new Uint8Array([1]) },
          version: current.version + 1,
        })),
      ),
    );
    const after = await credentials.get(org, id);
    expect(Object.keys(after?.sealed_values ?? {}).sort()).toEqual(keys);
    expect(after?.version).toBe(6);
  });

  it('moves the unique name: the old one is free, the new one leads to the record', async () => {
    const { org, id } = await credentials.create(aCredential(nextId(), { name: 'old' }));
    await credentials.update(org, id, (current) => ({ ...current, name: 'new' }));
    expect((await credentials.getByName(org, 'new'))?.id).toBe(id);
    expect(await credentials.getByName(org, 'old')).toBeNull();
    await credentials.create(aCredential(org, { name: 'old' }));
  });

  it('to a name that is taken changes nothing', async () => {
    const org = nextId();
    const taken = await credentials.create(aCredential(org, { name: 'taken' }));
    const { id } = await credentials.create(aCredential(org, { name: 'mine' }));
    const error = await credentials.update(org, id, (current) => ({ ...current, name: 'taken' })).catch((e) => e);
    expect(error.existingId).toBe(taken.id);
    expect((await credentials.getByName(org, 'mine'))?.id).toBe(id);
  });

  it('of what is not there gives null', async () => {
    expect(await credentials.update(nextId(), nextId(), (current) => current)).toBeNull();
  });
});

describe('a list', () => {
  it('is newest first, in pages that say whether there is more', async () => {
    const org = nextId();
    for (const name of ['1', '2', '3', '4', '5']) await credentials.create(aCredential(org, { name }));
    const names = async (offset: number, limit: number) => {
      const { items, hasMore } = await credentials.list({ org, offset, limit });
      return [items.map(({ name }) => name).join(''), hasMore];
    };
    expect(await names(0, 2)).toEqual(['54', true]);
    expect(await names(2, 2)).toEqual(['32', true]);
    expect(await names(4, 2)).toEqual(['1', false]);
    expect(await names(5, 2)).toEqual(['', false]);
    expect(await names(3, 2)).toEqual(['21', false]);
  });

  it('counts its offset among what the filter keeps', async () => {
    const org = nextId();
    for (const name of ['a1', 'b1', 'a2', 'b2', 'a3']) await credentials.create(aCredential(org, { name }));
    const { items, hasMore } = await credentials.list({
      org,
      offset: 1,
      limit: 1,
      filter: ({ name }) => name[0] === 'a',
    });
    expect(items.map(({ name }) => name)).toEqual(['a2']);
    expect(hasMore).toBe(true);
  });
});

describe('removing', () => {
  it('frees the name', async () => {
    const { org, id, name } = await credentials.create(aCredential(nextId()));
    expect((await credentials.remove(org, id))?.id).toBe(id);
    expect(await credentials.get(org, id)).toBeNull();
    expect(await credentials.getByName(org, name)).toBeNull();
    expect(await credentials.remove(org, id)).toBeNull();
  });

  it('a credential unlinks it from its connections, which stay', async () => {
    const org = nextId();
    const { id } = await credentials.create(aCredential(org));
    const linked = { kind: 'stored', credential_id: id } as const;
    const mine = await connections.create(aConnection(org, nextId(), { credential: linked }));
    const other = { kind: 'stored', credential_id: nextId() } as const;
    const theirs = await connections.create(aConnection(org, nextId(), { credential: other }));
    await credentials.remove(org, id);
    expect((await connections.get(org, mine.id))?.credential).toBeNull();
    expect((await connections.get(org, theirs.id))?.credential).toEqual(other);
  });
});
