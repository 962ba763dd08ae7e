import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Marks files that were being written: left behind only by a process that was killed, and without meaning. */
const UNFINISHED = '.unfinished';

/**
 * Writes a file whole or not at all, and on the disk before it returns. Readable by its owner only.
 *
 * @throws {Error} with code `EEXIST` when `exclusive` and the file is there.
 */
export async function writeDurably(path: string, content: string | Buffer, exclusive = false): Promise<void> {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    await file.close();
    // A link refuses an existing name, which a rename would replace.
    if (exclusive) await link(unfinished, path);
    else await rename(unfinished, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
  if (exclusive) await rm(unfinished);
  await syncDirectory(dirname(path));
}

/** Removes a file, for good when it returns. No error when it is not there. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncDirectory(dirname(path));
}

/** Makes a directory for `writeDurably`, clears it of unfinished files, and lists the finished ones by name. */
export async function openDirectory(path: string): Promise<string[]> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const names = await readdir(path);
  for (const name of names) if (name.endsWith(UNFINISHED)) await rm(join(path, name), { force: true });
  return finishedFiles(path);
}

/** The names of the files that were written whole, while others may be being written. */
export async function finishedFiles(path: string): Promise<string[]> {
  return (await readdir(path)).filter((name) => !name.endsWith(UNFINISHED));
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
