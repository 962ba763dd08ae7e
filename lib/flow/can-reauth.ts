import type { Connection } from '../model/connection.ts';
import type { Credential } from '../model/credential.ts';
import { isProviderFailure } from './failure.ts';

/** The reasons that the public client declares (contract section 2), but for that of an agent: there is none here. */
export type ReauthReason =
  | 'external_credential'
  | 'has_credential'
  | 'viable_plans_found'
  | 'no_requirements_recorded'
  | 'requirements_satisfiable'
  | 'no_prior_successful_login'
  | 'no_credential'
  | 'no_viable_plans'
  | 'viable_plans_require_external_action'
  | 'requires_external_action'
  | 'requires_totp_without_secret'
  | 'requires_sms_code'
  | 'requires_email_code';

export interface Reauth {
  possible: boolean;
  reason: ReauthReason;
}

/** What of a stored credential decides. */
export type CredentialFacts = Pick<Credential, 'id' | 'version' | 'sealed_values' | 'sealed_totp_secret'>;

/** What of a provider's item decides. */
export interface ExternalFacts {
  /** Whether there is a provider to ask, as far as that is known. */
  usable: boolean;
  /** `<provider id>/<item id>:<version>` as the provider has just said; null when nobody has asked it. */
  version: string | null;
}

/** What a connection's reference leads to; null when that is gone. */
export type Facts = CredentialFacts | ExternalFacts | null;

/** What a refusal by the site is remembered against: a changed credential may be tried again. */
export function versionOf({ id, version }: { id: string; version: number | string }): string {
  return `${id}:${version}`;
}

const yes = (reason: ReauthReason): Reauth => ({ possible: true, reason });
const no = (reason: ReauthReason): Reauth => ({ possible: false, reason });

/**
 * Whether a connection can log in again with nobody there: it has done so before, has a credential, and its last login
 * needed nothing that the credential does not hold (contract section 2).
 * @param facts of the credential that it refers to; null when it has none, or that is gone
 */
export function canReauth(
  connection: Pick<Connection, 'last_login_at' | 'credential' | 'needs' | 'rejected_credential' | 'reauth'>,
  facts: Facts,
): Reauth {
  const { last_login_at, credential: reference, needs } = connection;
  if (last_login_at === null) return no('no_prior_successful_login');
  if (reference === null || facts === null || (isExternal(facts) && !facts.usable)) return no('no_credential');
  const credential = isExternal(facts) ? null : facts;
  if (isBarred(connection, facts)) return no('no_viable_plans');
  const person = personNeeded(connection, credential);
  if (person) return person;
  if (credential === null) return yes('external_credential');
  if (needs === null) return yes('no_requirements_recorded');
  // The site asked for nothing that it could be held against.
  if (needs.typed.length === 0) return yes('has_credential');
  if (needs.typed.some((key) => !(key in credential.sealed_values))) return no('no_viable_plans');
  return yes(needs.recipe ? 'viable_plans_found' : 'requirements_satisfiable');
}

function isExternal(facts: CredentialFacts | ExternalFacts): facts is ExternalFacts {
  return 'usable' in facts;
}

/** Refused by the site, or tried too often, and nothing has changed since. */
function isBarred(connection: Pick<Connection, 'rejected_credential' | 'reauth'>, facts: NonNullable<Facts>): boolean {
  const { rejected_credential, reauth } = connection;
  const { stopped } = reauth;
  if (!isExternal(facts)) {
    const version = versionOf(facts);
    if (rejected_credential === version) return true;
    return stopped !== null && (stopped.credential === null || stopped.credential === version);
  }
  if (isClosed(connection)) return true;
  // Only the provider knows whether its item has changed.
  if (facts.version === null) return stopped !== null || rejected_credential !== null;
  return facts.version === rejected_credential || (stopped !== null && stopped.credential === facts.version);
}

/** Whether nothing but a login that somebody starts leads on. */
function isClosed({ reauth: { stopped } }: Pick<Connection, 'reauth'>): boolean {
  return stopped !== null && stopped.credential === null && !isProviderFailure(stopped.cause);
}

/**
 * Whether a connection's provider is to be asked before it may log in again by itself: what it failed by was the provider
 * or its item, and only the provider can tell whether that has changed. Otherwise it is not asked until the login.
 */
export function asksProvider(connection: Pick<Connection, 'credential' | 'rejected_credential' | 'reauth'>): boolean {
  const { credential, rejected_credential, reauth } = connection;
  if (credential === null || credential.kind === 'stored' || isClosed(connection)) return false;
  return reauth.stopped !== null || rejected_credential !== null;
}

/** What a login needs that only a person can give; null: nothing. */
function personNeeded({ needs }: Pick<Connection, 'needs'>, credential: CredentialFacts | null): Reauth | null {
  if (needs === null) return null;
  const { needed, recipe } = needs;
  if (needed.includes('external_action'))
    return no(recipe ? 'viable_plans_require_external_action' : 'requires_external_action');
  if (needed.includes('sms_code')) return no('requires_sms_code');
  if (needed.includes('email_code')) return no('requires_email_code');
  // A provider's item may have a one-time password of its own: that shows at the login.
  if (needed.includes('totp_code') && credential !== null && credential.sealed_totp_secret === null)
    return no('requires_totp_without_secret');
  return needed.includes('input') ? no('no_viable_plans') : null;
}
