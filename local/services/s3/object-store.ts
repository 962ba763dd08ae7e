import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finishedFiles, openDirectory, removeDurably, writeDurably } from '../durable-file.ts';

/** What is kept of an object besides its bytes. */
export interface ObjectHead {
  key: string;
  contentType: string;
  /** Of the bytes, quoted, as in the header. */
  etag: string;
  /** ISO 8601. */
  lastModified: string;
  /** User metadata by header name, `x-amz-meta-*`. */
  metadata: Record<string, string>;
}

export interface StoredObject {
  head: ObjectHead;
  body: Buffer;
}

/** The objects of one bucket. */
export interface ObjectStore {
  read(key: string): Promise<StoredObject | undefined>;
  /** On the disk when it returns. False when `onlyNew` and the key is taken, which then keeps its object. */
  write(object: StoredObject, onlyNew: boolean): Promise<boolean>;
  remove(key: string): Promise<void>;
  heads(): AsyncGenerator<ObjectHead>;
}

/**
 * Opens a bucket in a directory: one file for each object, a line of JSON and then the bytes. Files are named by the
 * hash of the key, so that no key can name a file elsewhere, or be too long for one.
 */
export async function openObjectStore(directory: string): Promise<ObjectStore> {
  await openDirectory(directory);
  const pathOf = (key: string) => join(directory, createHash('sha256').update(key).digest('hex'));
  return {
    read: async (key) => {
      const content = await readFile(pathOf(key)).catch(ifMissing);
      return content && parse(content);
    },
    write: ({ head, body }, onlyNew) =>
      writeDurably(pathOf(head.key), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]), onlyNew).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (onlyNew && error.code === 'EEXIST') return false;
          throw error;
        },
      ),
    remove: (key) => removeDurably(pathOf(key)),
    async *heads() {
      for (const name of await finishedFiles(directory)) {
        const content = await readFile(join(directory, name)).catch(ifMissing);
        if (content) yield parse(content).head;
      }
    },
  };
}

function parse(content: Buffer): StoredObject {
  const lineEnd = content.indexOf('\n');
  return { head: JSON.parse(content.toString('utf8', 0, lineEnd)), body: content.subarray(lineEnd + 1) };
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
