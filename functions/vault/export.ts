import { organizations } from '../../lib/store/organizations.ts';
import { profiles } from '../../lib/store/profiles.ts';
import type { ExportReply, ExportRequest } from '../../lib/vault/doors.ts';
import { loadSession } from '../../lib/vault/saved-session.ts';

/** The door of profile download: the saved session, still gzip'd, so that it fits one invocation's reply. */
export async function handler({ org, profileId }: ExportRequest): Promise<ExportReply> {
  const [organization, profile] = await Promise.all([organizations.get(org), profiles.get(org, profileId)]);
  if (organization?.status !== 'ACTIVE' || !profile) return { ok: false, reason: 'not_found' };
  const opener = { door: 'vault/export', reason: 'download', flowId: null };
  const session = await loadSession(profile, { keyArn: organization.key_arn, opener });
  return session === null ? { ok: false, reason: 'never_used' } : { ok: true, session };
}
