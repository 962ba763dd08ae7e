import type { Encoding } from './encoding.ts';

/** One database in the shape that Playwright's storage state gives it. */
export interface Database {
  name: string;
  version: number;
  stores: ObjectStore[];
}

interface ObjectStore {
  name: string;
  autoIncrement: boolean;
  keyPath?: string | undefined;
  keyPathArray?: string[] | undefined;
  indexes: Index[];
  records: StoredRecord[];
}

interface Index {
  name: string;
  keyPath?: string | undefined;
  keyPathArray?: string[] | undefined;
  multiEntry: boolean;
  unique: boolean;
}

interface StoredRecord {
  key?: unknown;
  keyEncoded?: unknown;
  value?: unknown;
  valueEncoded?: unknown;
}

/** A part of an origin's storage that was left out, and why, in words without any value. */
export interface LeftOut {
  /** Its name; null for all databases of the origin. */
  database: string | null;
  why: string;
  /** The database is not there at all; otherwise some of its records are missing. */
  whole: boolean;
}

/** What bounds the work at one origin. */
export interface DatabaseLimits {
  /** Milliseconds for one database. */
  eachMs: number;
  /** Milliseconds for all of them. */
  allMs: number;
  /** Characters of JSON in all: more cannot be stored. */
  characters: number;
}

export interface ReadDatabases {
  databases: Database[];
  leftOut: LeftOut[];
  /** There is more than `characters`. */
  tooLarge: boolean;
}

