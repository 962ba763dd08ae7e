import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ProviderItemsView, ProviderTestView, ProviderView } from '../lib/contract/schema/provider.ts';
import { readConfiguration } from './configuration.ts';

const USAGE = `npm run provider -- test NAME     whether a credential provider takes its token, and the vaults it shows
npm run provider -- items NAME    its login items, without values
npm run provider -- list          all credential providers

  --url URL    where Latchkey answers (default: LATCHKEY_URL, else the host on this machine)
  The API key is LATCHKEY_API_KEY, else that of the host on this machine (its data directory: LATCHKEY_DATA).`;

type Ask = <Answer>(method: 'GET' | 'POST', path: string) => Promise<Answer>;

/** Asks the API with the operator's key. @throws Error in the words of the API, or about what is missing */
function asking(url: string): Ask {
  const { apiKey = keptKey() } = readConfiguration(process.env);
  return async (method, path) => {
    const headers = { authorization: `Bearer ${apiKey}` };
    const response = await fetch(`${url.replace(/\/$/, '')}${path}`, { method, headers }).catch((cause: unknown) => {
      throw new Error(`${url} does not answer: is Latchkey running there (npm start)?`, { cause });
    });
    const body = await response.json();
    if (!response.ok) throw new Error((body as { message: string }).message);
    return body;
  };
}

/** The key that `npm start` has made. */
function keptKey(): string {
  const path = join(readConfiguration(process.env).dataDirectory, 'api-key');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new Error(`Set LATCHKEY_API_KEY: there is no key in ${path}.`, { cause });
  }
}

/** @throws Error when there is none */
async function named(ask: Ask, name: string): Promise<ProviderView> {
  const query = new URLSearchParams({ query: name, limit: '100' });
  const found = await ask<ProviderView[]>('GET', `/org/credential_providers?${query}`);
  const provider = found.find((one) => one.name === name) ?? found.find(({ id }) => id === name);
  if (!provider) throw new Error(`There is no credential provider "${name}" (npm run provider -- list).`);
  return provider;
}

/** @returns false when the provider does not work */
async function test(ask: Ask, name: string): Promise<boolean> {
  const { id } = await named(ask, name);
  const { success, vaults, error } = await ask<ProviderTestView>('POST', `/org/credential_providers/${id}/test`);
  if (!success) {
    console.error(error);
    return false;
  }
  console.log(`${name} works. Vaults: ${vaults.map((vault) => vault.name).join(', ') || 'none'}`);
  return true;
}

async function items(ask: Ask, name: string): Promise<void> {
  const { id } = await named(ask, name);
  const { items } = await ask<ProviderItemsView>('GET', `/org/credential_providers/${id}/items`);
  for (const { path, urls = [] } of items) console.log([path, ...urls].join('  '));
}

async function list(ask: Ask): Promise<void> {
  const providers = await ask<ProviderView[]>('GET', '/org/credential_providers?limit=100');
  for (const { name, enabled, priority, connect_url } of providers)
    console.log(`${name}  ${enabled ? 'enabled' : 'disabled'}  priority ${priority}  ${connect_url ?? '1Password'}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
  const { host, port } = readConfiguration(process.env);
  const ask = asking(values.url ?? process.env.LATCHKEY_URL ?? `http://${host}:${port}`);
  const [command, name, ...rest] = positionals;
  if (rest.length > 0) throw new Error(USAGE);
  if (command === 'test' && name) process.exitCode = (await test(ask, name)) ? 0 : 1;
  else if (command === 'items' && name) await items(ask, name);
  else if (command === 'list' && !name) await list(ask);
  else throw new Error(USAGE);
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
