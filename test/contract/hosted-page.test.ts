import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateChromium } from '../../lib/browser/unpack.ts';
import { totpCode } from '../../lib/vault/totp.ts';
import { startHarbor } from '../sites/harbor.ts';
import { type HostProcess, startHostProcess } from './host-process.ts';

const PICTURES = join(import.meta.dirname, '../../screens');

let host: HostProcess;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const { executable, env } = await locateChromium();
  [host, browser] = await Promise.all([
    startHostProcess(),
    chromium.launch({
      executablePath: executable,
      env: { ...process.env, ...env } as Record<string, string>,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    }),
  ]);
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

let serial = 0;

/** A login for a person to answer: what the API gives to whoever sends the person to the page. */
async function started(site: { host: string; loginUrl: string }) {
  serial += 1;
  const { connections } = host.client.auth;
  const connection = await connections.create({
    domain: site.host,
    profile_name: `hosted-${serial}`,
    login_url: site.loginUrl,
    health_checks: false,
  });
  const login = await connections.login(connection.id);
  return { id: connection.id, profile: connection.profile_name, link: login.hosted_url };
}

/** The page at a size, opened by its link, past the first screen. */
async function opened(link: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport, colorScheme: viewport.width < 500 ? 'light' : 'dark' });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(link);
  return { context, page, requests };
}

const onScreen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor({ timeout: 60_000 });
const picture = (page: Page, name: string) => page.screenshot({ path: join(PICTURES, `path-${name}.png`) });

const PHONE = { width: 390, height: 844 };

describe('a person at a phone', () => {
  it('is asked, corrects a wrong password in the site’s words, reloads, gives a code, and is done', async () => {
    const harbor = await startHarbor();
    const { username, password, totpSecret } = harbor.account;
    const { id, link } = await started(harbor);
    const { context, page, requests } = await opened(link, PHONE);

    await onScreen(page, 'prime');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('main').innerText()).toContain(harbor.host);
    await picture(page, 'phone-1-prime');
    await page.getByRole('button', { name: 'Continue' }).click();

    await onScreen(page, 'question');
    await page.locator('input[autocomplete=username]').fill(username);
    await page.locator('input[autocomplete=current-password]').fill('Never-Real-1');
    await picture(page, 'phone-2-fields');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await onScreen(page, 'progress');
    await picture(page, 'phone-3-progress');

    await page.locator('[aria-invalid=true]').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('p.error').innerText()).toContain('Incorrect username or password.');
    await picture(page, 'phone-4-refused');
    await page.reload();
    await page.locator('[aria-invalid=true]').first().waitFor({ timeout: 60_000 });
    await page.locator('input[autocomplete=username]').fill(username);
    await page.locator('input[autocomplete=current-password]').fill(password);
    await page.keyboard.press('Enter');

    await page.locator('input[autocomplete=one-time-code]').waitFor({ timeout: 60_000 });
    await picture(page, 'phone-5-code');
    const { code } = totpCode({ secret: totpSecret ?? '', algorithm: 'sha1', digits: 6, period: 30 }, Date.now());
    await page.locator('input[autocomplete=one-time-code]').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.keyboard.press('Enter');

    await onScreen(page, 'end');
    expect(await page.getByRole('heading').innerText()).toContain(`signed in to ${harbor.host}`);
    await picture(page, 'phone-6-success');
    expect((await host.client.auth.connections.retrieve(id)).status).toBe('AUTHENTICATED');
    expect(harbor.passwords).toEqual(['Never-Real-1', password]);
    expect(requests.filter((url) => !url.startsWith(host.url))).toEqual([]);
    await context.close();
    await harbor.close();
  });
});
