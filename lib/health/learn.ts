import type { Probe } from '../model/probe.ts';
import type { StorageState } from '../model/session.ts';
import { askProbe, type Credentials } from './ask.ts';
import { candidates, type Observed, type SiteRule } from './candidates.ts';
import { type CookieChanges, Cookies } from './cookies.ts';
import { probeHeaders } from './headers.ts';
import { judgeAnswer } from './judge.ts';
import { NoAnswer, type RequestOptions } from './request.ts';
import { scramble } from './scramble.ts';
import { mayDiffer, separate } from './separate.ts';
import { type Reading, readAnswer, shapeOf } from './shape.ts';
import { maySend, readToken } from './tokens.ts';

export interface LearnOptions extends RequestOptions {
  site: SiteRule;
  /** Milliseconds since the epoch after which no further candidate is tried. */
  until: number;
  now: () => number;
  /** Told of each candidate: its path, and why it was taken or not. */
  tell?: (path: string, why: string) => void;
}

export interface Learned {
  probe: Probe | null;
  /** What the site has done to the session's cookies meanwhile: they are the session's now. */
  cookies: CookieChanges;
}

/**
 * Looks for one request that tells this live session from a dead one, by asking: with the session, without, and with one
 * that the server cannot know, twice each. What the site sets meanwhile belongs to the session from then on.
 * @param observed what the site's page asked for while it was looked at
 */
export async function learnProbe(
  session: StorageState,
  observed: readonly Observed[],
  options: LearnOptions,
): Promise<Learned> {
  const { now, until, site } = options;
  const cookies = new Cookies(session.cookies, now());
  const able = candidates(observed, site)
    .map((one): Request => ({ url: one.url, ...probeHeaders(one, session.origins) }))
    .filter(({ url, tokens }) => tokens.length > 0 || cookies.header(url) !== '');
  let probe: Probe | null = null;
  for (const request of able.slice(0, MOST)) {
    if (probe || now() > until) break;
    probe = await tryRequest(request, session, cookies, options);
  }
  return { probe, cookies: cookies.changes(now()) };
}

/** Each candidate costs the site two requests or more. */
const MOST = 10;

type Request = Pick<Probe, 'url' | 'headers' | 'tokens'>;

async function tryRequest(
  request: Request,
  session: StorageState,
  cookies: Cookies,
  options: LearnOptions,
): Promise<Probe | null> {
  const verdict = await separates(request, session, cookies, options).catch((error: unknown) => {
    if (error instanceof NoAnswer) return error.message;
    throw error;
  });
  options.tell?.(new URL(request.url).pathname, typeof verdict === 'string' ? verdict : 'separates live from dead');
  if (typeof verdict === 'string') return null;
  return { ...request, ...verdict, learned_at: new Date(options.now()).toISOString() };
}

/** What separates, or why nothing does. */
async function separates(
  request: Request,
  session: StorageState,
  cookies: Cookies,
  options: LearnOptions,
): Promise<Pick<Probe, 'live' | 'dead'> | string> {
  const { url } = request;
  if (!request.tokens.every((reference) => maySend(reference, new URL(url)))) return 'a token would go to another site';
  const tokens = request.tokens.map((reference) => readToken(session.origins, reference));
  const before = cookies.all(options.now());
  const jar = (stored = before) => new Cookies(stored, options.now());
  const forgotten = before.map((one) => ({ ...one, value: scramble(one.value) }));

  const ask = async (credentials: Credentials): Promise<Reading> => {
    const answer = await askProbe(request, credentials, options);
    if (issuesToken(answer.headers)) throw new NoAnswer('the answer renews a token');
    return readAnswer(answer, url);
  };
  const alive = () => ask({ cookies, tokens });
  const stranger = () => ask({ cookies: jar([]), tokens: [] });
  const unknown = () => ask({ cookies: jar(forgotten), tokens: tokens.map((one) => one && scramble(one)) });

  const [live, none] = [await alive(), await stranger()];
  if (live.trouble ?? none.trouble) return live.trouble ?? none.trouble ?? '';
  if (!mayDiffer(live, none)) return 'strangers are answered alike';
  const lost = await unknown();
  if (!mayDiffer(live, lost)) return 'a session that is not known is answered like this one';
  const nones = [none, await stranger()];
  const losts = [lost, await unknown()];
  // Last, so that it also shows that the session has survived the questions.
  const learned = separate([live, await alive()], [nones, losts]);
  if (!learned) return 'the answers do not agree';
  if (!rotated(before, cookies.all(options.now()))) return learned;
  // The site has set other values: the old ones must go on counting, for a reply that is lost.
  const old = judgeAnswer(learned, shapeOf(await ask({ cookies: jar(), tokens })));
  const still = judgeAnswer(learned, shapeOf(await alive()));
  return old.result === 'LOGGED_IN' && still.result === 'LOGGED_IN' ? learned : 'each answer ends the cookie before it';
}

type Held = ReturnType<Cookies['all']>;

function rotated(before: Held, after: Held): boolean {
  return before.some(({ name, domain, path, value }) => {
    const now = after.find((one) => one.name === name && one.domain === domain && one.path === path);
    return now?.value !== value;
  });
}

/** Headers by which applications hand out the next token: it would be lost, and the old one may end by it. */
function issuesToken(headers: Awaited<ReturnType<typeof askProbe>>['headers']): boolean {
  return Object.entries(headers).some(
    ([name, value]) =>
      /^(authorization|.*(auth|access|refresh|new|id|session)-?token)$/.test(name) && String(value) !== '',
  );
}
