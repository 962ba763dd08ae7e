import type { Known, Screen } from '../../login/decision.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { isCode } from '../../login/sources.ts';
import type { Progress } from './progress.ts';
import type { Run } from './run.ts';
import { ssoKnown } from './sso.ts';

/**
 * What is known when an action is planned: what is stored, what a person has answered, what the site has refused.
 * @param ownAccount the account on the page that is the connection's own; null when there is none
 */
export function knownFor(
  run: Run,
  progress: Progress,
  screen: Screen,
  snapshot: PageSnapshot,
  ownAccount: string | null,
): Known {
  const { credential, answered, choiceId, given, refused, attended, replayed } = run.values;
  const stale = new Set(replayed && screen.kind === 'form' ? screen.fields.filter(isCode).map(({ id }) => id) : []);
  const { stored, ...sso } = ssoKnown(run, screen, snapshot);
  return {
    ...sso,
    storedKeys: stored ? (credential?.keys ?? []) : [],
    hasTotp: stored && (credential?.hasTotp ?? false),
    ownAccount,
    answered: answered.filter((id) => !stale.has(id)),
    choiceId: choiceId ?? run.replay.choiceOn(screen),
    tried: [...progress.tried],
    given,
    refused: [...refused],
    unattended: run.claim.flowType === 'REAUTH',
    attended,
    unsent: run.sending !== undefined && !run.activity.sentSince(run.sending.since),
    credentialRejected: credential?.rejected ?? false,
  };
}
