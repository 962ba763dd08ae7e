import {
  AuthExpiredError,
  AutofillBehavior,
  type ItemCategory,
  type ItemField,
  ItemFieldType,
  type ItemOverview,
  type ItemState,
  RateLimitExceededError,
  type Website,
} from '@1password/sdk';
import { describe, expect, it } from 'vitest';
import { type ServiceAccountClient, serviceAccount, signIn } from '../../../lib/providers/onepassword-sdk.ts';
import { Secret } from '../../../lib/vault/secret.ts';
import type { ConnectField, Login } from '../../sites/connect-server.ts';
import { ACME, codeOf, keepsTheContract, type Stage } from './contract.ts';

const TOKEN = new Secret('ops_e30');

type Recorded = Awaited<ReturnType<ServiceAccountClient['items']['get']>> &
  Pick<ItemOverview, 'state'> & { vault: string };

/** Categories and field types as `@1password/sdk` 0.5.0 declares them, for what a test says in Connect's words. */
const CATEGORIES: Record<string, string> = { LOGIN: 'Login', PASSWORD: 'Password', SECURE_NOTE: 'SecureNote' };
const TYPES: Record<ConnectField['type'], ItemFieldType> = {
  STRING: ItemFieldType.Text,
  EMAIL: ItemFieldType.Email,
  CONCEALED: ItemFieldType.Concealed,
  URL: ItemFieldType.Url,
  OTP: ItemFieldType.Totp,
  TOTP: ItemFieldType.Totp,
  DATE: ItemFieldType.Date,
  MENU: ItemFieldType.Menu,
};

const website = (url: string): Website => ({
  url,
  label: 'website',
  autofillBehavior: AutofillBehavior.AnywhereOnWebsite,
});

/** The fields of an item in the SDK's shape: built-in ones have no section, a one-time password has its code beside it. */
function fieldsOf({ username = '', password = '', otp, code, more = [] }: Login): ItemField[] {
  return [
    { id: 'username', title: 'username', fieldType: ItemFieldType.Text, value: username },
    { id: 'password', title: 'password', fieldType: ItemFieldType.Concealed, value: password },
    ...(otp || code
      ? [
          {
            id: 'TOTP_1',
            title: 'one-time password',
            sectionId: 'add more',
            fieldType: ItemFieldType.Totp,
            value: otp ?? '',
            details: { type: 'Otp' as const, content: code ? { code } : { errorMessage: 'not computed' } },
          },
        ]
      : []),
    ...more.map(({ id, label = '', value = '', type, section }) => ({
      id,
      title: label,
      fieldType: TYPES[type],
      value,
      ...(section && { sectionId: section.id }),
    })),
  ];
}

/** 1Password behind its own client's interface, with what was stored in it. */
function recorded() {
  const vaults: { id: string; title: string }[] = [];
  const items: Recorded[] = [];
  let failure: Error | null = null;
  const answer = async <Answer>(give: () => Answer): Promise<Answer> => {
    if (failure) throw failure;
    return give();
  };
  const client: ServiceAccountClient = {
    vaults: { list: () => answer(() => vaults) },
    items: {
      list: (vaultId) => answer(() => items.filter(({ vault }) => vault === vaultId)),
      get: (vaultId, itemId) =>
        answer(() => {
          const item = items.find(({ id, vault }) => id === itemId && vault === vaultId);
          if (!item) throw new Error('error resolving item: resource not found');
          return item;
        }),
    },
  };
  return { client, vaults, items, failWith: (error: Error | null) => (failure = error) };
}

const FAILURES = {
  down: new Error('http error: error sending request for url (https://my.1password.com/api/v2/vaults)'),
  'token refused': new AuthExpiredError('the session has expired'),
  'rate limited': new RateLimitExceededError('rate limit exceeded'),
};

