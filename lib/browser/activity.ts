import type { HTTPRequest, Page } from 'puppeteer-core';
import { getDomain } from 'tldts';
import { clientOf } from './client-of.ts';

/** What goes on in a page: the evidence that `settle` waits by. */
export interface Activity {
  /** Requests under way whose answers may change the page. */
  pending(): number;
  /** Whether the main document itself is on its way. */
  navigating(): boolean;
  /** Whether the main document is about to be replaced: another one is on its way, and not there yet. */
  leaving(): boolean;
  /** Whether the main document is there but not read to its end: what it shows is not all that it says. */
  reading(): boolean;
  /** Milliseconds (`performance.now()`) of the last sign: a request, a frame that navigated, a document read, a window. */
  lastSign(): number;
  /**
   * How the main document came: null before the first. `at` is of `performance.now()`; `challenge` is what a 401 says of
   * how to authenticate, empty for any other answer.
   */
  document(): { status: number; method: string; at: number; url: string; challenge: string } | null;
  /** Whether a request is under way that began within so many milliseconds after a moment of `performance.now()`. */
  awaits(since: number, withinMs: number): boolean;
  /** Whether anything may have left the page since a moment of `performance.now()`: a request, or what goes by an open socket. */
  sentSince(since: number): boolean;
  /** The status of what the page last sent to its own site; 0 while there is no answer. */
  writeStatus(): number;
  /** When the page last sent something to its own site that is more than a question (a form, a POST). 0 before the first. */
  lastWrite(): number;
  /**
   * Waits for a sign that is younger than a moment of `performance.now()`. False when the time ran out, or nobody waits
   * any more.
   */
  stirred(since: number, maxMs: number, ended?: AbortSignal): Promise<boolean>;
  /** Waits until a main document is read that is younger than a moment, at most so long. */
  arrived(since: number, maxMs: number, ended?: AbortSignal): Promise<void>;
  /** Waits until no request is under way, at most so many milliseconds. */
  quiet(maxMs: number): Promise<void>;
  /** Waits until those requests have ended that are under way now, whatever begins meanwhile. */
  finished(): Promise<void>;
}

const DECORATION = new Set(['image', 'media', 'font', 'ping', 'websocket', 'eventsource', 'manifest', 'prefetch']);
/** A read that takes longer is taken for a long poll. Writes and documents are given the time a slow login takes. */
const PATIENCE_MS = { read: 2_500, write: 20_000, document: 30_000 };

/** A page may look at the head of an answer only, and never read the rest: it is not reported as finished then. */
const UNREAD_MS = 400;

interface Open {
  since: number;
  patience: number;
  key: string;
  /** When the head of its answer came. */
  answered: number | null;
  /** It is the main document, and has taken its place. */
  shown: boolean;
}

