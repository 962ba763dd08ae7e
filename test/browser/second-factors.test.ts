import { describe, expect, it, vi } from 'vitest';
import type { Question } from '../../lib/flow/door.ts';
import { startBoundCode } from '../sites/bound-code.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import { sitesOfEachTest } from '../sites/opened.ts';
import { type SecondFactors, startSecondFactors } from '../sites/second-factors.ts';
import { drive } from './driven.ts';
import { type FakeFlow, fakeVault } from './fake-door.ts';

const opened = sitesOfEachTest();

const choose = (choiceId: string) => ({ values: {}, choiceId });
const answer = ({ fields }: Question, value: string) => ({ values: { [fields[0]?.id ?? '']: value }, choiceId: null });

function vaultFor(site: SecondFactors, flow: Partial<FakeFlow> = {}) {
  const { username, password } = site.account;
  return fakeVault({ domain: site.host, loginUrl: site.loginUrl, values: { username, password }, ...flow });
}

describe('a choice of second factors', () => {
  it('is asked with the type and the target of each, and the one that is chosen is opened', async () => {
    const site = await opened(startSecondFactors());
    const vault = vaultFor(site, {
      person: (question) =>
        question.choices.some(({ id }) => id === 'mfa_email')
          ? choose('mfa_email')
          : answer(question, site.lastCode() ?? ''),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions[0]?.choices.map(({ mfa_type }) => mfa_type)).toEqual([
      'sms',
      'call',
      'email',
      'totp',
      'push',
    ]);
    expect(vault.questions[0]?.choices[0]?.description).toContain('18');
    expect(vault.questions[1]?.fields[0]).toMatchObject({ type: 'code', hint: 'k•••r@strongroom.localhost' });
    expect(site.opened).toEqual(['choice', 'email']);
  });

  it.each(['choice', 'sms', 'push'] as const)(
    'is settled by a stored authenticator without asking, from the page of %s',
    async (first) => {
      const site = await opened(startSecondFactors(first));
      const vault = vaultFor(site, { totp: () => oneTimeCode(site.account.totpSecret, Date.now()) });
      expect((await drive(vault)).outcome).toBe('SUCCESS');
      expect(vault.questions).toEqual([]);
      expect(site.opened.at(-1)).toBe('app');
    },
  );

  it('is asked after another way was tried in vain for an authenticator', async () => {
    const site = await opened(startSecondFactors('sms', ['sms', 'email']));
    const vault = vaultFor(site, {
      totp: () => '000000',
      person: (question) => (question.fields.length > 0 ? answer(question, site.lastCode() ?? '') : choose('mfa_sms')),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.opened).toEqual(['sms', 'choice', 'sms']);
  });

  it('leads around a security key', async () => {
    const site = await opened(startSecondFactors('key', ['sms', 'key']));
    const vault = vaultFor(site, {
      person: (question) => (question.fields.length > 0 ? answer(question, site.lastCode() ?? '') : choose('mfa_sms')),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
  });
});

describe('a code that was sent', () => {
  it('is asked for with where it went, and with the ways to be sent another', async () => {
    const site = await opened(startBoundCode());
    const { email, password } = site.account;
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { email, password },
      person: (question) => answer(question, site.lastCode() ?? ''),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions[0]).toMatchObject({
      fields: [{ type: 'code', hint: '•••• •••• 07' }],
      choices: [{ id: 'resend', type: 'other', label: 'Resend code' }],
    });
    expect(vault.saved?.unsaved).toEqual(['code']);
  });

  it('is asked for again, in the words of the site, when it is wrong', async () => {
    const site = await opened(startBoundCode());
    const { email, password } = site.account;
    const given = ['000000'];
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { email, password },
      person: (question) => answer(question, given.pop() ?? site.lastCode() ?? ''),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions[1]).toMatchObject({
      websiteError: 'The code you entered is incorrect.',
      fields: [{ type: 'code', reason: 'rejected' }],
    });
    expect(site.posts).toMatchObject({ password: 1, code: 2 });
  });

  it('is sent once more when that is chosen, and the question stays open', async () => {
    const site = await opened(startBoundCode());
    const { email, password } = site.account;
    const steps = [
      (question: Question) => answer(question, '000000'),
      () => choose('resend'),
      (question: Question) => answer(question, site.lastCode() ?? ''),
    ];
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { email, password },
      person: (question) => steps.shift()?.(question) ?? null,
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.posts.resend).toBe(1);
    expect(vault.questions[2]).toMatchObject({ websiteError: null, fields: [{ type: 'code', reason: null }] });
  });

  it('that is bound to its page ends in a clear question for another after a suspension, and no failure', async () => {
    const site = await opened(startBoundCode());
    const { email, password } = site.account;
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { email, password },
      holdSeconds: 0,
    });
    expect((await drive(vault)).outcome).toBe('SUSPENDED');
    vault.resume({ values: { otp: site.lastCode() ?? '' }, refs: { otp: 'code' }, choiceId: null });
    expect((await drive(vault)).outcome).toBe('SUSPENDED');
    const asked = vault.questions.at(-1);
    expect(asked?.fields).toMatchObject([{ type: 'code' }]);
    expect(asked?.choices).toMatchObject([{ id: 'resend' }]);
    expect(asked?.websiteError).toContain('Ask for a new code');
    vault.resume({ values: {}, refs: {}, choiceId: 'resend' });
    expect((await drive(vault)).outcome).toBe('SUSPENDED');
    expect(site.posts).toMatchObject({ password: 1, resend: 1 });
    expect(vault.failure).toBeNull();
  });
});

describe('an approval on a phone', () => {
  it('shows the number to match, and the next one when the site changes it, while the page stays open', async () => {
    const site = await opened(startSecondFactors('push'));
    const vault = vaultFor(site, {
      holdSeconds: 1,
      person: ({ externalActionMessage }) => {
        if (externalActionMessage?.includes('77')) site.approve();
        else site.changeNumber();
        return null;
      },
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    const messages = vault.questions.map(({ externalActionMessage }) => externalActionMessage ?? '');
    expect(messages).toEqual([expect.stringContaining('42'), expect.stringContaining('77')]);
    expect(messages[0]).toContain('Approve sign-in request');
    expect(vault.ops).not.toContain('suspend');
  });

  it('is noticed although it came while the vault was asked', async () => {
    const site = await opened(startSecondFactors('push'));
    const vault = vaultFor(site);
    const { carry } = vault;
    let asked = 0;
    vault.carry = async (request) => {
      // The first look for an answer takes so long that the page has gone on, and come to rest, before it ends.
      if (request.op === 'answer' && asked++ === 0) {
        site.approve();
        await vi.waitUntil(() => site.seen(), { timeout: 10_000 });
      }
      return carry(request);
    };
    expect((await drive(vault)).outcome).toBe('SUCCESS');
  });

  it('can be left for another way', async () => {
    const site = await opened(startSecondFactors('push', ['sms', 'push']));
    const vault = vaultFor(site, {
      person: (question) => {
        if (question.externalActionMessage !== null)
          return choose(question.choices.find(({ mfa_type }) => mfa_type === 'switch')?.id ?? '');
        return question.fields.length > 0 ? answer(question, site.lastCode() ?? '') : choose('mfa_sms');
      },
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.opened).toEqual(['push', 'choice', 'sms']);
  });
});
