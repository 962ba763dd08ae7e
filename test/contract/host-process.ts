import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Kernel from '@onkernel/sdk';

const CHECKOUT = join(import.meta.dirname, '../..');
const READY_MS = 120_000;

/** `npm start` as an operator runs it: a process of its own, driven by its documented environment alone. */
export interface HostProcess {
  url: string;
  apiKey: string;
  client: Kernel;
  dataDirectory: string;
  /** What was set beside it, to start it again. */
  env: Record<string, string>;
  pid: number;
  /** Everything it has written to standard output and standard error so far. */
  output(): string;
  /** Ends it and waits until it is gone; its data stays. Returns the exit code, null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

export interface HostProcessOptions {
  /** An existing data directory, to go on with; otherwise a new one. */
  dataDirectory?: string;
  apiKey?: string;
  port?: number;
  /** Another checkout whose host is started; by default this one. */
  checkout?: string;
  env?: Record<string, string>;
}

/**
 * Starts the local host and waits until `/healthz` answers 200.
 * @throws with what it printed, when it ends or is not ready within two minutes
 */
export async function startHostProcess(options: HostProcessOptions = {}): Promise<HostProcess> {
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'latchkey-test-')));
  const apiKey = options.apiKey ?? `sk_${randomBytes(32).toString('base64url')}`;
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const main = join(options.checkout ?? CHECKOUT, 'local/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    cwd: CHECKOUT,
    env: {
      ...process.env,
      LATCHKEY_PORT: String(port),
      LATCHKEY_DATA: dataDirectory,
      LATCHKEY_API_KEY: apiKey,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => end(child, signal);
  try {
    await ready(url, child);
  } catch (error) {
    await stop('SIGKILL');
    if (!options.dataDirectory) await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
    throw new Error(`${error instanceof Error ? error.message : error}\n${output}`, { cause: error });
  }
  return {
    url,
    apiKey,
    client: new Kernel({ apiKey, baseURL: url }),
    dataDirectory,
    env: options.env ?? {},
    pid: child.pid ?? 0,
    output: () => output,
    stop,
    close: async () => {
      await stop();
      await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + READY_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the host ended before it was ready');
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new Error(`the host was not ready within ${READY_MS / 1000} s`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}

/** Asked of the system and given back: the documented interface takes a number, so a small race is the price. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