async function start(): Promise<Stage> {
  const { client, vaults, items, failWith } = recorded();
  const vaultNamed = (title: string) => {
    const found = vaults.find((vault) => vault.title === title);
    if (found) return found.id;
    vaults.push({ id: `vault-${vaults.length}`, title });
    return `vault-${vaults.length - 1}`;
  };
  return {
    provider: serviceAccount(TOKEN, async () => client),
    add(vaultName, login) {
      const item: Recorded = {
        id: `item-${items.length}`,
        title: login.title,
        category: CATEGORIES[login.category ?? 'LOGIN'] as ItemCategory,
        state: (login.state === 'ARCHIVED' ? 'archived' : 'active') as ItemState,
        websites: (login.urls ?? []).map(website),
        fields: fieldsOf(login),
        version: 1,
        vault: vaultNamed(vaultName),
      };
      items.push(item);
      return {
        id: item.id,
        setPassword(password) {
          item.version += 1;
          for (const field of item.fields) if (field.id === 'password') field.value = password;
        },
        remove: () => items.splice(items.indexOf(item), 1),
      };
    },
    fail: (how) => failWith(how && FAILURES[how]),
    close: async () => {},
  };
}

describe('1Password by a service account', () => {
  keepsTheContract(start);

  it('heeds where an owner lets an item be filled in', async () => {
    const { client, vaults, items } = recorded();
    vaults.push({ id: 'v', title: 'Team' });
    const behaviours = [AutofillBehavior.ExactDomain, AutofillBehavior.Never];
    const websites = behaviours.map((autofillBehavior) => ({ ...website('https://a.example'), autofillBehavior }));
    const category = 'Login' as ItemCategory;
    const state = 'active' as ItemState;
    items.push({ id: 'i', title: 'A', category, state, websites, fields: [], version: 1, vault: 'v' });
    const [item] = await serviceAccount(TOKEN, async () => client).items();
    expect(item?.websites.map(({ fill }) => fill)).toEqual(['host', 'never']);
  });

  it('signs in once for many questions, and anew after it could not', async () => {
    const { client } = recorded();
    let signedIn = 0;
    const provider = serviceAccount(TOKEN, async () => {
      signedIn += 1;
      if (signedIn === 1) throw new Error('error sending request');
      return client;
    });
    expect(await codeOf(provider.vaults())).toBe('provider_unreachable');
    await provider.vaults();
    await provider.items();
    expect(signedIn).toBe(2);
  });

  it('is waited for only so long', async () => {
    const silent = serviceAccount(TOKEN, () => new Promise(() => {}), 20);
    expect(await codeOf(silent.vaults())).toBe('provider_unreachable');
  });

  it.each([
    'you are not authenticated',
    'bad service account token, please rotate it: …',
    'unexpected http status: 401 Unauthorized',
  ])('tells a token that 1Password refuses in the words %j', async (message) => {
    const provider = serviceAccount(TOKEN, () => Promise.reject(new Error(message)));
    expect(await codeOf(provider.vaults())).toBe('provider_token_refused');
  });

  it('repeats nothing of what 1Password says', async () => {
    const { client, vaults, items, failWith } = recorded();
    vaults.push({ id: 'v', title: 'Team' });
    failWith(new Error(`no: ${TOKEN.expose()} Correct-Horse-1!`));
    expect(items).toEqual([]);
    const provider = serviceAccount(TOKEN, async () => client);
    await expect(provider.vaults()).rejects.toThrow(/^could not be reached: 1Password answered with an error\.$/);
  });
});

describe("1Password's own client", () => {
  it.each(['ops_', `ops_${Buffer.from('{"email":"x"}').toString('base64url')}`, 'not-a-token'])(
    'refuses a token that is none, without asking anybody: %s',
    async (token) => {
      expect(await codeOf(serviceAccount(new Secret(token), signIn).vaults())).toBe('provider_token_refused');
    },
  );

  it('has what we ask of it', () => {
    // Held by the type checker: what the seam declares, the client's own declarations have.
    const connect: (token: Secret<string>) => Promise<ServiceAccountClient> = signIn;
    expect(connect).toBe(signIn);
    expect(ACME.title).toBe('Acme');
  });
});
