import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Kernel from '@onkernel/sdk';
import type { Page } from 'puppeteer-core';
import type { StorageState } from '../lib/model/session.ts';
import { readConfiguration } from './configuration.ts';
import { type Connection, failureOf, followLogin, wanted } from './demo/follow.ts';
import { type Narrator, narrate } from './demo/narrator.ts';
import { answerAtTerminal } from './demo/questions.ts';
import { chooseTarget, type DemoTarget } from './demo/target.ts';
import { visit } from './demo/visitor.ts';
import { startHost } from './host.ts';

const closers: (() => Promise<unknown>)[] = [];

async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close().catch(() => {});
}

async function demo(target: DemoTarget, { step, detail }: Narrator): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'latchkey-demo-'));
  closers.push(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
  const host = await startHost({ ...readConfiguration(process.env), dataDirectory: data, port: 0 });
  closers.push(() => host.close());
  step(`Latchkey is up at ${host.url}`);
  const client = new Kernel({ apiKey: host.apiKey, baseURL: host.url });

  const domain = new URL(target.loginUrl).hostname;
  const credential = await client.credentials.create({
    name: 'demo',
    domain,
    values: target.values,
    ...(target.totpSecret ? { totp_secret: target.totpSecret } : {}),
  });
  const kept = [...Object.keys(target.values), ...(credential.has_totp_secret ? ['TOTP secret'] : [])];
  step(`Stored a credential: ${kept.join(', ')}. No API call gives these back.`);

  const connection = await client.auth.connections.create({
    domain,
    profile_name: 'demo',
    login_url: target.loginUrl,
    credential: { name: credential.name },
  });
  step(`Created a connection: keep profile "demo" logged in to ${domain}`);

  const login = await client.auth.connections.login(connection.id);
  step(`Started a ${login.flow_type} flow`);
  const ended = await followLogin(client, connection.id, {
    interval: 250,
    answer: answerAtTerminal,
    onState: (state) => detail(describe(state)),
  });
  if (ended.flow_status !== 'SUCCESS') throw new Error(failureOf(ended));
  step(`Logged in: status ${ended.status}${ended.post_login_url ? `, landed on ${ended.post_login_url}` : ''}`);

  const download = await client.profiles.download('demo');
  const state = (await download.json()) as StorageState;
  step(`Downloaded the profile: ${state.cookies.length} cookies, storage of ${state.origins.length} origins`);

  const picture = `demo-${target.name.toLowerCase().replace(/[^a-z0-9.]+/g, '-')}.png`;
  const seen = await visit(state, async (page) => {
    await page.goto(ended.post_login_url ?? target.loginUrl, { waitUntil: 'networkidle2', timeout: 60_000 });
    await page.screenshot({ path: picture as `${string}.png` });
    return readPage(page);
  });
  if (seen.asksForPassword || (target.greeting && !seen.text.includes(target.greeting))) {
    throw new Error(`the fresh browser is not logged in: it shows "${seen.title}" at ${seen.url} (see ${picture})`);
  }
  step(`A fresh browser with that profile opens ${seen.url} and is logged in: "${target.greeting ?? seen.title}"`);
  step(`Screenshot: ${picture}`);
}

function describe(state: Connection): string {
  if (state.flow_status !== 'IN_PROGRESS') return `flow ended: ${state.flow_status}`;
  if (state.flow_step === 'AWAITING_INPUT') return `the site wants something only you know: ${wanted(state)}`;
  if (state.flow_step === 'AWAITING_EXTERNAL_ACTION')
    return state.external_action_message ?? 'waiting for you elsewhere';
  return state.flow_step === 'SUBMITTING' ? 'filling in and submitting' : 'finding its way through the pages';
}

async function readPage(page: Page) {
  const body = await page.evaluate(() => ({
    text: document.body.textContent,
    asksForPassword: [...document.querySelectorAll('input[type=password]')].some((input) => input.checkVisibility()),
  }));
  return { ...body, title: await page.title(), url: page.url() };
}

process.once('SIGINT', () => closeAll().finally(() => process.exit(130)));
try {
  const target = await chooseTarget(process.argv.slice(2));
  closers.push(target.close);
  const narrator = narrate();
  narrator.step(`Latchkey logs in to ${target.name}: ${target.loginUrl}`);
  await demo(target, narrator);
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await closeAll();
}
