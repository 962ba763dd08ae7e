import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../local/host.ts';
import { writeBareAssembly } from './bare-assembly.ts';
import { median, milliseconds, percentile, printTable } from './table.ts';

const WARM_UP = 10;
const RUNS = 60;

interface Call {
  name: string;
  method: string;
  path: string;
  body?: (index: number) => unknown;
  /** `kind/id` of the record whose bare read it is compared with. */
  record: string;
}

/** Latency of each route over HTTP, one request at a time, beside a handler that only reads the same record. */
export async function run(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  const assembly = await mkdtemp(join(scratch, 'assembly-'));
  await writeBareAssembly(assembly);
  const host = await startHost({ dataDirectory: join(scratch, 'data'), port: 0, assembly });
  try {
    const send = sender(host.url, host.apiKey);
    const calls = await prepare(send);
    const bare = new Map<string, number>();
    for (const record of new Set(calls.map((call) => call.record))) {
      bare.set(record, median(await measure(send, { name: '', method: 'GET', path: `/bare/${record}`, record })));
    }
    const rows = [];
    for (const call of calls) {
      const times = await measure(send, call);
      const floor = bare.get(call.record) ?? Number.NaN;
      rows.push({
        route: call.name,
        median: milliseconds(median(times)),
        p95: milliseconds(percentile(times, 0.95)),
        'bare read': milliseconds(floor),
        ratio: (median(times) / floor).toFixed(1),
      });
    }
    printTable(`API: ${RUNS} requests each, one at a time, functions warm`, rows);
  } finally {
    await host.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Send = (method: string, path: string, body?: unknown) => Promise<{ id: string }>;

function sender(base: string, apiKey: string): Send {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text ? JSON.parse(text) : {}) as { id: string };
  };
}

async function prepare(send: Send): Promise<Call[]> {
  const values = { username: 'u', password: 'p' };
  const domain = 'bench.example.com';
  const totp_secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const credential = await send('POST', '/credentials', { name: 'bench', domain, values, totp_secret });
  const connection = await send('POST', '/auth/connections', {
    domain,
    profile_name: 'bench',
    credential: { name: 'bench' },
  });
  const profile = await send('GET', '/profiles/bench');
  const key = await send('POST', '/org/api_keys', { name: 'bench' });
  const ofCredential = `CREDENTIAL/${credential.id}`;
  const ofConnection = `CONNECTION/${connection.id}`;
  const ofProfile = `PROFILE/${profile.id}`;
  const get = (path: string, record: string): Call => ({ name: `GET ${generic(path)}`, method: 'GET', path, record });
  return [
    get(`/credentials/${credential.id}`, ofCredential),
    get('/credentials', ofCredential),
    get(`/credentials/${credential.id}/totp-code`, ofCredential),
    write('POST', '/credentials', ofCredential, (i) => ({ name: `bench-${i}`, domain, values })),
    write('PATCH', `/credentials/${credential.id}`, ofCredential, (i) => ({ values: { username: `u${i}` } })),
    get(`/auth/connections/${connection.id}`, ofConnection),
    get('/auth/connections', ofConnection),
    write('POST', '/auth/connections', ofConnection, (i) => ({ domain, profile_name: `bench-${i}` })),
    write('PATCH', `/auth/connections/${connection.id}`, ofConnection, (i) => ({ auto_reauth: i % 2 === 0 })),
    get(`/profiles/${profile.id}`, ofProfile),
    get('/profiles', ofProfile),
    write('POST', '/profiles', ofProfile, (i) => ({ name: `plain-${i}` })),
    get(`/org/api_keys/${key.id}`, `API_KEY/${key.id}`),
    get('/healthz', ofCredential),
  ];
}

function write(method: string, path: string, record: string, body: (index: number) => unknown): Call {
  return { name: `${method} ${generic(path)}`, method, path, record, body };
}

function generic(path: string): string {
  return path.replace(/\/[a-z0-9]{24}(?=\/|$)/, '/{id}');
}

async function measure(send: Send, call: Call): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < WARM_UP + RUNS; index += 1) {
    const start = performance.now();
    await send(call.method, call.path, call.body?.(index));
    if (index >= WARM_UP) times.push(performance.now() - start);
  }
  return times;
}
