import type { DoorOperation, DoorReply } from '../../flow/door.ts';
import { save as saveFlow } from '../../flow/transitions.ts';
import { isTenantHost } from '../../login/sso-hosts.ts';
import type { LearnedRecipe } from '../../model/recipe.ts';
import { connections } from '../../store/connections.ts';
import { flows } from '../../store/flows.ts';
import { profiles } from '../../store/profiles.ts';
import { recipes } from '../../store/recipes.ts';
import type { Write } from '../../store/table.ts';
import * as saved from '../saved-session.ts';
import { refuse, refusedBecause, type Visit } from './visit.ts';

type Save = Extract<DoorOperation, { op: 'save' }>;

/** Stores the proven session, and in the same write the flow's word that it is saved. */
export async function saveSession(
  visit: Visit,
  { session, postLoginUrl, browser, pinned, needed = [], typed = [], recipe }: Save,
): Promise<DoorReply<'save'>> {
  const { flow, driveId, keyArn, now } = visit;
  // The reply to the first save was lost.
  if (flow.saved_at !== null) return { ok: true };
  const profile = await profiles.get(flow.org, flow.profile_id);
  if (!profile) return refuse('not_live');
  const learned = { sso_hosts: pinned?.filter(isTenantHost) ?? [], needed, typed, recipe: recipe !== undefined };
  const beside = [
    flows.write(flow.id, saveFlow(driveId, postLoginUrl, now, learned)),
    ...(recipe ? [await recipeWrite(visit, recipe)] : []),
  ];
  const outcome = await saved.saveSession(profile, keyArn, flow.id, { session, browser }, now, beside);
  if (outcome === 'saved') return { ok: true };
  return outcome === 'lost' ? refusedBecause(visit) : refuse(outcome);
}

/** The recipe of this login takes the place of the one before. */
async function recipeWrite({ flow, now }: Visit, recipe: LearnedRecipe): Promise<Write> {
  const owner = { org: flow.org, id: flow.connection_id };
  const connection = await connections.get(flow.org, flow.connection_id);
  return recipes.replacement(owner, {
    ...recipe,
    connection_id: flow.connection_id,
    credential: connection?.credential?.kind ?? null,
    flow_id: flow.id,
    learned_at: now.toISOString(),
  });
}
