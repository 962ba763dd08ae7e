import { describe, expect, it } from 'vitest';
import type { ExternalReference } from '../../../lib/model/connection.ts';
import type { Provider } from '../../../lib/model/provider.ts';
import type { CredentialProvider, Item } from '../../../lib/providers/credential-provider.ts';
import { itemGone, ProviderError, unreachable } from '../../../lib/providers/errors.ts';
import { findItem } from '../../../lib/providers/find.ts';
import type { Recalled } from '../../../lib/providers/memory.ts';
import { Secret } from '../../../lib/vault/secret.ts';
import { aProvider } from '../store/records.ts';

const CONNECTION = { domain: 'example.com', login_url: null, allowed_domains: [] };

const item = (title: string, urls = ['https://example.com'], id = title): Item => ({
  id,
  title,
  vault: { id: 'v', name: 'Team' },
  websites: urls.map((url) => ({ url, fill: 'site' as const })),
});

/** Vaults by provider name: what each holds, or how it fails. Notes who was asked. */
function vaults(
  held: Record<string, Item[] | (() => Item[]) | ProviderError>,
  { password = 'Secret-1!', isKnown = false, now = (item: Item) => item } = {},
) {
  const asked: string[] = [];
  const open = async ({ name }: Provider, again?: 'again'): Promise<Recalled> => {
    asked.push(again ? `${name} again` : name);
    const holds = held[name] ?? [];
    const vault: CredentialProvider = {
      vaults: async () => [],
      async items() {
        if (holds instanceof ProviderError) throw holds;
        return typeof holds === 'function' ? holds() : holds;
      },
      open: async (found) => ({
        item: now(found),
        version: '1',
        values: new Secret<Record<string, string>>({ password }),
        otp: null,
      }),
    };
    return { vault, remembered: isKnown && !again, forgetOpened: () => asked.push(`${name} anew`) };
  };
  return { asked, open };
}

const one = aProvider('acme', { id: 'p1', name: 'one', priority: 5 });
const two = aProvider('acme', { id: 'p2', name: 'two', priority: 1 });
const AUTO: ExternalReference = { kind: 'auto', provider_id: 'p1', provider: 'one' };
const PATH: ExternalReference = { kind: 'item', provider_id: 'p1', provider: 'one', path: 'Team/anna' };

const find = (
  reference: ExternalReference,
  { open }: ReturnType<typeof vaults>,
  named: Provider | null = one,
  enabled: Provider[] = [two, one],
) => findItem(CONNECTION, reference, { named, enabled }, open);

async function problemOf(found: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await found.then(() => null).catch((thrown: unknown) => thrown);
  if (!(error instanceof ProviderError)) throw new Error('nothing went wrong');
  return { code: error.code, message: error.message };
}

