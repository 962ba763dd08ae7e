import { describe, expect, it } from 'vitest';
import { startHarbor } from '../sites/harbor.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import { sitesOfEachTest } from '../sites/opened.ts';
import { startPickers } from '../sites/pickers.ts';
import type { Site } from '../sites/site.ts';
import { startSplitBoxes } from '../sites/split-boxes.ts';
import { startTenant } from '../sites/tenant.ts';
import { startTwoPages } from '../sites/two-pages.ts';
import { drive } from './driven.ts';
import { fakeVault } from './fake-door.ts';

const opened = sitesOfEachTest();

describe('what is stored', () => {
  it('fills further fields by what the site calls them: label, id, name', async () => {
    const site = await opened(startTenant());
    const vault = fakeVault({ domain: site.host, loginUrl: site.loginUrl, values: { ...site.account } });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.posts).toEqual({ password: 1, pin: 1 });
    expect(vault.questions).toEqual([]);
  });

  it('leaves a PIN to be asked for: the password is not typed for it', async () => {
    const site = await opened(startTenant());
    const { pin, ...values } = site.account;
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values,
      person: ({ fields }) => ({ values: { [fields[0]?.id ?? '']: pin }, choiceId: null }),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions.map(({ fields }) => fields.map(({ ref, type }) => [ref, type]))).toEqual([
      [['pin', 'password']],
    ]);
    expect(site.posts).toEqual({ password: 1, pin: 1 });
  });

  it.each([
    ['an e-mail address for a user name', startHarbor, 'email'],
    ['a user name for an e-mail address', startTwoPages, 'username'],
  ] as const)('serves %s', async (_, start, key) => {
    const site = await opened<Site & { loginUrl: string; account: { email: string; password: string } }>(
      start === startHarbor ? startHarbor({ totpSecret: null }) : startTwoPages(),
    );
    const { email, password } = site.account;
    const vault = fakeVault({ domain: site.host, loginUrl: site.loginUrl, values: { [key]: email, password } });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions).toEqual([]);
  });

  it('is named as what a correction replaces, where it stood in under another key', async () => {
    const site = await opened(startHarbor({ totpSecret: null }));
    const { email, password } = site.account;
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { email: 'nobody@harbor.localhost' },
      person: ({ fields }) => ({
        values: Object.fromEntries(fields.map(({ id, type }) => [id, type === 'password' ? password : email])),
        choiceId: null,
      }),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions.map(({ fields }) => fields.map(({ id, ref, reason }) => [id, ref, reason]))).toEqual([
      [['field_password', 'password', null]],
      [
        ['field_username', 'email', 'rejected'],
        ['field_password', 'password', 'rejected'],
      ],
    ]);
  });
});

describe('a code of an authenticator', () => {
  const style = { algorithm: 'sha512', digits: 8 } as const;

  it('is typed into as many boxes as it has digits', async () => {
    const site = await opened(startSplitBoxes());
    const { username, password, otpauth } = site.account;
    const secret = new URL(otpauth).searchParams.get('secret') ?? '';
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { username, password },
      totp: () => oneTimeCode(secret, Date.now(), style),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.posts).toEqual({ password: 1, code: 1 });
  });

  it('is followed once by that of the next window when it is refused, and never by a third', async () => {
    const site = await opened(startSplitBoxes(5));
    const { username, password } = site.account;
    const codes = ['11111111', '22222222', '33333333'];
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { username, password },
      totp: () => codes.shift() ?? '',
    });
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure).toMatchObject({ code: 'credentials_invalid', credentialRejected: false });
    expect(site.posts).toEqual({ password: 1, code: 2 });
  });
});

describe('a picker of accounts', () => {
  const organization = 'account_masons_of_bath';

  it('is settled by the stored identifier, one of organizations is asked', async () => {
    const site = await opened(startPickers());
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { ...site.account },
      person: () => ({ values: {}, choiceId: organization }),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions.map(({ choices }) => choices.map(({ id, type }) => [id, type]))).toEqual([
      [
        [organization, 'account'],
        ['account_weavers_of_york', 'account'],
      ],
    ]);
    expect(site.picked).toEqual([site.account.email, 'Masons of Bath']);
  });

  it('is asked when nothing is stored that names one', async () => {
    const site = await opened(startPickers());
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { password: site.account.password },
      person: ({ choices }) => ({
        values: {},
        choiceId: (choices.find(({ label }) => label.includes(site.account.email)) ?? choices[0])?.id ?? '',
      }),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions[0]?.choices.map(({ type }) => type)).toEqual(['account', 'account']);
    expect(site.picked).toEqual([site.account.email, 'Masons of Bath']);
  });
});
