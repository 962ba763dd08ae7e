import { addressOf, type Entrance, type EntranceKind, PROMISING } from './entrances.ts';
import { LOGIN_PATHS } from './lexicon/addresses.ts';
import type { ElementRef } from './snapshot.ts';

/** Something that may lead to the login form and was not tried yet. */
export interface Lead {
  kind: EntranceKind | 'start' | 'path';
  key: string;
  /** Address to open; null for a control that only its page knows. */
  href: string | null;
  /** Where it was seen; null when no page shows it. */
  seenOn: string | null;
  worth: number;
}

/** What to do next: press a control of the page that is shown, open an address, or go back to where a control was. */
export type SearchStep =
  | { do: 'press'; entrance: Entrance; lead: Lead }
  | { do: 'open' | 'return'; url: string; lead: Lead };

/** A page that was looked at, as it may be told: its address without query, its title, what came of it. */
export interface Visited {
  address: string;
  title: string;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** Ways in that it offered. */
  offers: number;
}

export interface Arrival extends Visited {
  url: string;
  entrances: readonly Entrance[];
}

const PAGES = 12;
/** Leads kept of one page: a portal may have hundreds. */
const PER_PAGE = 12;
/** What an address to begin from is worth when a person has named it: more than what any page says. */
const NAMED = 20;
const UNNAMED = 5;
/** What a home page is worth that nobody has named: less than any link. One more name for it comes after some guesses. */
const HOME = 1.2;
const OTHER_HOME = 0.95;

const isPromising = ({ worth }: Entrance) => worth >= PROMISING - 0.5;

/**
 * The search for a login form: what was seen, what was tried, and what to try next. Holds no page and no clock; the
 * same pages in the same order give the same steps.
 */
export class Search {
  readonly visited: Visited[] = [];
  /** Hosts outside the connection's that a sign-in link led to. */
  readonly foreign = new Set<string>();
  readonly #mayVisit: (url: URL) => boolean;
  readonly #leads = new Map<string, Lead>();
  readonly #tried = new Set<string>();
  readonly #opened = new Set<string>();
  readonly #counts = new Map<string, number>();
  #last: Lead['kind'] | null = null;
  #shown: readonly Entrance[] = [];
  #at = '';
  #guessed = false;

  /**
   * @param starts addresses to begin from, the best first
   * @param named whether a person has named the last of them as the login's own
   * @param mayVisit whether an address is on a host of the connection's own, or on one that its owner listed
   */
  constructor(starts: readonly string[], named: boolean, mayVisit: (url: URL) => boolean) {
    this.#mayVisit = mayVisit;
    for (const [place, href] of starts.entries())
      this.#add('start', href, place === 0 || named ? NAMED - place : UNNAMED);
  }

