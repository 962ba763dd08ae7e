import type { HTTPRequest, Page } from 'puppeteer-core';

/** What goes on in a page: the evidence that `settle` waits by. */
export interface Activity {
  /** Requests under way whose answers may change the page. */
  pending(): number;
  /** Whether the main document itself is on its way. */
  navigating(): boolean;
  /** Milliseconds (`performance.now()`) of the last sign: a request begun or ended, a frame that navigated. */
  lastSign(): number;
  /** How the main document came: null before the first. `at` is of `performance.now()`. */
  document(): { status: number; method: string; at: number } | null;
  /** Calls back at every sign until the returned function is called. */
  onSign(listener: () => void): () => void;
}

const DECORATION = new Set(['image', 'media', 'font', 'ping', 'websocket', 'eventsource', 'manifest', 'prefetch']);
/** A read that takes longer is taken for a long poll. Writes and documents are given the time a slow login takes. */
const PATIENCE_MS = { read: 2_500, write: 20_000, document: 30_000 };

/** Starts to watch a page. */
export function watchActivity(page: Page): Activity {
  const open = new Map<HTTPRequest, { since: number; patience: number; key: string }>();
  const background = new Set<string>();
  const listeners = new Set<() => void>();
  let last = performance.now();
  let main: ReturnType<Activity['document']> = null;

  const sign = () => {
    last = performance.now();
    for (const listener of listeners) listener();
  };

  page.on('request', (request) => {
    if (DECORATION.has(request.resourceType())) return;
    const key = `${request.method()} ${withoutQuery(request.url())}`;
    if (background.has(key)) return;
    open.set(request, { since: performance.now(), patience: patienceFor(request), key });
    sign();
  });
  const ended = (request: HTTPRequest) => {
    if (open.delete(request)) sign();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  page.on('response', (response) => {
    const request = response.request();
    if (!request.isNavigationRequest() || response.frame() !== page.mainFrame()) return;
    main = { status: response.status(), method: request.method(), at: performance.now() };
  });
  page.on('framenavigated', (frame) => {
    // Requests of the document that is gone are answered to nobody, and not all of them are reported as failed.
    if (frame === page.mainFrame())
      for (const request of open.keys()) if (!request.isNavigationRequest()) open.delete(request);
    sign();
  });

  const drop = (now: number) => {
    for (const [request, { since, patience, key }] of open) {
      if (now - since < patience) continue;
      open.delete(request);
      background.add(key);
    }
  };

  return {
    pending: () => {
      drop(performance.now());
      return open.size;
    },
    navigating: () =>
      [...open.keys()].some((request) => request.isNavigationRequest() && request.frame() === page.mainFrame()),
    lastSign: () => last,
    document: () => main,
    onSign: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function patienceFor(request: HTTPRequest): number {
  if (request.isNavigationRequest()) return PATIENCE_MS.document;
  return request.method() === 'GET' ? PATIENCE_MS.read : PATIENCE_MS.write;
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
