import { classify, type FormReading } from './classify.ts';
import type { Screen } from './decision.ts';
import type { PageSnapshot } from './snapshot.ts';

/** How many of the reasons for a form are told: the rest weighs little. */
const STRONGEST = 4;

/**
 * Why a page was taken for a screen, in our own words: the strongest features of its form, or what stood for a form.
 * Nothing of the page's text is in it.
 */
export function reasonsFor(screen: Screen, snapshot: PageSnapshot): string {
  switch (screen.kind) {
    case 'form':
      return reasonsForForm(classify(snapshot).login);
    case 'choice':
      return `no form, but ${several(screen.choices.map(({ type }) => type))} to choose from`;
    case 'consent':
      return 'nothing to fill in, a button that says yes, and words that ask for consent';
    case 'banner':
      return 'something lies over the page that can be put away';
    case 'lobby':
      return 'no form, but a control that leads to one';
    case 'captcha':
      return 'a challenge for people is shown';
    case 'passkey':
      return 'only a passkey is asked for';
    case 'external_action':
      return 'the page says to go on outside the browser';
    case 'refused':
      return 'the page says that it refuses';
    case 'new_password':
      return 'the page wants a new password in place of the one that was typed';
    case 'terms':
      return 'the page wants something to be agreed to';
    case 'device':
      return 'the page asks whether to know this browser again';
    case 'logged_in':
      return `no form, but ${several(screen.evidence.map((sign) => sign.replace(/ ".*$/s, '')))}`;
    case 'blank':
      return 'nothing is shown';
    case 'unknown':
      return `no form and nothing that leads to one${screen.notices.length > 0 ? ', but a notice' : ''}`;
  }
}

function reasonsForForm(form: FormReading | null): string {
  if (!form) return '';
  if (form.kind === 'code') return 'its fields and words are those of a one-time code';
  const reasons = form.evidence
    .filter(({ kind, points }) => kind === 'login' && points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, STRONGEST)
    .map(({ why }) => why);
  return reasons.length > 0 ? `a login by ${reasons.join(', ')}` : 'more of a login than of anything else';
}

/** `2 × mfa_method, account`: each kind once. */
function several(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count > 1 ? `${count} × ${kind}` : kind)).join(', ');
}
