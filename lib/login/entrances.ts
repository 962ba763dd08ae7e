import { attributesOf, readControl, wordsOn } from './controls.ts';
import { LOGIN_HOSTS, MEMBER_HOSTS } from './lexicon/addresses.ts';
import type { ElementRef, ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { audienceOf, isNamed, leadsTo, speaksOf, speaksOnlyOf } from './ways.ts';
import { fold, isJust, names, says, wordsFor } from './words.ts';

/**
 * What a control may be on the way to a login form: `login` says so; `account` is a person or their account, which
 * asks a stranger to log in; `menu` may hold the others; `host` leads to a part of the site that is behind a login;
 * `signup` leads to a page that usually offers to log in instead.
 */
export type EntranceKind = 'login' | 'account' | 'menu' | 'host' | 'signup';

/** A link or button that may lead to a login form. */
export interface Entrance {
  kind: EntranceKind;
  ref: ElementRef;
  /** Names it whenever its page is shown. */
  key: string;
  /** The address it leads to, without a fragment that is no route; null when only a script knows. */
  href: string | null;
  /** False inside a menu that is closed. */
  shown: boolean;
  /** Something lies over it. */
  covered: boolean;
  /** How much it promises: 4 and more is a way in by its own words or address. */
  worth: number;
}

/** What an entrance must reach to make its page a lobby. */
export const PROMISING = 4;

const short = (text: string) => text.length > 0 && text.length <= 40;

/** Words of menus and offers that are about something else, whatever their address says. */
const NO_ENTRANCE: readonly string[] = [
  'signup',
  'reset',
  'change',
  'logout',
  'newsletter',
  'sso',
  'contact',
  'search',
];

/** The address of a link as a visit would name it: with a fragment only where it is a route; null for what opens no page. */
export function addressOf(href: string, base: string): string | null {
  if (href === '') return null;
  const url = URL.parse(href, base);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  return url.href;
}

function loginWorth(element: ElementSnapshot, words: string): number {
  if (NO_ENTRANCE.includes(readControl(element))) return 0;
  const leads = leadsTo('login', element.href);
  if (!leads && leadsTo('logout', element.href)) return 0;
  if (speaksOf('pay', words) && !leads) return 0;
  let worth = 0;
  if (short(words) && isJust('login', words)) worth += 6;
  else if (short(words) && says('login', words)) worth += 4;
  // A picture is named by its address alone.
  if (leads) worth += words === '' ? 4 : 3;
  if (names('login', attributesOf(element))) worth += 1;
  if (speaksOf('help', words)) worth -= 5;
  // The staff's own door stands on many a page beside everybody's.
  if (audienceOf(words)?.audience.side === 'staff') worth -= 4;
  return worth;
}

/** How much more than the account's name its control may say: "My account (0)", but not "Delete my account". */
const BESIDES = 6;
const BARELY = 3;

/** A person, in words or drawn; what a logged-in page calls the account. */
function accountWorth(element: ElementSnapshot, words: string): number {
  if (NO_ENTRANCE.includes(readControl(element)) || says('cookies', words) || speaksOf('help', words)) return 0;
  if (words !== '') {
    const named = wordsFor('account', words) ?? '';
    const just = named !== '' && fold(words).length <= named.length + BESIDES;
    return short(words) && (just || speaksOnlyOf('person', words, BARELY)) ? 4 : 0;
  }
  return isNamed('person', `${attributesOf(element)} ${element.src}`) || isNamed('person', element.href) ? 3.5 : 0;
}

function menuWorth(element: ElementSnapshot, words: string): number {
  if (element.kind !== 'button' || !element.visible || says('cookies', words) || says('cancel', words)) return 0;
  if (words !== '' && speaksOnlyOf('menu', words)) return 2;
  return words === '' && isNamed('menu', attributesOf(element)) ? 2 : 0;
}

/** Whether an address is on a host that its site keeps for those who log in. */
function hostWorth(href: string | null, page: string): number {
  const host = URL.parse(href ?? '')?.hostname ?? '';
  if (host === '' || host === URL.parse(page)?.hostname) return 0;
  const [label = ''] = host.split('.');
  if (LOGIN_HOSTS.includes(label)) return 3;
  return MEMBER_HOSTS.includes(label) ? 2.5 : 0;
}

/** The button of a login form that is not shown itself: it sends the form and opens nothing. */
function sendsHiddenForm(frame: FrameSnapshot, { form, visible, kind }: ElementSnapshot): boolean {
  if (visible || kind !== 'button' || form === null) return false;
  return frame.elements.some((other) => other.form === form && other.type === 'password');
}

function read(frame: FrameSnapshot, element: ElementSnapshot, page: string): Entrance | null {
  if (sendsHiddenForm(frame, element)) return null;
  const words = wordsOn(element);
  const href = element.kind === 'link' ? addressOf(element.href, frame.url || page) : null;
  // Mail, telephone: a link that opens no page and runs no script.
  if (element.kind === 'link' && href === null && !/^(javascript:|$)/i.test(element.href)) return null;
  const kinds: [EntranceKind, number][] = [
    ['login', loginWorth(element, words)],
    ['account', accountWorth(element, words)],
    ['menu', menuWorth(element, words)],
    ['host', hostWorth(href, page)],
    ['signup', href !== null && readControl(element) === 'signup' ? 1.5 : 0],
  ];
  const [kind, worth] = kinds.sort((a, b) => b[1] - a[1])[0] ?? ['menu', 0];
  if (worth <= 0) return null;
  return entrance(frame, element, page, kind, worth);
}

function entrance(
  frame: FrameSnapshot,
  element: ElementSnapshot,
  page: string,
  kind: EntranceKind,
  worth: number,
): Entrance {
  const href = element.kind === 'link' ? addressOf(element.href, frame.url || page) : null;
  const shown = element.visible && !element.honeypot;
  const { pathname = '', origin = '' } = URL.parse(frame.url || page) ?? {};
  return {
    kind,
    ref: { frame: frame.frame, index: element.index },
    // A link to the page it stands on is a button: its script opens something.
    key: href !== null && href !== page ? href : `${origin}${pathname} ${fold(wordsOn(element))} ${element.selector}`,
    href: href === page ? null : href,
    shown,
    covered: element.covered,
    worth: worth - (shown ? 0 : 2) - (element.covered ? 0.5 : 0),
  };
}

/**
 * Every control of a page that may lead to a login form, best first; of several that lead to the same address the best.
 * A page without a form that offers one is found out by these alone: nothing is known about where they lead.
 */
export function entrancesOf(snapshot: PageSnapshot): Entrance[] {
  const page = addressOf(snapshot.url, snapshot.url) ?? snapshot.url;
  const all = snapshot.frames
    .filter((frame) => frame.visible)
    .flatMap((frame) =>
      frame.elements
        .filter(({ kind, disabled }) => (kind === 'button' || kind === 'link') && !disabled)
        .map((element) => read(frame, element, page)),
    )
    .filter((one) => one !== null);
  const best = new Map<string, Entrance>();
  for (const one of all) if ((best.get(one.key)?.worth ?? 0) < one.worth) best.set(one.key, one);
  const hidden = [...best.values()].some(({ kind, shown, href }) => kind === 'login' && !shown && href === null);
  // What no address leads to must be in a menu that opens first.
  const weigh = (one: Entrance) => (one.kind === 'menu' && hidden ? { ...one, worth: PROMISING + 2 } : one);
  const sorted = [...best.values()].map(weigh).sort((a, b) => b.worth - a.worth);
  const menus = sorted.filter(({ kind }) => kind === 'menu').slice(MENUS);
  return sorted.filter((one) => !menus.includes(one));
}

/** Menus worth opening: a page has one or two, and lists that call each of their parts a menu. */
const MENUS = 2;

/** A control that is known for other reasons to be the way in. */
export function entranceAt(snapshot: PageSnapshot, { frame, index }: ElementRef): Entrance | null {
  const holder = snapshot.frames[frame];
  const element = holder?.elements[index];
  if (!holder || !element) return null;
  const page = addressOf(snapshot.url, snapshot.url) ?? snapshot.url;
  return entrance(holder, element, page, 'login', PROMISING + 4);
}

const LOBBY_LIMIT = 5;

/**
 * Links and buttons, seen by a person, that lead to a login form, best first: what makes a page a lobby. Where the way
 * in is inside a closed menu, it is the menu's button.
 */
export function loginEntrances(snapshot: PageSnapshot): ElementRef[] {
  const all = entrancesOf(snapshot);
  const said = all.filter(({ kind, shown, worth }) => kind === 'login' && shown && worth >= PROMISING - 0.5);
  if (said.length > 0) return said.slice(0, LOBBY_LIMIT).map(({ ref }) => ref);
  const within = all.some(({ kind, shown, worth }) => kind === 'login' && !shown && worth >= PROMISING);
  return all.filter(({ kind }) => within && kind === 'menu').map(({ ref }) => ref);
}
