import type { OriginState } from '../../model/session.ts';
import { MAX_PLAIN_BYTES } from '../packed-session.ts';
import { type DatabaseLimits, type Databases, type LeftOut, makeDatabases } from './databases.ts';
import { makeEncoding } from './encoding.ts';

/** What one origin keeps, without its name. */
export type Kept = Omit<OriginState, 'origin'>;

/** What one origin keeps, and what of it could not be read. */
export interface Read {
  kept: Kept;
  leftOut: LeftOut[];
  tooLarge: boolean;
}

/** A database that does not answer costs no more than this, nor do all of an origin. */
const LIMITS: DatabaseLimits = { eachMs: 5_000, allMs: 12_000, characters: MAX_PLAIN_BYTES };

/** Injected into pages. Null where a document may not use its origin's storage, because it is sandboxed. */
async function readKept(databases: Databases, limits: DatabaseLimits): Promise<Read | null> {
  const entries = (storage: Storage) =>
    Object.entries(storage).map(([name, value]) => ({ name, value: String(value) }));
  try {
    const { databases: indexedDB, leftOut, tooLarge } = await databases.readAll(limits);
    return {
      kept: { localStorage: entries(localStorage), sessionStorage: entries(sessionStorage), indexedDB },
      leftOut,
      tooLarge,
    };
  } catch {
    return null;
  }
}

/** Injected into pages. Gives what could not be put back. */
async function writeKept(databases: Databases, kept: Kept, limits: DatabaseLimits): Promise<LeftOut[]> {
  for (const { name, value } of kept.localStorage) localStorage.setItem(name, value);
  for (const { name, value } of kept.sessionStorage ?? []) sessionStorage.setItem(name, value);
  return databases.writeAll((kept.indexedDB ?? []) as Parameters<Databases['writeAll']>[0], limits);
}

// Each part travels as its own source text, as in `observe/script.ts`; `__name` is for bundlers that keep names.
const PARTS = `const __name = (target) => target;
  const databases = (${makeDatabases})((${makeEncoding})());
  const limits = ${JSON.stringify(LIMITS)};`;

/** Evaluates to what the frame's origin keeps: a `Read`, or null. */
export const READ_STORAGE = `(async () => { ${PARTS} return (${readKept})(databases, limits); })()`;

/** An expression that puts back what an origin kept; evaluates to what could not be. */
export function writeStorage(kept: Kept): string {
  return `(async () => { ${PARTS} return (${writeKept})(databases, ${JSON.stringify(kept)}, limits); })()`;
}
