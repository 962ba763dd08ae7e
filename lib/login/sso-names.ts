import { PROTOCOLS } from './lexicon/elsewhere.ts';
import { PROVIDERS } from './lexicon/providers.ts';
import { fold, namedMatcher, spokenMatcher } from './words.ts';

const phrases = PROVIDERS.flatMap(({ id, words }) => words.split('|').map((word) => [fold(word), id] as const));
/** Which provider each phrase belongs to; a matcher gives back the phrase that it found. */
const byPhrase = new Map(phrases);

/** A long name is known within a longer word too, with an ending or as a part of it: `facebooklogin`, `Facebooka`. */
const LONG = 6;
const isLong = (phrase: string) => phrase.length >= LONG && /^\p{Script=Latin}+$/u.test(phrase);
const spokenProvider = spokenMatcher(phrases.map(([phrase]) => (isLong(phrase) ? `${phrase}*` : phrase)));
const namedProvider = namedMatcher(
  phrases
    .map(([phrase]) => phrase)
    .filter((phrase) => !phrase.split(' ').includes('x'))
    .map((phrase) => (isLong(phrase) ? `*${phrase}*` : phrase)),
);

/** Ways to sign in that are nobody's own: beside a company's name they say how, not with whom. */
const GENERIC = new Set(['sso', 'saml', 'oidc']);

/** Products that serve a site's own login too: only a person who is told of them signs in with them. */
const ONLY_SAID = new Set([
  ...GENERIC,
  'eduid',
  'okta',
  'auth0',
  'onelogin',
  'ping',
  'keycloak',
  'atlassian',
  'salesforce',
  'wordpress',
]);

/** True for a way to sign in that names no company: single sign-on, SAML. */
export const isGeneric = (provider: string): boolean => GENERIC.has(provider);

export interface Said {
  provider: string;
  /** The words without the names in them. */
  rest: string;
}

const MOST_NAMES = 4;

/** The one provider that a (folded) text names; null when it names none, or two to choose from. */
export function providerSaid(text: string): Said | null {
  let rest = text;
  const found = new Set<string>();
  for (let n = 0; n < MOST_NAMES; n++) {
    const phrase = spokenProvider.find(rest);
    if (!phrase) break;
    found.add(byPhrase.get(phrase) ?? '');
    rest = rest.replace(phrase, ' ');
  }
  const companies = [...found].filter((id) => !GENERIC.has(id));
  const [provider] = companies.length > 0 ? companies : [...found];
  return provider && companies.length <= 1 ? { provider, rest: rest.replace(/\s+/g, ' ').trim() } : null;
}

export interface Called {
  provider: string;
  phrase: string;
}

/** The provider by which a programmer calls something, from a folded attribute or address; null when by none. */
export function providerCalled(attribute: string): Called | null {
  const phrase = namedProvider.find(attribute);
  const provider = phrase ? byPhrase.get(phrase) : undefined;
  return phrase && provider && !ONLY_SAID.has(provider) ? { provider, phrase } : null;
}

const protocols = namedMatcher([PROTOCOLS]);

/** True when a folded attribute or address speaks of signing in with somebody's account. */
export const isProtocol = (attribute: string): boolean => protocols.find(attribute) !== null;
