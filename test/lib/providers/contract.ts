import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProviderFailureCode } from '../../../lib/flow/failure.ts';
import type { CredentialProvider, Item } from '../../../lib/providers/credential-provider.ts';
import { ProviderError } from '../../../lib/providers/errors.ts';
import type { Login } from '../../sites/connect-server.ts';

/** A vault with a client of ours before it, and what a test may do to the vault. */
export interface Stage {
  provider: CredentialProvider;
  add(vaultName: string, login: Login): StoredItem;
  fail(how: 'down' | 'token refused' | 'rate limited' | null): void;
  close(): Promise<void>;
}

export interface StoredItem {
  id: string;
  setPassword(password: string): void;
  remove(): void;
}

export const ACME: Login = {
  title: 'Acme',
  username: 'anna@acme.example',
  password: 'Correct-Horse-1!',
  urls: ['https://acme.example/login'],
  otp: 'otpauth://totp/Acme:anna?secret=JBSWY3DPEHPK3PXP&issuer=Acme',
  more: [
    { id: 'x1', type: 'STRING', label: 'company', value: 'acme-gmbh', section: { id: 's1' } },
    { id: 'x2', type: 'CONCEALED', label: 'PIN', value: '4711', section: { id: 's1' } },
    { id: 'x3', type: 'STRING', label: 'empty', value: '', section: { id: 's1' } },
    { id: 'x4', type: 'URL', label: 'wiki', value: 'https://wiki.acme.example', section: { id: 's1' } },
    { id: 'x5', type: 'STRING', label: 'password', value: 'not the password', section: { id: 's1' } },
  ],
};

export async function codeOf(asked: Promise<unknown>): Promise<ProviderFailureCode | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (error instanceof ProviderError) return error.code;
    throw error;
  }
}

/** What every provider must do, whichever vault it speaks to. */
export function keepsTheContract(start: () => Promise<Stage>): void {
  let stage: Stage;
  beforeEach(async () => {
    stage = await start();
  });
  afterEach(() => stage.close());

  const itemNamed = async (title: string): Promise<Item> => {
    const found = (await stage.provider.items()).find((item) => item.title === title);
    if (!found) throw new Error(`There is no item ${title}.`);
    return found;
  };

  describe('lists', () => {
    it('the vaults that the token shows', async () => {
      stage.add('Team', ACME);
      stage.add('Private', { ...ACME, title: 'Other' });
      const vaults = await stage.provider.vaults();
      expect(vaults.map(({ name }) => name)).toEqual(['Team', 'Private']);
      expect(new Set(vaults.map(({ id }) => id)).size).toBe(2);
    });

    it('the login items of all vaults, with their websites and nothing that they hold', async () => {
      stage.add('Team', ACME);
      stage.add('Private', { title: 'Bare', category: 'PASSWORD' });
      const items = await stage.provider.items();
      expect(items.map(({ title, vault }) => `${vault.name}/${title}`)).toEqual(['Team/Acme', 'Private/Bare']);
      expect(items[0]?.websites).toEqual([{ url: 'https://acme.example/login', fill: 'site' }]);
      expect(items[1]?.websites).toEqual([]);
      expect(JSON.stringify(items)).not.toContain('Correct-Horse');
    });

    it('neither what is archived nor what is no login', async () => {
      stage.add('Team', { ...ACME, title: 'Old', state: 'ARCHIVED' });
      stage.add('Team', { ...ACME, title: 'Note', category: 'SECURE_NOTE' });
      stage.add('Team', ACME);
      expect((await stage.provider.items()).map(({ title }) => title)).toEqual(['Acme']);
    });
  });

  describe('opens an item', () => {
    it('with user name, password and its own fields by their labels, and nothing that no form asks for', async () => {
      stage.add('Team', ACME);
      const { values } = await stage.provider.open(await itemNamed('Acme'));
      expect(values.expose()).toEqual({
        username: 'anna@acme.example',
        password: 'Correct-Horse-1!',
        company: 'acme-gmbh',
        PIN: '4711',
      });
    });

    it('with the secret of its one-time password, where it has one', async () => {
      stage.add('Team', ACME);
      const { otp } = await stage.provider.open(await itemNamed('Acme'));
      expect(otp && 'secret' in otp && otp.secret.expose()).toBe(ACME.otp);
    });

    it('with the code of this instant, where the secret stays in the vault', async () => {
      const { otp: _, ...rest } = ACME;
      stage.add('Team', { ...rest, code: '492039' });
      const { otp } = await stage.provider.open(await itemNamed('Acme'));
      expect(otp && 'code' in otp && otp.code.expose()).toBe('492039');
    });

    it('without a one-time password, where it has none', async () => {
      stage.add('Team', { title: 'Plain', username: 'anna', password: 'Correct-Horse-1!' });
      expect((await stage.provider.open(await itemNamed('Plain'))).otp).toBeNull();
    });

    it('as it is now, under another version after every change', async () => {
      const stored = stage.add('Team', ACME);
      const item = await itemNamed('Acme');
      const before = await stage.provider.open(item);
      stored.setPassword('Another-Horse-2!');
      const after = await stage.provider.open(item);
      expect(after.values.expose().password).toBe('Another-Horse-2!');
      expect(after.version).not.toBe(before.version);
    });

    it('without a password, and says so by having none', async () => {
      stage.add('Team', { title: 'Half', username: 'anna' });
      expect((await stage.provider.open(await itemNamed('Half'))).values.expose()).toEqual({ username: 'anna' });
    });

    it('not when it is gone', async () => {
      const stored = stage.add('Team', ACME);
      const item = await itemNamed('Acme');
      stored.remove();
      expect(await codeOf(stage.provider.open(item))).toBe('provider_item_not_found');
    });
  });

  describe('tells', () => {
    it.each([
      ['down', 'provider_unreachable'],
      ['token refused', 'provider_token_refused'],
      ['rate limited', 'provider_rate_limited'],
    ] as const)('that the vault is %s as %s, whatever is asked', async (how, code) => {
      stage.add('Team', ACME);
      const item = await itemNamed('Acme');
      stage.fail(how);
      expect(await codeOf(stage.provider.vaults())).toBe(code);
      expect(await codeOf(stage.provider.items())).toBe(code);
      expect(await codeOf(stage.provider.open(item))).toBe(code);
    });

    it('no more of it once the vault is well again', async () => {
      stage.add('Team', ACME);
      stage.fail('down');
      await codeOf(stage.provider.vaults());
      stage.fail(null);
      expect(await stage.provider.vaults()).toHaveLength(1);
    });
  });

  it('shows nothing of what it opened by accident', async () => {
    stage.add('Team', ACME);
    const opened = await stage.provider.open(await itemNamed('Acme'));
    const shown = `${JSON.stringify(opened)} ${String(opened.values)}`;
    expect(shown).not.toContain('Correct-Horse');
    expect(shown).not.toContain('JBSWY3DPEHPK3PXP');
  });
}
