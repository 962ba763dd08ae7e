import { organizations } from '../../lib/store/organizations.ts';
import { profiles } from '../../lib/store/profiles.ts';
import { sessions } from '../../lib/store/sessions.ts';
import { sessionContext } from '../../lib/vault/context.ts';
import type { ExportReply, ExportRequest } from '../../lib/vault/doors.ts';
import { open } from '../../lib/vault/open.ts';

/** The door of profile download: the saved session, still gzip'd, so that it fits one invocation's reply. */
export async function handler({ org, profileId }: ExportRequest): Promise<ExportReply> {
  const [organization, profile] = await Promise.all([organizations.get(org), profiles.get(org, profileId)]);
  if (organization?.status !== 'ACTIVE' || !profile) return { ok: false, reason: 'not_found' };
  const sealed = await currentSession(org, profileId, profile.session_key);
  if (!sealed) return { ok: false, reason: 'never_used' };
  const opener = { door: 'vault/export', reason: 'download', flowId: null };
  const opened = await open(organization.key_arn, opener, sessionContext(org, profileId), sealed);
  return { ok: true, session: Buffer.from(opened.expose()).toString('base64') };
}

/** A save may replace the session between our two reads: then the profile names the new one. */
async function currentSession(org: string, profileId: string, key: string | null): Promise<Uint8Array | null> {
  if (key === null) return null;
  const sealed = await sessions.get(key);
  if (sealed) return sealed;
  const renewed = (await profiles.get(org, profileId))?.session_key ?? null;
  return renewed === null || renewed === key ? null : sessions.get(renewed);
}
