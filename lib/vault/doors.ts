import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { PackedSession } from '../flow/door.ts';

/** What the front may ask of the vault, one door per route, and what it gets. */
export interface TotpRequest {
  org: string;
  credentialId: string;
}

export type TotpReply =
  | { ok: true; code: string; expiresAt: string }
  | { ok: false; reason: 'not_found' | 'no_totp_secret' };

export interface ExportRequest {
  org: string;
  profileId: string;
}

export type ExportReply =
  /** gzip'd JSON of a StorageState in base64. */
  { ok: true; session: PackedSession } | { ok: false; reason: 'not_found' | 'never_used' };

let shared: LambdaClient | undefined;

/** Asks `vault/totp` (`VAULT_TOTP_FUNCTION`) for a one-time code. */
export function askTotp(request: TotpRequest): Promise<TotpReply> {
  return askDoor('VAULT_TOTP_FUNCTION', request);
}

/** Asks `vault/export` (`VAULT_EXPORT_FUNCTION`) for a profile's saved session. */
export function askExport(request: ExportRequest): Promise<ExportReply> {
  return askDoor('VAULT_EXPORT_FUNCTION', request);
}

/**
 * Asks one door.
 * @param variable of the environment that names its function
 * @throws Error when it fails; its message quotes nothing of the request or the reply
 */
export async function askDoor<Reply>(variable: string, request: object): Promise<Reply> {
  const FunctionName = process.env[variable];
  if (!FunctionName) throw new Error(`${variable} is not set: this function may not use that door.`);
  shared ??= new LambdaClient({});
  const { FunctionError, Payload } = await shared.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(request) }),
  );
  // The payload of a failed invocation is the door's own error: not ours to repeat.
  if (FunctionError || !Payload) throw new Error(`${FunctionName} failed: ${FunctionError ?? 'no reply'}`);
  return JSON.parse(Payload.transformToString()) as Reply;
}
