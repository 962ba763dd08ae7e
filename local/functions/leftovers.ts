import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Programs start others while they are being ended: one look may miss some. */
const MAX_ROUNDS = 5;

/** Names of directories that belong to one process: `<what>-<process id>-<random>`. */
const OWNED = /[-.](\d+)-[A-Za-z0-9]{6}$/;

/**
 * Ends and removes what dead function processes left: programs that they had started in groups of their own (a browser),
 * and directories in their `/tmp`. On Lambda the sandbox that dies takes all of this with it.
 *
 * @param root Where each function has the directory that is its `/tmp`. Whatever works in there is the functions'.
 * @param living Ids of the function processes that live now: theirs is left alone.
 */
export async function removeLeftovers(root: string, living: () => readonly number[]): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const orphans = await orphansIn(root, living);
    if (orphans.length === 0) break;
    for (const pid of orphans) end(pid);
  }
  for (const name of await readdir(root).catch(() => [])) await removeOwned(join(root, name), living);
}

async function removeOwned(temporaryDirectory: string, living: () => readonly number[]): Promise<void> {
  for (const name of await readdir(temporaryDirectory).catch(() => [])) {
    const owner = OWNED.exec(name)?.[1];
    if (owner === undefined || living().includes(Number(owner))) continue;
    await rm(join(temporaryDirectory, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  }
}

interface Running {
  pid: number;
  parent: number;
  worksHere: boolean;
}

/** Processes that work below the root and descend from no living function process. */
async function orphansIn(root: string, living: () => readonly number[]): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map((pid) => look(pid, root)));
  const running = new Map(found.filter((each) => each !== null).map((each) => [each.pid, each]));
  const spared = new Set(living());
  const isSpared = (pid: number): boolean => {
    for (let at = running.get(pid); at; at = running.get(at.parent)) if (spared.has(at.pid)) return true;
    return false;
  };
  return [...running.values()].filter(({ pid, worksHere }) => worksHere && !isSpared(pid)).map(({ pid }) => pid);
}

/** @returns null when it ended meanwhile, or is somebody else's */
async function look(pid: number, root: string): Promise<Running | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The command name stands in parentheses and may hold anything, so read behind the last one.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    const temporary = environment.split('\0').find((entry) => entry.startsWith('TMPDIR='));
    const place = temporary?.slice('TMPDIR='.length) ?? '';
    const worksHere = state !== 'Z' && place.startsWith(`${root}/`);
    return { pid, parent: Number(parent), worksHere };
  } catch {
    return null;
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
