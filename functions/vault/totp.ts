import { credentials } from '../../lib/store/credentials.ts';
import { organizations } from '../../lib/store/organizations.ts';
import { currentCode } from '../../lib/vault/code.ts';
import { totpContext } from '../../lib/vault/context.ts';
import type { TotpReply, TotpRequest } from '../../lib/vault/doors.ts';
import { open, text } from '../../lib/vault/open.ts';

/** The door of the totp-code route: a code of a stored TOTP secret, with at least 3 s to live. */
export async function handler({ org, credentialId }: TotpRequest): Promise<TotpReply> {
  const [organization, credential] = await Promise.all([organizations.get(org), credentials.get(org, credentialId)]);
  if (organization?.status !== 'ACTIVE' || !credential) return { ok: false, reason: 'not_found' };
  if (!credential.sealed_totp_secret) return { ok: false, reason: 'no_totp_secret' };
  const opener = { door: 'vault/totp', reason: 'totp-code', flowId: null };
  const context = totpContext(org, credential.id);
  const packed = await open(organization.key_arn, opener, context, credential.sealed_totp_secret);
  const { code, expiresAt } = await currentCode(text(packed));
  return { ok: true, code, expiresAt };
}