  /** Adds a home page to look at when all that pages offer has been tried, or when no other address answers. */
  addHome(href: string): void {
    const known = [...this.#leads.values()].some((lead) => lead.href === href);
    const bare = !/^https?:\/\/www\./.test(href);
    if (!known) this.#add('start', href, bare ? HOME : OTHER_HOME);
  }

  /** Takes note of the page that is shown now, and of what it offers. */
  arrive({ url, entrances, ...visited }: Arrival): void {
    const address = addressOf(url, url) ?? url;
    if (address === this.#at) this.visited.pop();
    this.visited.push(visited);
    this.#at = address;
    this.#opened.add(address);
    const own = this.#isOwn(address);
    // The controls of an error page are those of the pages before it; its links may lead out of it.
    const usable = visited.status >= 400 ? entrances.filter(({ href }) => href !== null) : entrances;
    this.#shown = own ? usable : [];
    // What a browser shows when an address does not answer is on no host.
    const host = /^https?:/.test(address) ? URL.parse(address)?.host : undefined;
    if (!own && host && this.#last !== null) this.foreign.add(host);
    for (const entrance of this.#shown.slice(0, PER_PAGE)) this.#learn(entrance, address);
    // A home page may be missing where nobody is meant to begin.
    if (own && visited.status < (this.#last === 'start' ? 500 : 400)) this.#guess(address);
  }

  /** Takes note of an address that did not answer. */
  noAnswer(address: string): void {
    this.visited.push({ address, title: '', status: 0, offers: 0 });
    this.#shown = [];
    this.#at = '';
  }

  /** Ways in of the page shown that say so by themselves and were not tried. */
  get promising(): Entrance[] {
    return this.#shown.filter((one) => isPromising(one) && this.#leads.has(one.key));
  }

  /** Whether a page offers a way in that was not tried; without `besides`, which are known to be something else. */
  offersFresh(entrances: readonly Entrance[], besides: readonly ElementRef[] = []): boolean {
    const known = ({ ref }: Entrance) => besides.some(({ frame, index }) => ref.frame === frame && ref.index === index);
    return entrances.some(
      (one) => one.kind === 'login' && one.shown && isPromising(one) && !this.#tried.has(one.key) && !known(one),
    );
  }

  /** Whether the page shown was only a guess. */
  get isGuess(): boolean {
    return this.#last === 'path';
  }

  /** Counts how often something was done about the page shown. */
  count(what: string): number {
    const key = `${what} ${this.#at}`;
    const times = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, times);
    return times;
  }

  /** Whether an address is that of the page shown last: what a form there replaced was pressed or awaited on it. */
  isAt(url: string): boolean {
    return (addressOf(url, url) ?? url) === this.#at;
  }

  /** What to try next, best first; null when nothing is left. What is returned counts as tried. */
  next(): SearchStep | null {
    if (this.visited.length >= PAGES) return null;
    // Where the site's own way in leads to a stranger's host, another form of the site is not the one.
    const led = [...this.#leads.values()].filter(({ worth }) => this.foreign.size === 0 || worth > HOME);
    for (const lead of led.sort((a, b) => b.worth - a.worth)) {
      const step = this.#stepFor(lead);
      if (step?.do !== 'return') this.#drop(lead);
      if (!step) continue;
      this.#last = lead.kind;
      return step;
    }
    return null;
  }

  /** The next address to begin from; null when none is left. */
  nextStart({ fallbacks } = { fallbacks: false }): SearchStep | null {
    const starts = [...this.#leads.values()].filter(
      ({ kind, worth }) => kind === 'start' && (fallbacks || worth >= UNNAMED),
    );
    const [start] = starts.sort((a, b) => b.worth - a.worth);
    if (!start?.href) return null;
    this.#drop(start);
    this.#last = 'start';
    return { do: 'open', url: start.href, lead: start };
  }

  /** Pressing has led to no other page: the control's address, when it has one, is opened by itself. */
  pressedInVain(lead: Lead): void {
    const { href } = lead;
    const key = `open ${lead.key}`;
    if (href !== null && !this.#opened.has(href)) this.#leads.set(key, { ...lead, key });
  }

  #stepFor(lead: Lead): SearchStep | null {
    const { href, seenOn, key } = lead;
    const entrance = this.#shown.find((one) => one.key === key);
    if (entrance && (entrance.shown || href === null)) return { do: 'press', entrance, lead };
    if (href !== null) return this.#opened.has(href) ? null : { do: 'open', url: href, lead };
    if (seenOn === null || seenOn === this.#at || this.#tried.has(`back ${key}`)) return null;
    this.#tried.add(`back ${key}`);
    return { do: 'return', url: seenOn, lead };
  }

  #drop(lead: Lead): void {
    this.#leads.delete(lead.key);
    this.#tried.add(lead.key);
  }

  #learn({ key, kind, href, worth }: Entrance, seenOn: string): void {
    if (this.#tried.has(key)) return;
    const target = href === null ? null : URL.parse(href);
    if (target && !this.#mayVisit(target)) {
      if (kind === 'login' && worth >= PROMISING - 0.5) this.foreign.add(target.host);
      return;
    }
    const known = this.#leads.get(key);
    if (!known || known.worth < worth) this.#leads.set(key, { kind, key, href, seenOn, worth });
  }

  #guess(address: string): void {
    if (this.#guessed) return;
    this.#guessed = true;
    for (const [place, path] of LOGIN_PATHS.entries()) this.#add('path', new URL(path, address).href, 1 - place / 100);
  }

  #add(kind: Lead['kind'], href: string, worth: number): void {
    const key = `${kind} ${href}`;
    this.#leads.set(key, { kind, key, href, seenOn: null, worth });
  }

  #isOwn(address: string): boolean {
    const url = URL.parse(address);
    return url !== null && this.#mayVisit(url);
  }
}

const TITLE = 40;

/** The pages that were looked at, in a sentence's words: addresses without queries and titles, no text of any page. */
export function tellVisited(visited: readonly Visited[]): string {
  const told = new Map<string, string>();
  for (const { address, title, status, offers } of visited) {
    const ways = offers === 1 ? 'one way in' : `${offers} ways in`;
    const came = status === 0 ? 'no answer' : status >= 400 ? `status ${status}` : offers > 0 ? ways : 'no way in';
    const called = status > 0 && status < 400 && title !== '' ? `"${title.slice(0, TITLE)}", ` : '';
    told.set(address, `${address} (${called}${came})`);
  }
  return [...told.values()].join(', ');
}
