import { versionOf } from '../flow/can-reauth.ts';
import type { Connection } from '../model/connection.ts';
import { providers } from '../store/providers.ts';
import type { Opener } from '../vault/open.ts';
import type { ItemFacts, Problem } from './doors.ts';
import { ProviderError } from './errors.ts';
import { type Found, findItem } from './find.ts';
import { openVault } from './open-vault.ts';

/**
 * The item of a provider that a connection logs in with.
 * @param anew opens it as it is now, see `findItem`
 * @returns null when the connection's credential is none of a provider
 * @throws ProviderError
 */
export async function itemOf(connection: Connection, opener: Opener, anew: boolean): Promise<Found | null> {
  const { org, credential } = connection;
  if (credential === null || credential.kind === 'stored') return null;
  const [named, enabled] = await Promise.all([providers.referredTo(org, credential), providers.enabled(org)]);
  return findItem(connection, credential, { named, enabled }, openVault(opener), anew);
}

/** What a refusal by the site is remembered against. */
export function versionIn({ provider, opened }: Found): string {
  return versionOf({ id: `${provider.id}/${opened.item.id}`, version: opened.version });
}

/** What may be told of an item to those who are not to have its values yet. */
export function factsOf(found: Found): ItemFacts {
  const { opened, domain, told, problem } = found;
  return {
    version: versionIn(found),
    domain,
    keys: Object.keys(opened.values.expose()),
    hasOtp: opened.otp !== null,
    told,
    problem: problem && problemOf(problem),
  };
}

export function problemOf({ code, message }: ProviderError): Problem {
  return { code, message };
}

/** What becomes of a ProviderError at a door; every other error is thrown on. */
export function refusalFor(error: unknown): { ok: false; problem: Problem } {
  if (error instanceof ProviderError) return { ok: false, problem: problemOf(error) };
  throw error;
}
