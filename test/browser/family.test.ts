import { describe, expect, it } from 'vitest';
import type { Question } from '../../lib/flow/door.ts';
import { type Described, type FamilySite, startFamilySite } from '../sites/family/family-site.ts';
import { FORMS, TEXTED } from '../sites/family/forms.ts';
import { PLACES } from '../sites/family/places.ts';
import { ADDRESSES_ONLY, TERMS_TO_ACCEPT, type Told, TROUBLES } from '../sites/family/troubles.ts';
import { ENGLISH, LANGUAGES } from '../sites/family/words.ts';
import { THOROUGH } from '../thorough.ts';
import { drive } from './driven.ts';
import { type FakeFlow, type FakeVault, fakeVault } from './fake-door.ts';

const WRONG = 'Wrong-Bell-8';

interface Driven {
  site: FamilySite;
  vault: FakeVault;
  outcome: string;
}

async function driveAt(described: Described, flow: (site: FamilySite) => Partial<FakeFlow>): Promise<Driven> {
  const site = await startFamilySite(described);
  const vault = fakeVault({ domain: site.host, loginUrl: site.loginUrl, ...flow(site) });
  try {
    const { outcome } = await drive(vault);
    return { site, vault, outcome };
  } finally {
    await site.close();
  }
}

/** With a stored credential; the code of a text message is typed by a person. */
const stored = (password?: string) => (site: FamilySite) => ({
  values: { ...site.account, ...(password === undefined ? {} : { password }) },
  person: ({ fields }: Question) =>
    fields[0]?.type === 'code' ? { values: { [fields[0].id]: TEXTED }, choiceId: null } : null,
  holdSeconds: 5,
});

/** With nothing stored: a person answers, with each of these passwords in turn. */
const nothing =
  (...passwords: string[]) =>
  ({ account }: FamilySite) => {
    const left = [...passwords];
    return {
      person: ({ fields }: Question) => {
        const value = (type: string) =>
          type === 'password' ? (left.shift() ?? '') : type === 'code' ? TEXTED : account.username;
        return { values: Object.fromEntries(fields.map(({ id, type }) => [id, value(type)])), choiceId: null };
      },
    };
  };

async function logsIn(described: Described) {
  const { site, vault, outcome } = await driveAt(described, stored());
  expect(vault.failure).toBeNull();
  expect(outcome).toBe('SUCCESS');
  expect(site.sent).toEqual([site.account.password]);
}

async function isRefused(described: Described, words: string) {
  const { site, vault } = await driveAt(described, stored(WRONG));
  expect(vault.failure).toMatchObject({ code: 'credentials_invalid', websiteError: words, credentialRejected: true });
  expect(site.sent).toEqual([WRONG]);
}

async function isAskedThrough(described: Described, words: string) {
  const { site, vault, outcome } = await driveAt(described, (at) => nothing(WRONG, at.account.password)(at));
  expect(vault.failure).toBeNull();
  expect(outcome).toBe('SUCCESS');
  expect(site.sent).toEqual([WRONG, site.account.password]);
  const [first, second] = vault.questions;
  expect(first?.fields.map(({ type }) => type)).toEqual(['identifier', 'password']);
  expect(first?.websiteError).toBeNull();
  expect(second?.websiteError).toBe(words);
  expect(second?.fields.find(({ type }) => type === 'password')?.reason).toBe('rejected');
}

const languages: Described[] = LANGUAGES.map((words) => ({
  name: words.lang,
  words,
  login: (own, said) => `<h1>${own.title}</h1><form method="post" action="/session">
    ${said === null ? '' : `<div>${said}</div>`}
    <label>${own.user} <input name="username"></label><label>${own.password} <input name="password" type="password"></label>
    <button>${own.go}</button></form>`,
}));

const sites = (all: readonly Described[]) => all.map((one) => [one.name, one] as const);

const refusalOf = ({ said, words }: Described & { said?: unknown }) =>
  said ? String(said) : (words?.wrong ?? ENGLISH.wrong);

// A login mostly waits: those of one site go on beside one another.
describe.concurrent.each(sites([...FORMS, ...PLACES, ...(THOROUGH ? languages : languages.slice(-4))]))(
  '%s',
  (_, described) => {
    // A refusal that is read, and a login that is proven after it.
    it('asks when nothing is stored, and asks again for what was refused', () =>
      isAskedThrough(described, refusalOf(described)));
  },
);

// What a refusal leads to depends on where its words stand, and not on the language once they are read.
describe.concurrent.each(sites(THOROUGH ? [...FORMS, ...PLACES] : PLACES))('%s', (_, described) => {
  it('refuses a wrong password, once, in its own words', () => isRefused(described, refusalOf(described)));
});

