import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { locateChromium } from '../lib/browser/unpack.ts';
import type { Harbor } from '../test/sites/harbor.ts';
import { oneTimeCode } from '../test/sites/one-time-code.ts';

/**
 * What somebody who knows Harbor would write: every selector given, no searching, no guard, nothing saved.
 * @returns milliseconds from a browser that has been launched to the account page
 */
export async function handWrittenLogin(harbor: Harbor): Promise<number> {
  const chromium = await locateChromium();
  const home = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  const browser = await launch({
    executablePath: chromium.executable,
    env: { ...process.env, ...chromium.env, HOME: home },
    headless: 'shell',
    pipe: true,
    userDataDir: join(home, 'profile'),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const start = performance.now();
    const page = await browser.newPage();
    await page.goto(harbor.loginUrl);
    await page.type('#login', harbor.account.username);
    await page.type('#password', harbor.account.password);
    await Promise.all([page.waitForSelector('#code'), page.click('form button[type=submit]')]);
    await page.type('#code', oneTimeCode(harbor.account.totpSecret ?? '', Date.now()));
    await Promise.all([page.waitForSelector('dl'), page.click('form button[type=submit]')]);
    return performance.now() - start;
  } finally {
    await browser.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
