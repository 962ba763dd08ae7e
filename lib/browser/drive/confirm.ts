import { entrancesOf, PROMISING } from '../../login/entrances.ts';
import { compareVisits, type Visit, wantsCredentials } from '../../login/outcome.ts';
import { sessionEvidence } from '../../login/session.ts';
import type { ElementSnapshot, PageSnapshot } from '../../login/snapshot.ts';
import { isStillLoading, outageOn } from '../../login/trouble.ts';
import type { Run } from './run.ts';
import { isAway } from './sso.ts';
import { type Sight, visitAsStranger, visitOurselves } from './visit.ts';

/** What speaks against taking the page for the end of a login, whatever else has changed; null when nothing does. */
export function doubtAbout(run: Run, snapshot: PageSnapshot): string | null {
  if (isAway(run, snapshot.url)) return 'the login has not come back from the identity provider';
  const status = run.activity.document()?.status ?? 0;
  if (status >= 500) return `the site answered with status ${status}`;
  if (newSigns(run, snapshot).length > 0) return null;
  if (status >= 400) return `the site answered with status ${status}`;
  if (outageOn(snapshot) !== null) return 'the site says that it is out of order';
  return isStillLoading(snapshot) ? 'the page is still loading' : null;
}

/** Signs of a session that were not shown before anything was typed: what everybody sees tells nothing. */
export function newSigns(run: Run, snapshot: PageSnapshot): string[] {
  return signsOn(snapshot).filter((sign) => !run.shownToStrangers.has(sign));
}

const signs = new WeakMap<PageSnapshot, string[]>();

/** Signs of a session on a page. Several ask for those of the same look: it is read once. */
export function signsOn(snapshot: PageSnapshot): string[] {
  const found = signs.get(snapshot) ?? sessionEvidence(snapshot);
  signs.set(snapshot, found);
  return found;
}

/**
 * Asks the login address once more, as ourselves and as a stranger, where the page that the login led to shows no sign
 * of a session by itself. Believed only when the two are treated differently, or when the address could not be asked.
 */
export async function confirm(run: Run): Promise<{ proven: boolean; why: string }> {
  const url = run.baseline?.url ?? '';
  const [ours, theirs] = await Promise.all([visitOurselves(run, url), seenByStranger(run, url)]);
  if (!ours || !theirs) return { proven: ours !== null || theirs === null, why: 'the login address gave no answer' };
  if (isOutOfOrder(ours)) return { proven: false, why: 'the login address is out of order' };
  switch (compareVisits(reading(ours), theirs)) {
    case 'asked':
      return { proven: false, why: 'the login address asks to log in again' };
    case 'kept out':
      return { proven: true, why: 'the login address asks strangers, and no longer us' };
    case 'alike':
      return { proven: false, why: 'the login address treats us as it treats strangers' };
  }
}

/** We were strangers ourselves, and are not asked again, where the address showed its form before anything was pressed. */
async function seenByStranger(run: Run, url: string): Promise<Visit | null> {
  const { baseline, restored, search } = run;
  if (baseline && wantsCredentials(baseline.screen) && !restored && !search.isAt(url))
    return { screen: baseline.screen, evidence: [], entrances: [], controls: 0 };
  const seen = await visitAsStranger(run, url);
  return seen && reading(seen);
}

const isOutOfOrder = ({ status, snapshot, screen }: Sight) =>
  !wantsCredentials(screen) && (status >= 400 || outageOn(snapshot) !== null || isStillLoading(snapshot));

/** What counts of a sight when two are compared. */
export function reading({ screen, snapshot }: Sight): Visit {
  const ways = entrancesOf(snapshot).filter(({ kind, worth }) => kind === 'login' && worth >= PROMISING - 2);
  const controls = snapshot.frames.flatMap(({ elements, visible }) => (visible ? elements.filter(isSeen) : []));
  const entrances = ways.map(({ key }) => key);
  return { screen, evidence: signsOn(snapshot), entrances, controls: controls.length };
}

const isSeen = ({ visible }: ElementSnapshot) => visible;
