import { afterEach, describe, expect, it } from 'vitest';
import { type PasskeyFirst, startPasskeyFirst } from '../sites/passkey-first.ts';
import { drive } from './driven.ts';
import { fakeVault } from './fake-door.ts';

let site: PasskeyFirst;

afterEach(() => site.close());

function vaultFor(values?: Record<string, string>) {
  return fakeVault({ domain: site.host, loginUrl: site.loginUrl, ...(values && { values }) });
}

describe('a site that asks for a passkey', () => {
  it('is refused at once, in use and in creation, and its password form is filled', async () => {
    site = await startPasskeyFirst('form');
    const vault = vaultFor(site.account);
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.refusals.slice(0, 3)).toEqual(['NotAllowedError', 'NotAllowedError', 'NotAllowedError']);
    expect(site.posts.password).toBe(1);
  });

  it('is followed to its password', async () => {
    site = await startPasskeyFirst('link');
    const vault = vaultFor(site.account);
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(site.posts.password).toBe(1);
  });

  it('that takes nothing else is an unsupported way to log in', async () => {
    site = await startPasskeyFirst('nothing');
    const vault = vaultFor(site.account);
    expect((await drive(vault)).outcome).toBe('FAILED');
    expect(vault.failure?.code).toBe('unsupported_auth_method');
    expect(site.posts.password).toBe(0);
  });
});
