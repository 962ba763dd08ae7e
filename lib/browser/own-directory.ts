import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const live = new Set<string>();

/**
 * A new directory that belongs to this process and says so in its name: `<prefix><pid>-<random>`. What dead processes
 * left under the same prefix is removed first: a function killed at its time limit leaves its files in /tmp, where the
 * next flow would find them.
 */
export async function makeOwnDirectory(prefix: string): Promise<string> {
  await removeOrphans(prefix);
  const directory = await mkdtemp(`${prefix}${process.pid}-`);
  live.add(directory);
  return directory;
}

/** Removes a directory made by `makeOwnDirectory`. Safe to call twice. */
export async function removeOwnDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  live.delete(directory);
}

async function removeOrphans(prefix: string): Promise<void> {
  for (const name of await readdir(dirname(prefix))) {
    const directory = join(dirname(prefix), name);
    const owner = directory.startsWith(prefix) ? /^(\d+)-/.exec(directory.slice(prefix.length))?.[1] : undefined;
    if (owner === undefined || live.has(directory)) continue;
    // A new process may have the number of a dead one: what is not on our list is not ours.
    if (Number(owner) !== process.pid && isAlive(Number(owner))) continue;
    await rm(directory, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
