import { getDomain } from 'tldts';
import { type Authorization, widerScopes } from './authorization.ts';
import { accountChoices } from './choices.ts';
import { wordsOn } from './controls.ts';
import type { ConsentScreen, ScreenChoice } from './decision.ts';
import { CONSENT, type ConsentWord } from './lexicon/consent.ts';
import type { Matcher } from './matcher.ts';
import type { ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { fold, isJust, spokenMatcher } from './words.ts';

const matchers = new Map<ConsentWord, Matcher>();

function found(word: ConsentWord, text: string): string | null {
  let matcher = matchers.get(word);
  if (!matcher) {
    matcher = spokenMatcher([CONSENT[word]]);
    matchers.set(word, matcher);
  }
  return text === '' ? null : matcher.find(fold(text));
}

/** How much more than its word a button may say: "Authorize", "Continue as", and an app's name. */
const BESIDES = 40;
const LONGEST_BUTTON = 80;
/** What a page asks stands in its first lines; its terms further down speak of everything. */
const TOLD = 3_000;

const pressable = ({ kind, visible, disabled }: ElementSnapshot) =>
  (kind === 'button' || kind === 'link') && visible && !disabled;
const isFilledIn = ({ kind, visible }: ElementSnapshot) =>
  visible && ['input', 'textarea', 'editable', 'select'].includes(kind);

const denies = (element: ElementSnapshot) => isJust('reject', wordsOn(element)) || isJust('cancel', wordsOn(element));

/** How surely a control says yes: 2 in the words of such a page, 1 in words that go on with anything, 0 not at all. */
function approval(element: ElementSnapshot): number {
  const words = wordsOn(element);
  if (words === '' || words.length > LONGEST_BUTTON || denies(element)) return 0;
  const said = found('approves', words);
  if (said !== null && fold(words).length <= said.length + BESIDES) return 2;
  return element.kind === 'button' && (isJust('accept', words) || isJust('next', words)) ? 1 : 0;
}

/**
 * Reads a page of an identity provider on which a site asks to know who somebody is: nothing to fill in, a button that
 * says yes, and words that say that something is asked for. A page that nothing but its place speaks for needs a button
 * that says no as well.
 * @param expected a request for consent has led to this page
 */
export function consentOn(snapshot: PageSnapshot, expected: boolean): ConsentScreen | null {
  for (const frame of snapshot.frames.filter(({ visible }) => visible)) {
    if (frame.elements.some(isFilledIn) || accountChoices(frame).length > 1) continue;
    const controls = frame.elements.filter(pressable);
    const [approve] = controls.filter((one) => approval(one) > 0).sort((a, b) => approval(b) - approval(a));
    if (!approve) continue;
    const deny = controls.find(denies) ?? null;
    const told = [snapshot.title, ...frame.headings, frame.text.slice(0, TOLD)].join('\n');
    const asks = found('asks', told) !== null;
    const likely = asks || approval(approve) === 2 || (expected && deny !== null);
    if (!likely || (!asks && !expected)) continue;
    return {
      kind: 'consent',
      choices: [choice(frame, approve, 'consent_approve'), ...(deny ? [choice(frame, deny, 'consent_deny')] : [])],
      names: hostsNamed(told),
      says: found('wider', told) !== null ? 'more' : found('identity', told) !== null ? 'who' : 'nothing',
    };
  }
  return null;
}

function choice(frame: FrameSnapshot, element: ElementSnapshot, id: string): ScreenChoice {
  return {
    id,
    type: 'other',
    label: wordsOn(element),
    description: null,
    observed_selector: element.selector || null,
    mfa_type: null,
    provider: null,
    element: { frame: frame.frame, index: element.index },
    submit: null,
  };
}

/** Host names that a text spells out, but for those of mail addresses. */
function hostsNamed(text: string): string[] {
  const hosts =
    text.toLowerCase().match(/(?<![@\p{L}\p{N}._-])[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63}){1,4}/gu) ?? [];
  return [...new Set(hosts.filter((host) => getDomain(host, { validateHostname: true }) !== null))].slice(0, 10);
}

/** What is known of the login when a page asks for consent. */
export interface ConsentContext {
  /** The request of this login that has led to the page; null when none was seen. */
  authorization: Authorization | null;
  /** Whether a host is the connection's own, or an identity provider that its own pages led to. */
  isOurs: (host: string) => boolean;
  /** Whether a host is the provider's own. */
  isProviders: (host: string) => boolean;
}

/** What becomes of a request for consent, and why. `ask` is for a person; `refuse` names who it is really for. */
export type ConsentVerdict = { do: 'approve' | 'ask'; why: string } | { do: 'refuse'; why: string; host: string };

/**
 * Whether consent may be given without asking anybody: only to the connection's own site, as this login's own request
 * or the page itself names it, and only to know who somebody is.
 */
export function judgeConsent({ names, says }: ConsentScreen, context: ConsentContext): ConsentVerdict {
  const { authorization, isOurs, isProviders } = context;
  const others = names.filter((host) => !isProviders(host));
  const asker = authorization?.returnsTo ?? others.find(isOurs) ?? others[0];
  if (asker === undefined) return { do: 'ask', why: 'the page does not say who asks' };
  if (!isOurs(asker)) return { do: 'refuse', host: asker, why: 'it is asked for by somebody else' };
  const scopes = authorization?.scopes ?? null;
  const wider = scopes === null ? [] : widerScopes(scopes);
  if (wider.length > 0) return { do: 'ask', why: `more is asked for than who one is: ${wider.slice(0, 5).join(', ')}` };
  if (says === 'more') return { do: 'ask', why: 'the page speaks of more than who one is' };
  if (scopes === null && says === 'nothing') return { do: 'ask', why: 'the page does not say what is asked for' };
  return { do: 'approve', why: 'our own site asks who one is, and nothing more' };
}
