import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateChromium } from '../../lib/browser/unpack.ts';
import { totpCode } from '../../lib/vault/totp.ts';
import { startHarbor } from '../sites/harbor.ts';
import { ANNA, startIdentityProvider } from '../sites/identity-provider.ts';
import { startPickers } from '../sites/pickers.ts';
import { startRelyingParty } from '../sites/relying-party.ts';
import { startSecondFactors } from '../sites/second-factors.ts';
import { type ComponentState, ReactComponent } from './hosted-page/react-component.ts';
import { createTenant, type Tenant } from './shared-host.ts';

const PICTURES = join(import.meta.dirname, '../../screens');

let host: Tenant;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const { executable, env } = await locateChromium();
  [host, browser] = await Promise.all([
    createTenant(),
    chromium.launch({
      executablePath: executable,
      env: { ...process.env, ...env } as Record<string, string>,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    }),
  ]);
}, 150_000);
afterAll(() => browser?.close());

let serial = 0;

/** A login for a person to answer: what the API gives to whoever sends the person to the page. */
async function started(site: { host: string; loginUrl: string }, allowed: string[] = []) {
  serial += 1;
  const { connections } = host.client.auth;
  const connection = await connections.create({
    domain: site.host,
    profile_name: `hosted-${serial}`,
    login_url: site.loginUrl,
    health_checks: false,
    allowed_domains: allowed,
  });
  const login = await connections.login(connection.id);
  return {
    id: connection.id,
    profile: connection.profile_name,
    link: login.hosted_url,
    code: login.handoff_code ?? '',
  };
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

const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

const run = promisify(execFile);

/** Sets how the page of the host's organization looks and whom it answers, as an operator does. */
async function setPage(settings: object): Promise<string> {
  const file = join(host.dataDirectory, 'page.json');
  writeFileSync(file, JSON.stringify(settings));
  const words = ['--import', 'tsx', 'infra/org.ts', 'page', host.organizationId, file, '--local'];
  const env = { ...process.env, LATCHKEY_DATA: host.dataDirectory };
  return (await run(process.execPath, words, { cwd: join(import.meta.dirname, '../..'), env })).stdout;
}

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

describe('a person at a desktop, sent by an organization that has set its page up', () => {
  it('sees who asks, chooses a second factor, approves on a phone, and is led back', async () => {
    const site = await startSecondFactors();
    const { username, password } = site.account;
    const back = `${host.url}/healthz`;
    const set = { brand: 'Harbor Analytics', accent: '#8a2be2', redirect_urls: [back] };
    expect(JSON.parse(await setPage(set))).toMatchObject({ ...set, origins: [] });
    const { profile, link } = await started(site);
    const query = new URLSearchParams({ success_url: back, error_url: 'https://evil.example/' });
    const { context, page, requests } = await opened(`${link}&${query}`, DESKTOP);

    await onScreen(page, 'prime');
    expect(await page.locator('main').innerText()).toContain('Harbor Analytics asks you to sign in');
    await picture(page, 'desktop-1-prime');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('input[autocomplete=username]').fill(username, { timeout: 60_000 });
    await page.locator('input[autocomplete=current-password]').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Approve on my phone' }).click({ timeout: 60_000 });
    await page.locator('.number').waitFor({ timeout: 60_000 });
    expect(await page.locator('.number').innerText()).toBe(String(site.number()));
    await picture(page, 'desktop-2-number');
    site.approve();
    await page.waitForURL(`${back}**`, { timeout: 60_000 });
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ profile_name: profile, domain: site.host });
    expect(requests.filter((url) => !url.startsWith(host.url))).toEqual([]);
    await context.close();
    await site.close();
  });
});

/** Answers each question in turn, as the component sees it. @returns the status at the end, and what was asked */
async function converse(component: ReactComponent, ...answers: ((state: ComponentState) => object)[]) {
  const asked: ComponentState[] = [];
  let status = '';
  for await (const state of component.events()) {
    status = state.flow_status;
    if (state.flow_step !== 'AWAITING_INPUT') continue;
    const next = answers.shift();
    if (!next) throw new Error(`nothing left to say to ${JSON.stringify(state)}`);
    asked.push(state);
    const accepted = await component.submit(next(state));
    expect([accepted.status, await accepted.json()]).toEqual([202, { accepted: true }]);
  }
  return { status, asked };
}

describe('the requests of Kernel’s React component', () => {
  it('exchange once, read, follow, and answer by field names and by the type of a second factor', async () => {
    const site = await startSecondFactors('choice', ['sms', 'app']);
    const { username, password } = site.account;
    const { id, code, profile } = await started(site);
    const component = new ReactComponent(host.url, id);
    expect(await (await component.exchange(code)).json()).toEqual({
      jwt: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      invocation_id: expect.any(String),
    });
    expect([400, 401, 404, 410]).toContain((await component.exchange(code)).status);
    expect(await component.retrieve()).toMatchObject({ id, domain: site.host, profile_name: profile });
    const { status, asked } = await converse(
      component,
      () => ({ fields: { username, password } }),
      () => ({ fields: {}, mfa_option_id: 'sms' }),
      ({ discovered_fields }) => ({ fields: { [discovered_fields?.[0]?.name ?? '']: site.lastCode() ?? '' } }),
    );
    expect(status).toBe('SUCCESS');
    expect(asked[1]?.mfa_options?.map(({ type }) => type)).toEqual(['sms', 'totp']);
    // What comes too late is told in a way that it turns into "expired" or shows.
    expect([409, 410]).toContain((await component.submit({ fields: { username } })).status);
    await site.close();
  });

  it('choose an account by its id', async () => {
    const site = await startPickers();
    const { id, code } = await started(site);
    const component = new ReactComponent(host.url, id);
    await component.exchange(code);
    const { status } = await converse(
      component,
      ({ sign_in_options }) => ({ fields: {}, sign_in_option_id: sign_in_options?.[0]?.id ?? '' }),
      () => ({ fields: { password: site.account.password } }),
      ({ sign_in_options }) => ({ fields: {}, sign_in_option_id: sign_in_options?.[1]?.id ?? '' }),
    );
    expect([status, site.picked.at(-1)]).toEqual(['SUCCESS', 'Weavers of York']);
    await site.close();
  });

  it('press the button of a provider by its selector', async () => {
    const provider = await startIdentityProvider({ accounts: [{ ...ANNA, totpSecret: null }] });
    const site = await startRelyingParty(provider, { by: 'redirect' });
    const { id, code } = await started(site, [provider.host]);
    const component = new ReactComponent(host.url, id);
    await component.exchange(code);
    for await (const state of component.events()) {
      const [button] = state.pending_sso_buttons ?? [];
      if (state.flow_step !== 'AWAITING_INPUT' || !button) continue;
      const accepted = await component.submit({ fields: {}, sso_button_selector: button.selector });
      expect([button.provider, accepted.status]).toEqual(['google', 202]);
      break;
    }
    await host.client.auth.connections.delete(id);
    await Promise.all([site.close(), provider.close()]);
  });
});
