import { describe, expect, it } from 'vitest';
import type { CarryToDoor } from '../../lib/browser/door-client.ts';
import { startHarbor } from '../sites/harbor.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import { sitesOfEachTest } from '../sites/opened.ts';
import { drive } from './driven.ts';
import { type FakeFlow, fakeVault } from './fake-door.ts';

const opened = sitesOfEachTest();
const PROBLEM = {
  code: 'provider_unreachable',
  message: 'The credential provider "team" could not be reached: nobody answered. Wanted: the item "Team/Harbor".',
};

/** A person who knows all that the site asks for. */
async function harborAndPerson() {
  const harbor = await opened(startHarbor());
  const { username, password, totpSecret } = harbor.account;
  const known: Record<string, () => string> = {
    identifier: () => username,
    password: () => password,
    code: () => oneTimeCode(totpSecret ?? '', Date.now()),
    totp_code: () => oneTimeCode(totpSecret ?? '', Date.now()),
  };
  const person: NonNullable<FakeFlow['person']> = ({ fields }) => ({
    values: Object.fromEntries(fields.map(({ id, type }) => [id, known[type]?.() ?? ''])),
    choiceId: null,
  });
  return { harbor, person, at: { domain: harbor.host, loginUrl: harbor.loginUrl } };
}

describe('a login whose provider gives nothing', () => {
  it('asks a person for all of it, and says why', async () => {
    const { harbor, person, at } = await harborAndPerson();
    const vault = fakeVault({ ...at, person, credentialProblem: PROBLEM });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    const [first] = vault.questions;
    expect(first?.fields.map(({ type, hint }) => [type, hint])).toEqual([
      ['identifier', PROBLEM.message],
      ['password', PROBLEM.message],
    ]);
    expect(vault.steps).toContainEqual(expect.objectContaining({ why: PROBLEM.message }));
    expect(harbor.posts).toEqual({ password: 1, code: 1 });
  });

  it('ends before it visits the site, where it has started by itself', async () => {
    const { harbor, person, at } = await harborAndPerson();
    const vault = fakeVault({ ...at, person, flowType: 'REAUTH', credentialProblem: PROBLEM });
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure).toMatchObject({ ...PROBLEM, credentialRejected: false });
    expect(harbor.posts.password).toBe(0);
    expect(vault.ops).toEqual(['claim', 'fail']);
  });
});

describe('a login whose provider gives nothing any more', () => {
  const carrying = (carry: CarryToDoor, lost: 'credential' | 'totp'): CarryToDoor => {
    const nothing = { credential: { values: {} }, totp: { code: '', validFrom: '', expiresAt: '' } };
    return (request) =>
      request.op === lost ? Promise.resolve({ ok: true, ...nothing[lost], lost: true as const }) : carry(request);
  };

  it.each([
    ['the values', 'credential', ['username', 'password']],
    ['the code', 'totp', ['code']],
  ] as const)('when it comes to %s asks a person for that', async (_, lost, asked) => {
    const { harbor, person, at } = await harborAndPerson();
    const { username, password } = harbor.account;
    const told = 'the item "Team/Harbor" of the credential provider "team", by its path';
    const vault = fakeVault({ ...at, person, values: { username, password }, totp: () => '' });
    const claiming: CarryToDoor = async (request) => {
      const reply = await carrying(vault.carry, lost)(request);
      if (request.op === 'claim' && reply.ok && 'credential' in reply && reply.credential)
        Object.assign(reply.credential, { told });
      return reply;
    };
    expect((await drive({ ...vault, carry: claiming })).outcome).toBe('SUCCESS');
    expect(vault.questions[0]?.fields.map(({ ref }) => ref)).toEqual(asked);
    expect(harbor.posts).toEqual({ password: 1, code: 1 });
  });
});
