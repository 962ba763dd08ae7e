import type { Page } from 'puppeteer-core';

/**
 * Refuses at once what a page asks of passkeys and security keys, in creation as in use, so that it shows what it offers
 * beside them. Without an authenticator the request of a page would stay open until its time is up, and this Chromium,
 * which has no window to ask in, would end itself.
 *
 * The authenticator holds no key and verifies nobody. A key that it would make all the same, where a page waives the
 * verification, says of itself that nobody touched it: no site takes that (Web Authentication, section 7.1).
 */
export async function refusePasskeys(page: Page): Promise<void> {
  const cdp = await page.createCDPSession();
  await cdp.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      // Plugged in from outside: a page that asks whether this device has its own is told that it has not.
      transport: 'usb',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: false,
      automaticPresenceSimulation: true,
    },
  });
  await cdp.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBogusSignature: true, isBadUP: true });
}