/** Starts to watch a page. */
export function watchActivity(page: Page): Activity {
  const open = new Map<HTTPRequest, Open>();
  const background = new Set<string>();
  const listeners = new Set<() => void>();
  let last = performance.now();
  let lastWrite = 0;
  let lastRequest = 0;
  let write: { request: HTTPRequest; status: number } | null = null;
  let main: ReturnType<Activity['document']> = null;
  let shown: ReturnType<Activity['document']> = null;
  /** When the main document was read to its end; null while it is being read. */
  let readAt: number | null = 0;

  const sign = () => {
    last = performance.now();
    for (const listener of listeners) listener();
  };

  page.on('request', (request) => {
    if (DECORATION.has(request.resourceType())) return;
    const key = `${request.method()} ${withoutQuery(request.url())}`;
    if (background.has(key)) return;
    lastRequest = performance.now();
    if (isWrite(request, page.url())) {
      lastWrite = performance.now();
      write = { request, status: 0 };
    }
    open.set(request, { since: performance.now(), patience: patienceFor(request), key, answered: null, shown: false });
    sign();
  });
  const ended = (request: HTTPRequest) => {
    // A redirect is told as an end, and a moment later as another request: between the two nothing has ended.
    setImmediate(() => {
      if (open.delete(request)) sign();
    });
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  page.on('response', (response) => {
    const request = response.request();
    if (write && request === write.request) write.status = response.status();
    const waiting = open.get(request);
    if (waiting && /^(fetch|xhr)$/.test(request.resourceType())) waiting.answered = performance.now();
    if (!request.isNavigationRequest() || response.frame() !== page.mainFrame()) return;
    const status = response.status();
    const challenge = status === 401 ? (response.headers()['www-authenticate'] ?? '') : '';
    main = { status, method: request.method(), at: performance.now(), url: response.url(), challenge };
  });
  page.on('framenavigated', (frame) => {
    // Requests of a document that is gone are answered to nobody, and not all of them are reported as failed. A route
    // that a script changes is no new document.
    if (frame === page.mainFrame() && main && main !== shown) {
      shown = main;
      readAt = null;
      for (const [request, one] of open) {
        if (!request.isNavigationRequest()) open.delete(request);
        else if (request.frame() === frame) one.shown = true;
      }
    }
    sign();
  });
  page.on('domcontentloaded', () => {
    readAt = performance.now();
    sign();
  });
  page.on('popup', sign);
  page.on('close', () => {
    open.clear();
    sign();
  });
  // What goes by an open socket is no request.
  clientOf(page).on('Network.webSocketFrameSent', () => {
    lastRequest = performance.now();
  });

  const dropStale = () => {
    const now = performance.now();
    for (const [request, { since, patience, key, answered }] of open) {
      if (answered !== null ? now - answered < UNREAD_MS : now - since < patience) continue;
      open.delete(request);
      if (answered === null && !request.isNavigationRequest()) background.add(key);
    }
    return open.size;
  };

  const until = (holds: () => boolean, maxMs: number, ended?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearInterval(poll);
        clearTimeout(limit);
        listeners.delete(look);
        ended?.removeEventListener('abort', end);
        resolve();
      };
      const look = () => {
        if (holds()) end();
      };
      // A request that outlives our patience ends by the clock, not by an event.
      const poll = setInterval(look, 100);
      const limit = setTimeout(end, maxMs);
      listeners.add(look);
      ended?.addEventListener('abort', end);
      look();
    });

  return {
    pending: dropStale,
    navigating: () =>
      [...open.keys()].some((request) => request.isNavigationRequest() && request.frame() === page.mainFrame()),
    leaving: () =>
      [...open].some(
        ([request, { shown }]) => !shown && request.isNavigationRequest() && request.frame() === page.mainFrame(),
      ),
    reading: () => readAt === null,
    lastSign: () => last,
    awaits: (since, withinMs) => {
      dropStale();
      return [...open.values()].some((one) => one.since >= since && one.since <= since + withinMs);
    },
    sentSince: (since) => lastRequest > since,
    writeStatus: () => write?.status ?? 0,
    lastWrite: () => lastWrite,
    stirred: async (since, maxMs, ended) => {
      await until(() => last > since, maxMs, ended);
      return last > since;
    },
    document: () => main,
    arrived: (since, maxMs, ended) => until(() => readAt !== null && readAt > since, maxMs, ended),
    quiet: (maxMs) => until(() => dropStale() === 0, maxMs),
    finished: () => {
      const now = [...open.keys()];
      return until(() => {
        dropStale();
        return now.every((request) => !open.has(request));
      }, PATIENCE_MS.document);
    },
  };
}

function patienceFor(request: HTTPRequest): number {
  if (request.isNavigationRequest()) return PATIENCE_MS.document;
  return request.method() === 'GET' ? PATIENCE_MS.read : PATIENCE_MS.write;
}

function isWrite(request: HTTPRequest, from: string): boolean {
  if (/^(GET|HEAD|OPTIONS)$/.test(request.method())) return false;
  const [there, here] = [request.url(), from].map((url) => getDomain(url) ?? URL.parse(url)?.hostname);
  return there === here;
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
