import { describe, expect, it } from 'vitest';
import { type DeviceTrust, startDeviceTrust, type TrustOffer } from '../sites/device-trust.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import { drive } from './driven.ts';
import { fakeVault } from './fake-door.ts';

/** One login with what is stored; from an earlier session when there is one. */
async function logIn(site: DeviceTrust, session: string | null) {
  const { username, password, totpSecret } = site.account;
  const vault = fakeVault({
    domain: site.host,
    loginUrl: site.loginUrl,
    values: { username, password },
    totp: () => oneTimeCode(totpSecret, Date.now()),
    session,
  });
  const { outcome } = await drive(vault);
  expect({ outcome, failure: vault.failure }).toEqual({ outcome: 'SUCCESS', failure: null });
  return vault.saved?.session ?? null;
}

describe('a device that a site offers to trust', () => {
  const offers: TrustOffer[] = [
    'box with the code',
    'box with the push',
    'box with the choice',
    'question',
    'question that trusts',
  ];

  it.concurrent.each(offers)('is trusted, so that the next login needs no second factor: %s', async (offer) => {
    const site = await startDeviceTrust(offer);
    const session = await logIn(site, null);
    expect([site.seconds(), site.trusted()]).toEqual([1, 1]);
    site.endSessions();
    await logIn(site, session);
    expect(site.seconds()).toBe(1);
    await site.close();
  });
});