describe('An item of its site', () => {
  it('is looked for in the provider that is named, before any other', async () => {
    const both = vaults({ one: [item('anna')], two: [item('zoe')] });
    expect((await find(AUTO, both)).told).toBe(
      'the item "Team/anna" of the credential provider "one", by its host example.com',
    );
    expect(both.asked).toEqual(['one']);
  });

  it('is looked for in the others, in their order, where that has none', async () => {
    const three = aProvider('acme', { id: 'p3', name: 'three', priority: 2 });
    const all = vaults({ one: [], two: [], three: [item('zoe')] });
    const found = await find(AUTO, all, one, [two, three, one]);
    expect(found.provider.name).toBe('three');
    expect(all.asked).toEqual(['one', 'two', 'three']);
  });

  it('is looked for in the others, where the named one is switched off or gone', async () => {
    for (const named of [{ ...one, enabled: false }, null])
      expect((await find(AUTO, vaults({ two: [item('zoe')] }), named, [two])).provider.name).toBe('two');
  });

  it('is not looked for elsewhere, where the named one fails: another may hold another account', async () => {
    const both = vaults({ one: unreachable('no answer'), two: [item('zoe')] });
    expect(await problemOf(find(AUTO, both))).toEqual({
      code: 'provider_unreachable',
      message: 'The credential provider "one" could not be reached: no answer. Wanted: an item for example.com.',
    });
    expect(both.asked).toEqual(['one']);
  });

  it('that was taken before others tells which', async () => {
    const { told } = await find(AUTO, vaults({ one: ['anna', 'bert', 'carl', 'dora'].map((title) => item(title)) }));
    expect(told).toContain(
      'before "Team/bert" (by its host example.com), "Team/carl" (by its host example.com), 1 more',
    );
  });

  it('that only chance could tell from another is not taken', async () => {
    const twins = [item('anna', undefined, 'a'), item('anna', undefined, 'b')];
    const { code, message } = await problemOf(find(AUTO, vaults({ one: twins })));
    expect(code).toBe('provider_item_ambiguous');
    expect(message).toContain('The credential provider "one" has 2 items that fit alike, "Team/anna"');
  });

  it('that is nowhere is told with all who were asked', async () => {
    const { code, message } = await problemOf(find(AUTO, vaults({})));
    expect(code).toBe('provider_item_not_found');
    expect(message).toContain('"one", "two"');
    expect(message).toContain('example.com');
  });

  it('that has come since the last look is found by another', async () => {
    let look = 0;
    const come = vaults({ one: () => (look++ === 0 ? [] : [item('anna')]) }, { isKnown: true });
    expect((await find(AUTO, come)).opened.item.title).toBe('anna');
    expect(come.asked).toEqual(['one', 'one again']);
  });

  it('that was given to another site since it was listed is not taken', async () => {
    const moved = vaults(
      { one: [item('anna')] },
      { isKnown: true, now: ({ title }) => item(title, ['https://other.net']) },
    );
    expect((await problemOf(find(AUTO, moved))).code).toBe('provider_item_not_found');
  });

  it('is opened as it is now, where a login begins', async () => {
    const known = vaults({ one: [item('anna')] }, { isKnown: true });
    await findItem(CONNECTION, AUTO, { named: one, enabled: [one] }, known.open, true);
    expect(known.asked).toEqual(['one', 'one anew']);
  });
});

describe('An item by its path', () => {
  it('is the one of that vault and title, in the named provider alone', async () => {
    const both = vaults({ one: [item('zoe'), item('anna')] });
    expect(await find(PATH, both)).toMatchObject({ domain: 'example.com', problem: null });
    expect(both.asked).toEqual(['one']);
  });

  it('may be named by ids, where titles are alike', async () => {
    const twins = [item('anna', undefined, 'a'), item('anna', undefined, 'b')];
    const found = await find({ ...PATH, path: 'v/b' }, vaults({ one: twins }));
    expect(found.opened.item.id).toBe('b');
  });

  it('is the one for this site, where another of that path is for another', async () => {
    const items = [item('anna', ['https://other.net'], 'a'), item('anna', undefined, 'b')];
    expect((await find(PATH, vaults({ one: items }))).opened.item.id).toBe('b');
  });

  it.each([
    ['has two', [item('anna', undefined, 'a'), item('anna', undefined, 'b')], 'provider_item_ambiguous'],
    ['has none', [item('zoe')], 'provider_item_not_found'],
    ['has one for another site', [item('anna', ['https://other.net'])], 'provider_item_elsewhere'],
  ] as const)('is not there, where the vault %s', async (_, items, expected) => {
    const { code, message } = await problemOf(find(PATH, vaults({ one: [...items] })));
    expect(code).toBe(expected);
    expect(message).toContain('"one"');
    expect(message).toContain('"Team/anna"');
  });

  it('without a password tells so beside what it has', async () => {
    const { problem, opened } = await find(PATH, vaults({ one: [item('anna')] }, { password: '' }));
    expect(problem?.code).toBe('provider_item_without_password');
    expect(problem?.message).toContain('"Team/anna"');
    expect(opened.item.title).toBe('anna');
  });

  it('is not to be had from a provider that is switched off, or gone', async () => {
    expect((await problemOf(find(PATH, vaults({}), { ...one, enabled: false }))).code).toBe('provider_disabled');
    expect((await problemOf(find(PATH, vaults({}), null))).code).toBe('provider_not_found');
  });

  it('that is gone between the list and the look is told as gone', async () => {
    const gone = vaults({ one: [item('anna')] });
    const open = async (provider: Provider, again?: 'again') => {
      const recalled = await gone.open(provider, again);
      return { ...recalled, vault: { ...recalled.vault, open: () => Promise.reject(itemGone('Team/anna')) } };
    };
    expect((await problemOf(findItem(CONNECTION, PATH, { named: one, enabled: [] }, open))).code).toBe(
      'provider_item_not_found',
    );
  });
});
