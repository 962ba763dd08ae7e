import { BARS, ELSEWHERE } from './lexicon/elsewhere.ts';
import type { ElementSnapshot } from './snapshot.ts';
import { type Address, type Leads, readAddress } from './sso-address.ts';
import { isProtocol, providerCalled, providerSaid, type Said } from './sso-names.ts';
import { speaksOf } from './ways.ts';
import { fold, foldAttribute, namedMatcher, says, spokenMatcher, wordsFor } from './words.ts';

/** A control that names an identity provider: what a person reads on it, what a programmer calls it, where it leads. */
export interface Mention {
  element: ElementSnapshot;
  provider: string;
  /** What is read on it: nothing, the provider's name alone, the name among other words, or words without the name. */
  words: 'none' | 'name' | 'more' | 'other';
  /** Its words say to log in with somebody's account. */
  login: boolean;
  /** Its words say hardly more than "with" and the name, or "continue" and the name. */
  connects: boolean;
  /** Its words say to sign up, and not to log in. */
  signup: boolean;
  /** Its words speak of something else that one does with such a name: to follow, to share, to pay. */
  elsewhere: boolean;
  leads: Leads;
  /** Leads to where that provider asks who one is. */
  endpoint: boolean;
  /** Leads to another page of that provider's. */
  pages: boolean;
  /** Its address, or what a programmer calls it, speaks of signing in beside the name. */
  protocol: boolean;
  /** A programmer calls it by the name and by signing in at once: `facebook-login`. */
  calledLogin: boolean;
  /** A programmer calls it part of a row to follow or to share by. */
  bar: boolean;
}

const bars = namedMatcher([BARS]);
const elsewhere = spokenMatcher([ELSEWHERE]);

const MOST_WORDS = 60;
/** Letters that may stand beside "with" and the name: "Continue with …", "Connect with …". */
const LITTLE = 8;
/** One of these says as much as two others. */
const DENSE = /[\p{Script=Han}\p{Script=Hangul}]/gu;
/** What pictures, and notes for those who hear the page, add to a name. */
const BESIDE = /\b(logo|icon|opens( in)?( a)? new (window|tab)|account|openid|id)\b|[^\p{L}\p{N}]+/gu;
/** "Log in to …" names the site itself. */
const INTO = /\b(log ?in|sign ?in|log) ?to\b/;
const LOGIN = /login|connect|auth/;
const LOGIN_BEFORE = /(login|signin|sign in|log in|auth|connect) ?$/;
const LOGIN_AFTER = /^ ?(login|signin|sign in|log in|o?auth|connect)/;
/** Paths that say that somebody else's account signs in, whoever's it is. */
const ANY_PROVIDER = /\b(social ?(login|auth|signin|connect)|external ?login|oauth)/;

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Scripts without spaces write a Latin name and their own words as one: "Googleでログイン". */
const apart = (text: string) =>
  text
    .replace(/([a-z0-9+])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu, '$1 ')
    .replace(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])(?=[a-z0-9])/gu, '$1 ');

function connectsTo({ rest }: Said): boolean {
  const withIt = wordsFor('with', rest);
  const next = wordsFor('next', rest);
  if (withIt === null && next === null) return false;
  const letters = rest.replace(BESIDE, '');
  const beside = letters.length + (letters.match(DENSE)?.length ?? 0);
  return beside - (withIt?.length ?? 0) - (next?.length ?? 0) <= LITTLE;
}

const isNameAlone = ({ rest }: Said) => rest.replace(BESIDE, '').length <= 2;

/** What is read on a control: its first words, and the others that explain them. */
function readWords({ text, label, title }: ElementSnapshot) {
  const texts = [...new Set([text, label, title].map(fold))].filter(hasWords).map(apart);
  const [first = ''] = texts;
  // A title explains words that say to log in, or a picture; under other words it is a remark.
  const open = first === '' || says('login', first) || says('next', first);
  const spoken = texts
    .filter((one) => one.length <= MOST_WORDS && (open || one === first || providerSaid(first) !== null))
    .map((one) => ({ text: one, said: providerSaid(one) }));
  return { first, open, spoken, said: spoken.find((one) => one.said)?.said ?? null };
}

/** Addresses among what a programmer noted on a control, and the other notes. */
function readHints(hints: string): { addresses: Address[]; notes: string } {
  const parts = hints.split(' ');
  const isAddress = (part: string) => /^(https?:\/)?\/./.test(part);
  return {
    addresses: parts.filter(isAddress).map(readAddress),
    notes: parts.filter((part) => !isAddress(part)).join(' '),
  };
}

/** One word of a class, or an id, names both the provider and signing in: `fb-login-btn`. */
function isCalledLogin({ id, name, className }: ElementSnapshot, provider: string): boolean {
  return [id, name, ...className.split(' ')].map(foldAttribute).some((word) => {
    const called = providerCalled(word);
    if (called?.provider !== provider) return false;
    const at = word.indexOf(called.phrase);
    const after = word.slice(at + called.phrase.length);
    return LOGIN.test(called.phrase) || LOGIN_BEFORE.test(word.slice(0, at)) || LOGIN_AFTER.test(after);
  });
}

function read(element: ElementSnapshot): Mention | null {
  if (element.kind !== 'button' && element.kind !== 'link') return null;
  const { first, open, spoken, said } = readWords(element);
  // Most links of a page end here.
  if (said === null && !open) return null;
  const hints = readHints(element.hints);
  const address = readAddress(element.href);
  const addresses = [address, ...hints.addresses];
  const attributes = foldAttribute(`${element.id} ${element.name} ${element.className}`);
  const notes = foldAttribute(`${hints.notes} ${element.src}`);
  const called = providerCalled(attributes);
  const noted = providerCalled(notes);
  const endpoint = addresses.find((one) => one.endpoint)?.owner ?? null;
  const inPath = addresses.map(({ path }) => ({ path, by: providerCalled(path)?.provider ?? null }));
  const provider =
    said?.provider ?? endpoint ?? called?.provider ?? noted?.provider ?? inPath.find(({ by }) => by)?.by ?? null;
  if (provider === null) return null;

  const mayBe = (by: string | undefined) => by === provider || (by === undefined && said !== null);
  const about = spoken.map((one) => one.text).join(' / ');
  const inFirst = providerSaid(first);
  return {
    element,
    provider,
    words: first === '' ? 'none' : !inFirst ? 'other' : isNameAlone(inFirst) ? 'name' : 'more',
    login: says('login', about) && !says('reset', about) && !INTO.test(about),
    connects: spoken.some((one) => one.said !== null && connectsTo(one.said)),
    signup: says('signup', about) && !says('login', about),
    elsewhere: elsewhere.find(about) !== null || speaksOf('pay', about),
    leads: address.leads,
    endpoint: endpoint === provider,
    pages: address.owner === provider && !address.endpoint,
    protocol:
      (mayBe(called?.provider) && isProtocol(attributes)) ||
      (mayBe(noted?.provider) && isProtocol(notes)) ||
      inPath.some(({ path, by }) => (by === provider && isProtocol(path)) || ANY_PROVIDER.test(path)),
    calledLogin: isCalledLogin(element, provider),
    bar: bars.find(attributes) !== null || bars.find(notes) !== null,
  };
}

const known = new WeakMap<ElementSnapshot, Mention | null>();

/** The identity provider that a button or link names, and how; null when it names none. */
export function mentionOf(element: ElementSnapshot): Mention | null {
  const found = known.get(element);
  if (found !== undefined) return found;
  const mention = read(element);
  known.set(element, mention);
  return mention;
}
