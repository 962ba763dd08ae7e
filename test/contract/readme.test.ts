import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateChromium } from '../../lib/browser/unpack.ts';
import { followLogin } from '../../local/demo/follow.ts';
import { blocksOf } from '../docs/blocks.ts';
import { type BearerApp, startBearerApp } from '../sites/bearer-app.ts';
import { type ConnectServer, startConnectServer } from '../sites/connect-server.ts';
import { type Harbor, startHarbor } from '../sites/harbor.ts';
import { createTenant, type Tenant } from './shared-host.ts';

const ROOT = join(import.meta.dirname, '../..');
const SCRATCH = join(ROOT, 'node_modules/.cache/latchkey-docs');
const run = promisify(execFile);

let host: Tenant;
let harbor: Harbor;
let ledger: BearerApp;
let connect: ConnectServer;

beforeAll(async () => {
  [host, harbor] = await Promise.all([createTenant(), startHarbor()]);
  [ledger, connect] = await Promise.all([startBearerApp(), startConnectServer()]);
  await mkdir(SCRATCH, { recursive: true });
  await host.client.credentials.create({ name: 'books', domain: ledger.host, values: ledger.account });
  const { id } = await host.client.auth.connections.create({
    domain: ledger.host,
    profile_name: 'books',
    login_url: ledger.loginUrl,
    credential: { name: 'books' },
  });
  await host.client.auth.connections.login(id);
  expect((await followLogin(host.client, id)).flow_status).toBe('SUCCESS');
}, 150_000);
afterAll(async () => {
  const sites = [harbor, ledger, connect].map((site) => site?.close());
  await Promise.all([...sites, rm(SCRATCH, { recursive: true, force: true })]);
});

/** The TypeScript of a section, with our site in place of example.com and our browser in place of an installed one. */
async function blocks(heading: string, document = 'README.md'): Promise<string[]> {
  const { executable } = await locateChromium();
  const browser = `{ executablePath: ${JSON.stringify(executable)}, args: ['--no-sandbox'], headless: 'shell' as never }`;
  const { username, password, totpSecret } = harbor.account;
  const replacements: [string, string][] = [
    ['http://127.0.0.1:4400', host.url],
    ['https://connect.example.com', connect.url],
    ['process.env.OP_CONNECT_TOKEN', JSON.stringify(connect.token)],
    ['process.env.OP_SERVICE_ACCOUNT_TOKEN', "'ops_e30'"],
    ['https://example.com/login', harbor.loginUrl],
    ['https://example.com/account', harbor.accountUrl],
    ['you@example.com', username],
    ['example.com', harbor.host],
    ["'secret'", JSON.stringify(password)],
    ['JBSWY3DPEHPK3PXP', totpSecret ?? ''],
    ['chromium.launch()', 'chromium.launch({ ...BROWSER, headless: true })'],
    ["{ channel: 'chrome' }", 'BROWSER'],
  ];
  const found = blocksOf(await readFile(join(ROOT, document), 'utf8')).filter(
    (block) => block.language === 'ts' && block.heading === heading,
  );
  return found.map(({ code }) =>
    replacements.reduce((text, [from, to]) => text.replaceAll(from, to), code).replaceAll('BROWSER', browser),
  );
}

/** Runs code as a reader would, in a process of its own, and gives back what it printed. */
async function execute(name: string, code: string): Promise<string> {
  const file = join(SCRATCH, `${name}.mts`);
  await writeFile(file, code);
  const { env } = await locateChromium();
  const { stdout } = await run(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, ...env, LATCHKEY_API_KEY: host.apiKey },
    timeout: 90_000,
  });
  return stdout;
}

const CLIENT = `import Kernel from '@onkernel/sdk';
const kernel = new Kernel({ baseURL: BASE, apiKey: process.env.LATCHKEY_API_KEY });\n`;
const FIND = `let connection;
for await (const one of kernel.auth.connections.list({ profile_name: 'my-profile' })) connection = one;\n`;
const END = `\nconsole.log(await page.evaluate('document.body.textContent'));\nawait browser.close();\n`;

describe('the README', () => {
  it('logs in with its first example', async () => {
    const [first = ''] = await blocks('A first login');
    expect(await execute('first', first)).toContain('SUCCESS');
  });

  it('checks the session with its next one', async () => {
    const [snippet = ''] = await blocks('Stay logged in');
    const client = CLIENT.replace('BASE', JSON.stringify(host.url));
    expect(await execute('check', client + FIND + snippet)).toContain('LOGGED_IN AUTHENTICATED');
  });

  it.each([
    ['Playwright', 0],
    ['Puppeteer', 1],
  ])('uses the profile from %s', async (name, index) => {
    const snippet = (await blocks('Use the profile'))[index] ?? '';
    const client = CLIENT.replace('BASE', JSON.stringify(host.url));
    expect(await execute(name, client + snippet + END)).toContain(`Welcome back, ${harbor.account.username}`);
  });

  it.each([
    ['Playwright', 0],
    ['Puppeteer', 1],
  ])('gives %s what a site reads from its localStorage before anything else', async (name, index) => {
    const snippet = (await blocks('Use the profile'))[index] ?? '';
    const client = CLIENT.replace('BASE', JSON.stringify(host.url));
    const code = snippet.replaceAll(harbor.accountUrl, ledger.accountUrl).replaceAll('my-profile', 'books');
    const shown = END.replace('\n', `\nawait page.waitForSelector('h1');\n`);
    expect(await execute(`${name}-books`, client + code + shown)).toContain(`Books of ${ledger.account.username}`);
  });
});

describe('the README, of the login page', () => {
  it('gives an address to send a person to, where the page is', async () => {
    const [snippet = ''] = await blocks('Let a person answer');
    const client = CLIENT.replace('BASE', JSON.stringify(host.url));
    const printed = await execute('page', client + FIND.replace('my-profile', 'books') + snippet);
    const address = /Open (\S+)/.exec(printed)?.[1] ?? '';
    expect(address).toMatch(/\/login\/[a-z0-9]{24}\?code=/);
    expect(await (await fetch(address)).text()).toContain('<div id="page">');
  });
});

describe('docs/1password.md', () => {
  it('registers a service account, which its token alone tells, and a Connect server, and logs in with an item', async () => {
    const { username, password, totpSecret } = harbor.account;
    connect.addItem('Team', { title: 'Example', username, password, otp: totpSecret ?? '', urls: [harbor.loginUrl] });
    const document = 'docs/1password.md';
    const [account = '', server = ''] = await blocks('Register a vault', document);
    const [use = ''] = await blocks('Use it', document);
    const client = CLIENT.replace('BASE', JSON.stringify(host.url));
    const [inReadme = ''] = await blocks('From 1Password');
    const another = inReadme.replaceAll('team-vault', 'readme-vault').replace('from-the-vault', 'readme-profile');
    await execute('vault-readme', client + another);
    const code = `${client}${account}${server}${use.replace('team-vault', 'own-connect').replace('await', 'const { id } = await')}
      await kernel.auth.connections.login(id);
      let state;
      do {
        await new Promise((resolve) => setTimeout(resolve, 500));
        state = await kernel.auth.connections.retrieve(id);
      } while (state.flow_status === 'IN_PROGRESS');
      console.log(state.flow_status);`;
    // The form of an item's path, which our site's name has changed.
    const printed = await execute('vault', code.replace(`Team/${harbor.host}`, 'Team/Example'));
    expect(printed).toContain('success: false');
    expect(printed).toContain('SUCCESS');
  });
});
