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

/** Injected into pages: self-contained, see `storage-script.ts`. */
export function makeDatabases(encoding: Encoding) {
  const { encode, decode, isPlain } = encoding;

  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      // Another tab or worker of the site holds it open in an older version.
      (request as unknown as IDBOpenDBRequest).onblocked = () => reject(new Error('blocked'));
    });

  const keyPathOf = ({ keyPath }: IDBObjectStore | IDBIndex) => ({
    keyPath: typeof keyPath === 'string' ? keyPath : undefined,
    keyPathArray: Array.isArray(keyPath) ? keyPath : undefined,
  });

  // Plain values stay readable. A loader that tests them for truth must find the encoded form of 0, '' and null.
  const coded = (name: 'key' | 'value', content: unknown): StoredRecord =>
    content && isPlain(content) ? { [name]: content } : { [`${name}Encoded`]: encode(content) };

  const readStore = async (store: IDBObjectStore): Promise<ObjectStore> => {
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    return {
      name: store.name,
      autoIncrement: store.autoIncrement,
      ...keyPathOf(store),
      indexes: [...store.indexNames].map((name) => {
        const index = store.index(name);
        return { name, ...keyPathOf(index), multiEntry: index.multiEntry, unique: index.unique };
      }),
      records: keys.map((key, at) => ({
        ...(store.keyPath === null ? coded('key', key) : {}),
        ...coded('value', values[at]),
      })),
    };
  };

  const read = async ({ name = '', version = 1 }: IDBDatabaseInfo): Promise<Database> => {
    const db = await done(indexedDB.open(name));
    try {
      const names = [...db.objectStoreNames];
      if (names.length === 0) return { name, version, stores: [] };
      const transaction = db.transaction(names, 'readonly');
      return { name, version, stores: await Promise.all(names.map((one) => readStore(transaction.objectStore(one)))) };
    } finally {
      db.close();
    }
  };

  const write = async ({ name, version, stores }: Database): Promise<void> => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const { name: storeName, autoIncrement, keyPath, keyPathArray, indexes } of stores) {
        const store = opening.result.createObjectStore(storeName, {
          autoIncrement,
          keyPath: keyPathArray ?? keyPath ?? null,
        });
        for (const index of indexes)
          store.createIndex(index.name, index.keyPathArray ?? index.keyPath ?? '', {
            unique: index.unique,
            multiEntry: index.multiEntry,
          });
      }
    };
    const db = await done(opening);
    try {
      if (stores.length === 0) return;
      const names = stores.map((store) => store.name);
      const transaction = db.transaction(names, 'readwrite');
      const puts = stores.flatMap((store) =>
        store.records.map((record) => {
          const value = record.value ?? decode(record.valueEncoded);
          const key = (record.key ?? decode(record.keyEncoded)) as IDBValidKey | undefined;
          return done(transaction.objectStore(store.name).put(value, key));
        }),
      );
      await Promise.all(puts);
    } finally {
      db.close();
    }
  };

  const settled = async <T>(work: Promise<T>[]): Promise<T[]> =>
    (await Promise.allSettled(work)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));

  return {
    /** Every database of this origin that can be read whole. */
    readAll: async (): Promise<Database[]> => settled((await indexedDB.databases()).map(read)),
    writeAll: async (databases: Database[]): Promise<void> => void (await settled(databases.map(write))),
  };
}

export type Databases = ReturnType<typeof makeDatabases>;
