import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

export interface DataDirectory {
  path: string;
  /** Lets another host have the directory. */
  release(): void;
}

/** Directories that this very process holds: its own process id cannot tell. */
const held = new Set<string>();

/**
 * Takes a data directory for this host alone. It is created, readable by its owner only, when it is not there. The lock of a
 * host that no longer runs is taken over.
 *
 * @throws {StartError} when it cannot be written to, or another host uses it.
 */
export function openDataDirectory(directory: string): DataDirectory {
  const path = resolve(directory);
  const lock = join(path, 'lock');
  try {
    makeDirectory(path);
    takeLock(path, lock);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The data directory ${path} cannot be written to: ${(error as Error).message}`);
  }
  held.add(path);
  return {
    path,
    release() {
      held.delete(path);
      rmSync(lock, { force: true });
    },
  };
}

/** As `mkdir -p`. Node's own `recursive` never returns where the system makes no directory in one that exists (/proc). */
function makeDirectory(path: string): void {
  const parent = dirname(path);
  if (!existsSync(parent)) makeDirectory(parent);
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
}

function takeLock(path: string, lock: string): void {
  try {
    const file = openSync(lock, 'wx', 0o600);
    writeFileSync(file, `${process.pid} ${startOf(process.pid)}\n`);
    closeSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const [pid = '', start = ''] = readFileSync(lock, 'utf8').trim().split(' ');
    if (held.has(path) || isRunning(Number(pid), start)) {
      throw new StartError(`The data directory ${path} is in use by process ${pid}; stop it or set LATCHKEY_DATA.`);
    }
    rmSync(lock, { force: true });
    takeLock(path, lock);
  }
}

/** Whether the process that wrote the lock still runs; one that only got its number does not count. */
function isRunning(pid: number, start: string): boolean {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === start;
}

/** When a process started, in clock ticks since boot; empty where the system does not say. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name stands in parentheses and may hold anything, so read behind the last one.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * The API key of organization `default`: the one given, else the one kept in the directory, else a new one, then kept there.
 *
 * @returns the key, and the file that holds it when it is not the operator's own.
 */
export function apiKeyOf(path: string, given: string | undefined): { apiKey: string; file: string | undefined } {
  if (given !== undefined) return { apiKey: given, file: undefined };
  const file = join(path, 'api-key');
  try {
    return { apiKey: readFileSync(file, 'utf8').trim(), file };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const apiKey = `sk_${randomBytes(32).toString('base64url')}`;
    writeFileSync(file, `${apiKey}\n`, { mode: 0o600, flag: 'wx' });
    return { apiKey, file };
  }
}
