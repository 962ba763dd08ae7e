import type { Connection } from '../model/connection.ts';

export interface Reauth {
  possible: boolean;
  reason: 'external_credential' | 'has_credential' | 'no_prior_successful_login' | 'no_credential';
}

/**
 * Whether a connection can log in again with nobody there: it has done so before, and has a credential
 * (contract section 2). Optimistic: whether the credential holds what the site asks for shows at the login.
 */
export function canReauth({ last_login_at, credential }: Pick<Connection, 'last_login_at' | 'credential'>): Reauth {
  if (last_login_at === null) return { possible: false, reason: 'no_prior_successful_login' };
  if (credential === null) return { possible: false, reason: 'no_credential' };
  return { possible: true, reason: credential.kind === 'stored' ? 'has_credential' : 'external_credential' };
}
