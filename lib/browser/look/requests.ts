import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Observed } from '../../health/candidates.ts';

/** What a page asks for, from now on. */
export interface RequestLog {
  observed(): Observed[];
  stop(): Promise<void>;
}

const KINDS: Partial<Record<Protocol.Network.ResourceType, Observed['kind']>> = {
  Document: 'document',
  XHR: 'script',
  Fetch: 'script',
};

/** Notes the documents of a page's main frame, and what its scripts ask for, with the headers that were really sent. */
export async function logRequests(page: Page): Promise<RequestLog> {
  const cdp: CDPSession = await page.createCDPSession();
  const all: Observed[] = [];
  const open = new Map<string, Observed>();
  const sent = new Map<string, Record<string, string>>();
  const main = page.mainFrame() as unknown as { _id?: string };

  const answered = (one: Observed | undefined, { status, mimeType }: Protocol.Network.Response) => {
    if (one) Object.assign(one, { status, type: mimeType });
  };
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type, frameId, redirectResponse, documentURL }) => {
    const before = open.get(requestId);
    if (redirectResponse) answered(before, redirectResponse);
    const kind = type && KINDS[type];
    if (!kind || (kind === 'document' && frameId !== main._id)) return;
    const headers = { ...lowered(request.headers), ...sent.get(requestId) };
    const from = kind === 'document' ? request.url : documentURL;
    const { url, method } = request;
    const one = { url, method, kind, headers, status: 0, type: '', size: 0, origin: URL.parse(from)?.origin ?? '' };
    open.set(requestId, one);
    all.push(one);
  });
  cdp.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
    sent.set(requestId, lowered(headers));
    const one = open.get(requestId);
    if (one) one.headers = { ...one.headers, ...lowered(headers) };
  });
  cdp.on('Network.responseReceived', ({ requestId, response }) => answered(open.get(requestId), response));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = open.get(requestId);
    if (one) one.size = encodedDataLength;
  });
  await cdp.send('Network.enable');
  return { observed: () => [...all], stop: () => cdp.detach().catch(() => {}) };
}

const lowered = (headers: Protocol.Network.Headers): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
