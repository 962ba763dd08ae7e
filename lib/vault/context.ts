/**
 * What a sealed value is and whom it belongs to: the encryption context of its message, exactly these five members.
 * A value moved to another record, field or organization does not open there; and `purpose` is what the IAM
 * statements of the trust zones look at.
 */
export interface SealContext {
  org: string;
  kind: 'credential' | 'flow' | 'profile' | 'provider';
  /** Id of the record. */
  id: string;
  field: string;
  purpose: 'credential' | 'totp' | 'answer' | 'session' | 'checkpoint' | 'token';
}

/** A value of a stored credential. */
export function credentialContext(org: string, credentialId: string, key: string): SealContext {
  return { org, kind: 'credential', id: credentialId, field: key, purpose: 'credential' };
}

/** The TOTP secret of a stored credential. */
export function totpContext(org: string, credentialId: string): SealContext {
  return { org, kind: 'credential', id: credentialId, field: 'totp_secret', purpose: 'totp' };
}

/** A value that a person submitted to a flow, for the field with this id. */
export function answerContext(org: string, flowId: string, fieldId: string): SealContext {
  return { org, kind: 'flow', id: flowId, field: fieldId, purpose: 'answer' };
}

/** The parts that a profile's saved session is stored in: a check of its cookies opens no more than those. */
export type SessionPart = 'cookies' | 'storage';

/** One part of a profile's saved session. */
export function sessionContext(org: string, profileId: string, part: SessionPart): SealContext {
  return { org, kind: 'profile', id: profileId, field: part, purpose: 'session' };
}

/** The token of a credential provider, with the server that it is for. */
export function tokenContext(org: string, providerId: string): SealContext {
  return { org, kind: 'provider', id: providerId, field: 'token', purpose: 'token' };
}

/** What a suspended flow needs to go on. */
export function checkpointContext(org: string, flowId: string): SealContext {
  return { org, kind: 'flow', id: flowId, field: 'state', purpose: 'checkpoint' };
}
