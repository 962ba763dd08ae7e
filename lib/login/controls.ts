import { PROVIDERS } from './lexicon/providers.ts';
import type { ElementSnapshot } from './snapshot.ts';
import { fold, foldAttribute, isJust, namedMatcher, names, says, spokenMatcher } from './words.ts';

/** What pressing a button or link does. `other` is a control that no word explains. */
export type ControlKind =
  | 'login'
  | 'next'
  | 'signup'
  | 'reset'
  | 'change'
  | 'sso'
  | 'logout'
  | 'search'
  | 'newsletter'
  | 'contact'
  | 'show'
  | 'cancel'
  | 'other';

/** What a person reads on a control: text, accessible name, title, picture. */
export function wordsOn(element: ElementSnapshot): string {
  return [element.text, element.label, element.title].find((words) => /[\p{L}\p{N}]/u.test(words)) ?? '';
}

/** What a programmer calls a control. */
export function attributesOf(element: ElementSnapshot): string {
  return [element.id, element.name, element.className, element.hints].filter(Boolean).join(' ');
}

/** Which provider each phrase belongs to; a matcher gives back the phrase that it found. */
const byPhrase = new Map(
  PROVIDERS.flatMap(({ id, words }) => words.split('|').map((word) => [fold(word), id] as const)),
);
const spokenProvider = spokenMatcher(PROVIDERS.map(({ words }) => words));
const namedProvider = namedMatcher(PROVIDERS.map(({ words }) => words));
const byHost = new Map(PROVIDERS.flatMap(({ id, hosts }) => hosts.split('|').map((host) => [host, id] as const)));

/** Links to a provider's own pages, shops and tools: they sign nobody in. */
const ELSEWHERE =
  /\b(follow|share|sharer|like us|fan ?page|app store|google play|play store|download|get it on|maps|analytics|recaptcha|translate)\b/;
const PROTOCOL = /\b(oauth2?|openid|social|saml|sso|oidc|omniauth|login|signin|auth|connect)\b/;

function providerBehind(element: ElementSnapshot): string | null {
  const url = element.href.startsWith('http') ? URL.parse(element.href) : null;
  if (!url || !/auth|login|signin|connect|dialog/i.test(url.pathname + url.hostname)) return null;
  return byHost.get(url.hostname) ?? null;
}

function providerNamed(element: ElementSnapshot): string | null {
  const words = fold(wordsOn(element));
  if (words.length > 60) return null;
  const said = spokenProvider.find(words);
  if (words && !said) return null;
  const programmed = foldAttribute(`${attributesOf(element)} ${element.src} ${element.href}`);
  if (ELSEWHERE.test(`${words} ${programmed}`)) return null;
  if (says('signup', words) && !says('login', words)) return null;
  const invites = PROTOCOL.test(programmed) || says('login', words) || says('with', words);
  if (said) {
    // The bare name stands for a way in beside a form, and for a page to follow in a footer.
    const alone = element.kind === 'button' && element.form !== null && words.length <= said.length + 4;
    return invites || alone ? (byPhrase.get(said) ?? null) : null;
  }
  const called = invites ? namedProvider.find(programmed) : null;
  return called ? (byPhrase.get(called) ?? null) : null;
}

const providers = new WeakMap<ElementSnapshot, string | null>();

/** The identity provider that a control signs in with, or null. */
export function providerOf(element: ElementSnapshot): string | null {
  const known = providers.get(element);
  if (known !== undefined) return known;
  const provider = providerBehind(element) ?? providerNamed(element);
  providers.set(element, provider);
  return provider;
}

const ORDER = [
  'logout',
  'reset',
  'change',
  'login',
  'signup',
  'newsletter',
  'search',
  'contact',
  'show',
  'cancel',
  'next',
] as const;

/** Reads one button or link by its own words. */
export function readControl(element: ElementSnapshot): ControlKind {
  const words = wordsOn(element);
  if (words.length > 90) return 'other';
  if (words && providerOf(element)) return 'sso';
  for (const kind of ORDER) if (isJust(kind, words)) return kind;
  for (const kind of ORDER) if (kind !== 'next' && says(kind, words)) return kind;
  if (words) return 'other';
  if (providerOf(element)) return 'sso';
  const programmed = `${attributesOf(element)} ${element.src}`;
  for (const kind of ORDER) if (names(kind, programmed)) return kind;
  return 'other';
}