/** Injected into pages: self-contained, see `storage-script.ts`. */
export function makeDatabases(encoding: Encoding) {
  const { encode, decode, isPlain } = encoding;
  const BATCH = 200;

  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      // Another tab or worker of the site holds it open in an older version.
      (request as unknown as IDBOpenDBRequest).onblocked = () => reject(new Error('blocked'));
    });

  const within = <T>(ms: number, work: Promise<T>): Promise<T> => {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), ms);
    });
    return Promise.race([work, late]);
  };

  /** A name of the browser's or a word of ours: messages of errors may quote what is stored. */
  const reasonOf = (error: unknown): string => {
    const { name = '', message = '' } = (error ?? {}) as Error;
    return name === 'Error' || name === 'TypeError' ? message : name;
  };

  /** One that answers too late is closed as soon as it does: it must not stand in the site's way. */
  const open = async (ms: number, name: string, version?: number, upgrade?: (db: IDBDatabase) => void) => {
    const opening = indexedDB.open(name, version);
    let late = false;
    opening.onupgradeneeded = () => {
      // One that was deleted meanwhile is not made anew.
      if (late || !upgrade) opening.transaction?.abort();
      else upgrade(opening.result);
    };
    const opened = done(opening);
    try {
      return await within(ms, opened);
    } catch (error) {
      late = true;
      opened.then((db) => db.close()).catch(() => {});
      opening.onsuccess = () => opening.result.close();
      throw error;
    }
  };

  const keyPathOf = ({ keyPath }: IDBObjectStore | IDBIndex) => ({
    keyPath: typeof keyPath === 'string' ? keyPath : undefined,
    keyPathArray: Array.isArray(keyPath) ? keyPath : undefined,
  });

  // Plain values stay readable. A loader that tests them for truth must find the encoded form of 0, '' and null.
  const coded = (name: 'key' | 'value', content: unknown): StoredRecord =>
    content && isPlain(content) ? { [name]: content } : { [`${name}Encoded`]: encode(content) };

  const isTooLarge = (room: { left: number }) => room.left < 0;

  const readStore = async (store: IDBObjectStore, room: { left: number }, missing: Map<string, number>) => {
    const records: StoredRecord[] = [];
    let from: IDBKeyRange | null = null;
    for (;;) {
      const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([
        done(store.getAllKeys(from, BATCH)),
        done(store.getAll(from, BATCH)),
      ]);
      keys.forEach((key, at) => {
        try {
          const record = { ...(store.keyPath === null ? coded('key', key) : {}), ...coded('value', values[at]) };
          room.left -= JSON.stringify(record).length;
          records.push(record);
        } catch (error) {
          const why = reasonOf(error);
          missing.set(why, (missing.get(why) ?? 0) + 1);
        }
      });
      if (keys.length < BATCH || isTooLarge(room)) break;
      from = IDBKeyRange.lowerBound(keys.at(-1), true);
    }
    return {
      name: store.name,
      autoIncrement: store.autoIncrement,
      ...keyPathOf(store),
      indexes: [...store.indexNames].map((name) => {
        const index = store.index(name);
        return { name, ...keyPathOf(index), multiEntry: index.multiEntry, unique: index.unique };
      }),
      records,
    };
  };

  const read = async (ms: number, { name = '', version = 1 }: IDBDatabaseInfo, room: { left: number }) => {
    const missing = new Map<string, number>();
    const db = await open(ms, name);
    try {
      const names = [...db.objectStoreNames];
      if (names.length === 0) return { database: { name, version, stores: [] }, missing };
      const transaction = db.transaction(names, 'readonly');
      const stores: ObjectStore[] = [];
      // One after the other: a transaction lives as long as something is asked of it.
      for (const one of names) stores.push(await within(ms, readStore(transaction.objectStore(one), room, missing)));
      return { database: { name, version, stores }, missing };
    } finally {
      db.close();
    }
  };

  const readAll = async (limits: DatabaseLimits): Promise<ReadDatabases> => {
    const end = Date.now() + limits.allMs;
    const room = { left: limits.characters };
    const found: ReadDatabases = { databases: [], leftOut: [], tooLarge: false };
    let infos: IDBDatabaseInfo[];
    try {
      infos = await within(limits.eachMs, indexedDB.databases());
    } catch (error) {
      return { ...found, leftOut: [{ database: null, why: reasonOf(error), whole: true }] };
    }
    for (const info of infos) {
      const ms = Math.min(limits.eachMs, end - Date.now());
      try {
        if (ms <= 0) throw new Error('no time left');
        const { database, missing } = await within(ms, read(ms, info, room));
        found.databases.push(database);
        for (const [why, count] of missing) {
          found.leftOut.push({ database: database.name, why: `${count} × ${why}`, whole: false });
        }
      } catch (error) {
        found.leftOut.push({ database: info.name ?? '', why: reasonOf(error), whole: true });
      }
      if (isTooLarge(room)) return { ...found, databases: [], tooLarge: true };
    }
    return found;
  };

  const write = async (ms: number, { name, version, stores }: Database): Promise<void> => {
    const db = await open(ms, name, version, (fresh) => {
      for (const { name: storeName, autoIncrement, keyPath, keyPathArray, indexes } of stores) {
        const store = fresh.createObjectStore(storeName, { autoIncrement, keyPath: keyPathArray ?? keyPath ?? null });
        for (const index of indexes)
          store.createIndex(index.name, index.keyPathArray ?? index.keyPath ?? '', {
            unique: index.unique,
            multiEntry: index.multiEntry,
          });
      }
    });
    try {
      if (stores.length === 0) return;
      const names = stores.map((store) => store.name);
      const transaction = db.transaction(names, 'readwrite');
      // What was put counts only then: a page that leaves before loses all of it.
      const committed = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      committed.catch(() => {});
      const puts = stores.flatMap((store) =>
        store.records.map((record) => {
          const value = record.value ?? decode(record.valueEncoded);
          const key = (record.key ?? decode(record.keyEncoded)) as IDBValidKey | undefined;
          return done(transaction.objectStore(store.name).put(value, key));
        }),
      );
      await Promise.all(puts);
      await committed;
    } finally {
      db.close();
    }
  };

  const writeAll = async (databases: Database[], limits: DatabaseLimits): Promise<LeftOut[]> => {
    const end = Date.now() + limits.allMs;
    const leftOut: LeftOut[] = [];
    for (const database of databases) {
      const ms = Math.min(limits.eachMs, end - Date.now());
      try {
        if (ms <= 0) throw new Error('no time left');
        await within(ms, write(ms, database));
      } catch (error) {
        leftOut.push({ database: database.name, why: reasonOf(error), whole: true });
      }
    }
    return leftOut;
  };

  return { readAll, writeAll };
}

export type Databases = ReturnType<typeof makeDatabases>;
