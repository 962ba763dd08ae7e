import { plainHost } from '../../login/host-pattern.ts';
import { looseEvidence } from '../../login/session.ts';
import type { Sighting } from '../../login/standing.ts';
import { isStillLoading, outageOn } from '../../login/trouble.ts';
import { isOwnHost } from '../../login/typing-rule.ts';
import { reading } from '../drive/confirm.ts';
import type { Sight } from '../drive/visit.ts';

export interface Place {
  domain: string;
  allowedDomains: readonly string[];
}

/** What counts of what an address shows us. */
export function sighting(sight: Sight, { domain, allowedDomains }: Place, challenge: string): Sighting {
  const { snapshot, status } = sight;
  const host = plainHost(URL.parse(snapshot.url)?.hostname ?? '');
  const out = outageOn(snapshot);
  return {
    ...reading(sight),
    status,
    trouble:
      out !== null
        ? 'the site says that it is out of order'
        : isStillLoading(snapshot)
          ? 'the page is still loading'
          : null,
    away: !isOwnHost(host, domain, allowedDomains),
    challenged: status === 401 && /(^|,)\s*(basic|digest)\b/i.test(challenge),
  };
}

/** What counts of what it shows a stranger: all that could be taken for a sign of a session is shown to everybody. */
export function strangersSighting(sight: Sight, place: Place): Sighting {
  const seen = sighting(sight, place, '');
  return { ...seen, evidence: [...seen.evidence, ...looseEvidence(sight.snapshot)] };
}
