import { describe, expect, it } from 'vitest';
import type { CredentialProvider, Item, OpenedItem } from '../../../lib/providers/credential-provider.ts';
import { Memory } from '../../../lib/providers/memory.ts';
import { Secret } from '../../../lib/vault/secret.ts';
import { aProvider } from '../store/records.ts';

const ITEM: Item = { id: 'i', title: 'Acme', vault: { id: 'v', name: 'Team' }, websites: [] };

/** A vault that counts what it is asked, and a memory before it with a clock of the test's own. */
function aMemory(otp: OpenedItem['otp'] = null) {
  const asked: string[] = [];
  let now = 1_000_000;
  const memory = new Memory(() => now);
  const note = <Answer>(what: string, answer: Answer) => {
    asked.push(what);
    return Promise.resolve(answer);
  };
  const vault: CredentialProvider = {
    vaults: () => note('vaults', [ITEM.vault]),
    items: () => note('items', [ITEM]),
    open: (item) => note('open', { item, version: '1', values: new Secret({}), otp }),
  };
  const minute = aProvider('acme', { cache_ttl_seconds: 60 });
  const ask = async (record = minute) => {
    const { vault: known } = await memory.recall(record, () => note('token', vault));
    await known.items();
    await known.open(ITEM);
  };
  return {
    asked,
    ask,
    recall: () => memory.recall(minute, () => Promise.reject(new Error('it is remembered'))),
    memory,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const ALL = ['token', 'items', 'open'];

describe('What a provider has said', () => {
  it('is remembered for as long as it allows, and no longer', async () => {
    const { asked, ask, pass } = aMemory();
    await ask();
    pass(59_999);
    await ask();
    expect(asked).toEqual(ALL);
    pass(1);
    await ask();
    expect(asked).toEqual([...ALL, ...ALL]);
  });

  it('grows no older by being asked for again', async () => {
    const { asked, ask, pass } = aMemory();
    await ask();
    for (let times = 0; times < 3; times += 1) {
      pass(30_000);
      await ask();
    }
    expect(asked).toEqual([...ALL, ...ALL]);
  });

  it('is not remembered at all where it allows no second', async () => {
    const { asked, ask } = aMemory();
    const record = aProvider('acme', { cache_ttl_seconds: 0 });
    await ask(record);
    await ask(record);
    expect(asked).toEqual([...ALL, ...ALL]);
  });

  it('counts no more under another token, or when it allows less by now', async () => {
    const { asked, ask, pass } = aMemory();
    const record = aProvider('acme', { cache_ttl_seconds: 60 });
    await ask(record);
    await ask({ ...record, token_version: 2 });
    expect(asked).toHaveLength(6);
    pass(10_000);
    await ask({ ...record, token_version: 2, cache_ttl_seconds: 5 });
    expect(asked).toHaveLength(9);
  });

  it('is one provider’s own', async () => {
    const { asked, ask } = aMemory();
    await ask(aProvider('acme', { id: 'a', cache_ttl_seconds: 60 }));
    await ask(aProvider('acme', { id: 'b', cache_ttl_seconds: 60 }));
    expect(asked).toEqual([...ALL, ...ALL]);
  });

  it('is opened anew when that is wanted, and listed no more often for it', async () => {
    const { asked, ask, recall } = aMemory();
    await ask();
    (await recall()).forgetOpened();
    await ask();
    expect(asked).toEqual([...ALL, 'open']);
  });

  it('is forgotten when it is told to', async () => {
    const { asked, ask, memory } = aMemory();
    const record = aProvider('acme', { cache_ttl_seconds: 60 });
    await ask(record);
    memory.forget(record.id);
    await ask(record);
    expect(asked).toEqual([...ALL, ...ALL]);
  });

  it('is no code, which is good for seconds', async () => {
    const { asked, ask } = aMemory({ code: new Secret('492039') });
    await ask();
    await ask();
    expect(asked).toEqual([...ALL, 'open']);
  });

  it('is asked for again where it was a failure', async () => {
    const memory = new Memory();
    let times = 0;
    const vault = {
      items: async () => {
        times += 1;
        if (times === 1) throw new Error('down');
        return [ITEM];
      },
    } as unknown as CredentialProvider;
    const record = aProvider('acme', { cache_ttl_seconds: 60 });
    const { vault: known } = await memory.recall(record, async () => vault);
    await expect(known.items()).rejects.toThrow('down');
    expect(await known.items()).toEqual([ITEM]);
    memory.forget(record.id);
  });
});
