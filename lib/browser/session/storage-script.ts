import type { OriginState } from '../../model/session.ts';
import { type Databases, makeDatabases } from './databases.ts';
import { makeEncoding } from './encoding.ts';

/** What one origin keeps, without its name. */
export type Kept = Omit<OriginState, 'origin'>;

/** Injected into pages. A storage that the page may not use (sandboxed, disabled) counts as empty. */
async function readKept(databases: Databases): Promise<Kept> {
  const entries = (storage: () => Storage) => {
    try {
      return Object.entries(storage()).map(([name, value]) => ({ name, value: String(value) }));
    } catch {
      return [];
    }
  };
  return {
    localStorage: entries(() => localStorage),
    sessionStorage: entries(() => sessionStorage),
    indexedDB: await databases.readAll().catch(() => []),
  };
}

/** Injected into pages. */
async function writeKept(databases: Databases, kept: Kept): Promise<void> {
  for (const { name, value } of kept.localStorage) localStorage.setItem(name, value);
  for (const { name, value } of kept.sessionStorage ?? []) sessionStorage.setItem(name, value);
  await databases.writeAll((kept.indexedDB ?? []) as Parameters<Databases['writeAll']>[0]);
}

// Each part travels as its own source text, as in `observe/script.ts`; `__name` is for bundlers that keep names.
const PARTS = `const __name = (target) => target;
  const databases = (${makeDatabases})((${makeEncoding})());`;

/** Evaluates to what the frame's origin keeps. */
export const READ_STORAGE = `(async () => { ${PARTS} return (${readKept})(databases); })()`;

/** An expression that puts back what an origin kept. */
export function writeStorage(kept: Kept): string {
  return `(async () => { ${PARTS} return (${writeKept})(databases, ${JSON.stringify(kept)}); })()`;
}
