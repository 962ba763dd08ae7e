import { versionOf } from '../../flow/can-reauth.ts';
import { isOverdue } from '../../flow/deadlines.ts';
import type { ClaimReply, DoorReply } from '../../flow/door.ts';
import { claim as claimFlow } from '../../flow/transitions.ts';
import type { Connection } from '../../model/connection.ts';
import type { Flow } from '../../model/flow.ts';
import type { LearnedRecipe, Recipe } from '../../model/recipe.ts';
import { connections } from '../../store/connections.ts';
import { credentials } from '../../store/credentials.ts';
import { flows } from '../../store/flows.ts';
import { profiles } from '../../store/profiles.ts';
import { recipes } from '../../store/recipes.ts';
import { loadSession } from '../saved-session.ts';
import { openAnswer } from './answer.ts';
import { loadCheckpoint } from './checkpoint.ts';
import { describeItem, isExternal } from './item.ts';
import { isLive, isRefusal, openerFor, refuse, visitOf } from './visit.ts';

/** Takes the flow for a drive, and gives it everything it needs to start or to go on. */
export async function claim(flowId: string, driveId: string, now: Date): Promise<DoorReply<'claim'>> {
  const flow = await flows.get(flowId);
  if (!flow) return refuse('not_found');
  if (!isLive(flow, now) || isOverdue(flow, now)) return refuse('not_live');
  const claimed = flow.drive_id === driveId && flow.phase === 'DRIVING' ? flow : await take(flow, driveId);
  if (!claimed) return refuse('claimed_by_another');
  const visit = await visitOf(claimed, driveId, now);
  if (isRefusal(visit)) return visit;

  const { org } = claimed;
  const [connection, profile] = await Promise.all([
    connections.get(org, claimed.connection_id),
    profiles.get(org, claimed.profile_id),
  ]);
  if (!connection || !profile) return refuse('not_live');

  const [described, recipe, checkpoint, answer] = await Promise.all([
    isExternal(connection.credential)
      ? describeItem(visit, connection.credential, connection.rejected_credential)
      : describeCredential(connection),
    recipes.of(connection),
    loadCheckpoint(visit),
    openAnswer(visit),
  ]);
  return {
    ok: true,
    flowType: claimed.type,
    domain: connection.domain,
    loginUrl: connection.login_url,
    allowedDomains: connection.allowed_domains,
    pinned: connection.sso_hosts ?? [],
    postLoginUrl: connection.post_login_url,
    recipe: recipe && learnedFrom(recipe),
    browser: profile.browser,
    // Both together could be more than the 6 MB that an invocation carries; a checkpoint has all of the session.
    session: checkpoint
      ? null
      : await loadSession(profile, { keyArn: visit.keyArn, opener: openerFor(visit, 'restore') }),
    checkpoint,
    answer,
    ...described,
    expiresAt: claimed.expires_at,
    holdSeconds: Number(process.env.HOLD_SECONDS ?? 90),
  };
}

async function take(flow: Flow, driveId: string): Promise<Flow | null> {
  const taken = await flows.attempt(flow.id, claimFlow(flow, driveId));
  if (taken) return taken;
  // The same drive's first claim may have arrived while this one was on its way.
  const current = await flows.get(flow.id);
  return current?.drive_id === driveId && current.phase === 'DRIVING' ? current : null;
}

async function describeCredential(connection: Connection): Promise<Pick<ClaimReply, 'credential'>> {
  if (connection.credential?.kind !== 'stored') return { credential: null };
  const credential = await credentials.get(connection.org, connection.credential.credential_id);
  if (!credential) return { credential: null };
  return {
    credential: {
      domain: credential.domain,
      ssoProvider: credential.sso_provider,
      keys: Object.keys(credential.sealed_values),
      hasTotp: credential.sealed_totp_secret !== null,
      rejected: connection.rejected_credential === versionOf(credential),
    },
  };
}

/** What concerns the drive: how to log in, not where that is known from. */
function learnedFrom({ login_url, start, steps, proof }: Recipe): LearnedRecipe {
  return { login_url, start, steps, proof };
}