// A right password meets the form, and none of the words for a wrong one: those of places and languages share theirs.
describe.concurrent.each(sites(THOROUGH ? FORMS : FORMS.slice(0, 4)))('%s', (_, described) => {
  it('lets in who has the right password stored', () => logsIn(described));
});

function expectTold({ vault, site }: Driven, told: Told) {
  expect(vault.saved).toBeNull();
  expect(vault.failure?.code).toBe(told.code);
  expect(vault.failure?.websiteError ?? null).toEqual(told.words === null ? null : expect.stringContaining(told.words));
  expect(vault.failure?.credentialRejected).toBe(told.code === 'credentials_invalid');
  expect(site.sent).toHaveLength(told.sent);
}

describe.concurrent('terms to accept after the password', () => {
  it('are put to a person, who may accept them', async () => {
    const { vault, outcome, site } = await driveAt(TERMS_TO_ACCEPT, (at) => ({
      ...stored()(at),
      person: ({ choices }) => ({ values: {}, choiceId: choices.find(({ label }) => label === 'Accept')?.id ?? null }),
    }));
    expect(outcome).toBe('SUCCESS');
    expect(vault.questions).toHaveLength(1);
    expect(vault.questions[0]).toMatchObject({ fields: [], websiteError: null });
    expect(vault.questions[0]?.choices).toMatchObject([
      { label: 'Accept', description: expect.stringContaining('We have updated our terms of service') },
      { label: 'Decline' },
    ]);
    expect(site.sent).toHaveLength(1);
  });

  it('end a login that nobody watches, and are not accepted', async () => {
    const { vault, site } = await driveAt(TERMS_TO_ACCEPT, (at) => ({ ...stored()(at), flowType: 'REAUTH' }));
    expect(vault.failure).toMatchObject({ code: 'website_error', credentialRejected: false });
    expect(vault.failure?.websiteError).toContain('We have updated our terms of service');
    expect(vault.questions).toEqual([]);
    expect(site.sent).toHaveLength(1);
  });

  it('are asked of nobody whose password is wrong', () => isRefused(TERMS_TO_ACCEPT, ENGLISH.wrong));
});

describe.concurrent('a value that the browser itself does not let go', () => {
  const NO_ADDRESS = 'rosa';

  it('is asked for again, and nothing was sent', async () => {
    const { vault, outcome, site } = await driveAt(ADDRESSES_ONLY, ({ account }) => ({
      values: { username: NO_ADDRESS, password: account.password },
      person: ({ fields }) => ({
        values: Object.fromEntries(fields.map(({ id }) => [id, account.username])),
        choiceId: null,
      }),
    }));
    expect(vault.failure).toBeNull();
    expect(outcome).toBe('SUCCESS');
    expect(vault.questions).toHaveLength(1);
    expect(vault.questions[0]?.fields).toMatchObject([{ type: 'identifier', reason: 'rejected' }]);
    expect(vault.questions[0]?.websiteError).toContain('@');
    expect(vault.questions[0]?.websiteError).not.toContain(NO_ADDRESS);
    expect(site.sent).toEqual([site.account.password]);
  });

  it('ends a login that nobody watches, and counts as refused by nobody', async () => {
    const { vault, site } = await driveAt(ADDRESSES_ONLY, ({ account }) => ({
      values: { username: NO_ADDRESS, password: account.password },
      flowType: 'REAUTH',
    }));
    expect(vault.failure).toMatchObject({ code: 'credentials_invalid', credentialRejected: false });
    expect(site.sent).toEqual([]);
  });
});

describe.concurrent.each(
  TROUBLES.filter((_one, at) => THOROUGH || at % 3 === 0).map((one) => [one.name, one] as const),
)('%s', (_, trouble) => {
  it('is told by code and in words', async () => {
    expectTold(await driveAt(trouble, stored()), trouble.right);
  });

  it('is told apart from a wrong password', async () => {
    const { wrong = trouble.right } = trouble;
    if (wrong === 'refused') await isRefused(trouble, ENGLISH.wrong);
    else expectTold(await driveAt(trouble, stored(WRONG)), wrong);
  });

  it('is told when nothing is stored', async () => {
    const driven = await driveAt(trouble, (site) => nothing(site.account.password)(site));
    expect(driven.vault.questions).toHaveLength(trouble.asks === false ? 0 : 1);
    const { right } = trouble;
    expect(driven.vault.failure?.code).toBe(right.code);
    if (right.words !== null) expect(driven.vault.failure?.websiteError).toContain(right.words);
  });
});
