import { orgOf } from '../../lib/contract/caller.ts';
import { ApiError } from '../../lib/contract/errors.ts';
import { credentials } from '../../lib/store/credentials.ts';
import { askTotp } from '../../lib/vault/doors.ts';
import { serve } from './serve.ts';

/** The current one-time code of a credential: the vault opens the secret, and only the code comes here. */
export const handler = serve({
  credentialTotpCode: async ({ caller, params }) => {
    const org = orgOf(caller);
    const credential = await credentials.getByIdOrName(org, params.id_or_name ?? '');
    if (!credential) throw notFound();
    const reply = await askTotp({ org, credentialId: credential.id });
    if (reply.ok) return { answer: { code: reply.code, expires_at: reply.expiresAt } };
    if (reply.reason === 'not_found') throw notFound();
    throw new ApiError('totp_not_configured', 'This credential has no TOTP secret: set totp_secret first.');
  },
});

function notFound(): ApiError {
  return new ApiError('not_found', 'There is no credential with this id or name.');
}
