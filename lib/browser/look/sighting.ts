import { plainHost } from '../../login/host-pattern.ts';
import { looseEvidence } from '../../login/session.ts';
import type { Sighting } from '../../login/standing.ts';
import { isStillLoading, outageOn } from '../../login/trouble.ts';
import { sameSite } from '../../login/typing-rule.ts';
import { reading } from '../drive/confirm.ts';
import type { Sight } from '../drive/visit.ts';

/** What counts of what an address shows us. */
export function sighting(sight: Sight, address: string, domain: string, challenge: string): Sighting {
  const { snapshot, status } = sight;
  const host = hostOf(snapshot.url);
  const outOfOrder = outageOn(snapshot) === null ? null : 'the site says that it is out of order';
  const loading = isStillLoading(snapshot) ? 'the page is still loading' : null;
  return {
    ...reading(sight),
    status,
    trouble: outOfOrder ?? loading,
    // A host that the login may use is no place that a session ends at, unless it is where the login had led.
    away: !sameSite(host, domain) && !sameSite(host, hostOf(address)),
    challenged: status === 401 && /(^|,)\s*(basic|digest)\b/i.test(challenge),
  };
}

const hostOf = (address: string) => plainHost(URL.parse(address)?.hostname ?? '');

/** What counts of what it shows a stranger: all that could be taken for a sign of a session is shown to everybody. */
export function strangersSighting(sight: Sight, address: string, domain: string): Sighting {
  const seen = sighting(sight, address, domain, '');
  return { ...seen, evidence: [...seen.evidence, ...looseEvidence(sight.snapshot)] };
}
