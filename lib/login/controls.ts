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

const providerWords = PROVIDERS.map(({ id, words, hosts }) => ({
  id,
  spoken: spokenMatcher([words]),
  named: namedMatcher([words]),
  hosts: hosts.split('|').filter(Boolean),
}));

const SOCIAL_PAGE =
  /\b(follow|share|sharer|like us|fan ?page|app store|google play|play store|download|get it on|maps|analytics|recaptcha|translate)\b/;

function leadsTo(element: ElementSnapshot, hosts: readonly string[]): boolean {
  try {
    const url = new URL(element.href);
    return hosts.includes(url.hostname) && /auth|login|signin|connect|dialog/i.test(url.pathname + url.hostname);
  } catch {
    return false;
  }
}

/** The identity provider that a control signs in with, or null. */
export function providerOf(element: ElementSnapshot): string | null {
  const words = fold(wordsOn(element));
  const programmed = foldAttribute(`${attributesOf(element)} ${element.src} ${element.href}`);
  if (words.length > 60 || SOCIAL_PAGE.test(`${words} ${programmed}`)) return null;
  const invites =
    says('login', words) ||
    says('with', words) ||
    says('signup', words) ||
    /\b(oauth2?|openid|social|saml|sso|oidc|omniauth|login|signin|auth|connect)\b/.test(programmed);
  for (const provider of providerWords) {
    if (leadsTo(element, provider.hosts)) return provider.id;
    const said = provider.spoken.find(words);
    if (said && (invites || (element.kind === 'button' && words.length <= said.length + 4))) return provider.id;
    if (!words && invites && provider.named.find(programmed) !== null) return provider.id;
  }
  return null;
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
