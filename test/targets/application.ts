import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Target } from './target.ts';

const run = promisify(execFile);
/** The first `up` of an application may install it. */
const UP_MS = 15 * 60_000;
const ANSWER_MS = 8_000;

/**
 * Makes sure that an application is up.
 * @returns what ends it again when it was started here; does nothing when it was up before
 * @throws with the end of what `up` printed
 */
export async function startApplication(target: Target): Promise<() => Promise<void>> {
  if (await answers(target.login_url)) return async () => {};
  await script(target, 'up');
  if (!(await answers(target.login_url))) throw new Error(`its "up" ended, but ${target.login_url} does not answer`);
  return async () => {
    await script(target, 'down');
  };
}

/** Whether an application's sessions can be ended, so that a login again means something. */
export const canEndSessions = ({ directory }: Target) => existsSync(join(directory, 'kill-sessions'));

/** Ends every session on the site: users and passwords stay. @throws as `startApplication` does */
export const killSessions = (target: Target): Promise<void> => script(target, 'kill-sessions');

async function script(target: Target, name: 'up' | 'down' | 'kill-sessions'): Promise<void> {
  const path = join(target.directory, name);
  if (!existsSync(path)) throw new Error(`there is no ${path} to run`);
  await run(path, [], { timeout: UP_MS, maxBuffer: 64 * 1024 * 1024 }).catch((error: Error & { stderr?: string }) => {
    throw new Error(`"${name}" failed: ${(error.stderr || error.message).trim().slice(-300)}`, { cause: error });
  });
}

/** Any HTTP answer counts. Names below `.localhost` go to loopback here as they do in a browser. */
function answers(address: string): Promise<boolean> {
  const url = new URL(address);
  const local = url.hostname === 'localhost' || url.hostname.endsWith('.localhost');
  const options = { headers: { host: url.host }, timeout: ANSWER_MS };
  return new Promise((resolve) => {
    const request = get({ ...options, host: local ? '127.0.0.1' : url.hostname, port: url.port, path: url.pathname });
    request.on('response', (response) => {
      response.resume();
      resolve(true);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
    request.on('close', () => resolve(false));
  });
}
