import type { CheckDoorReplies, CheckReference, VerifyFinding } from '../flow/check-door.ts';
import { type CarryToCheckDoor, type CheckDoor, openCheckDoor } from '../health/check-door-client.ts';
import { mergeCookies } from '../health/cookies.ts';
import { learnProbe } from '../health/learn.ts';
import type { StorageState } from '../model/session.ts';
import type { Resolve } from './address.ts';
import { DoorClosed } from './door-client.ts';
import { rehearse } from './drive/rehearse.ts';
import { startEgressProxy } from './egress.ts';
import { type LaunchedBrowser, launchBrowser } from './launch.ts';
import { type Judged, judgeSession, type Looker, startLooker } from './look/judge.ts';
import { packSession, SessionTooLarge, unpackSession } from './packed-session.ts';
import { captureSession, restoreSession } from './session.ts';

export interface LookOptions {
  reference: CheckReference;
  carry: CarryToCheckDoor;
  /** Patterns of hosts that may be private, see `isExemptHost`. */
  privateHosts: readonly string[];
  /** Milliseconds after which the look must have ended. */
  budgetMs: number;
  /** Told what was seen and tried, in words without values. */
  log: (words: string) => void;
  /** How names become addresses; the system's way by default. */
  resolve?: Resolve;
  /** How a browser is had; a fresh one for each look by default. */
  launch?: typeof launchBrowser;
}

/** How long a probe is looked for. */
const LEARN_MS = 25_000;

/**
 * Looks at a saved session with a browser: restores it, opens where the login had led, and judges by the same proof as a
 * login. A session that is alive is saved as the browser then holds it, and a probe is learned from it. Leaves no browser
 * and no file.
 * @throws the carrier's error when the vault is not reached
 */
export async function lookAtSession(options: LookOptions): Promise<VerifyFinding> {
  const door = openCheckDoor(options.carry, options.reference);
  try {
    return await look(door, await door({ op: 'session' }), options);
  } catch (error) {
    if (error instanceof DoorClosed) return doubt(`the vault has nothing for this check (${error.reason})`);
    throw error;
  }
}

type Told = CheckDoorReplies['session'];

const doubt = (reason: string): VerifyFinding => ({ result: 'INCONCLUSIVE', reason, probe: null });

async function look(door: CheckDoor, told: Told, options: LookOptions): Promise<VerifyFinding> {
  const { privateHosts, budgetMs, resolve, launch = launchBrowser } = options;
  const until = Date.now() + budgetMs;
  const session = await unpackSession(told.session);
  const proxy = await startEgressProxy({ allowPrivateHosts: privateHosts, ...(resolve && { resolve }) });
  try {
    const launched = await launch({ identity: told.browser, proxyUrl: proxy.url, meanwhile: rehearse });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<VerifyFinding>((done) => {
      timer = setTimeout(() => done(doubt('the look did not end in time')), budgetMs);
    });
    try {
      const looking = lookWith(door, told, session, launched, { ...options, until });
      return await Promise.race([looking.catch((error) => broken(error)), late]);
    } finally {
      clearTimeout(timer);
      await launched.close();
    }
  } finally {
    await proxy.close();
  }
}

/** Messages of the browser may quote what it was sent: only the kind of error is told. */
function broken(error: unknown): VerifyFinding {
  if (error instanceof DoorClosed) throw error;
  return doubt(`the browser stopped before the look was done (${error instanceof Error ? error.name : 'Error'})`);
}

async function lookWith(
  door: CheckDoor,
  told: Told,
  session: StorageState,
  launched: LaunchedBrowser,
  options: LookOptions & { until: number },
): Promise<VerifyFinding> {
  await restoreSession(launched.page, session);
  const looker = await startLooker(launched, session);
  const judged: Judged = await judgeSession(looker, told, options.privateHosts);
  options.log(`${judged.result}: ${judged.reason}`);
  if (judged.result !== 'LOGGED_IN') return { ...judged, probe: null };
  // What a script of the page would renew from now on would be missing in what is saved.
  await looker.page.setOfflineMode(true);
  try {
    const { state } = await captureSession(looker.page, looker.visited, session);
    const { probe, cookies } = await learn(looker, told, state, options);
    await door({
      op: 'save_session',
      session: await packSession({ ...state, cookies: mergeCookies(state.cookies, cookies) }),
    });
    return { ...judged, probe };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return {
      ...judged,
      reason: `${judged.reason}; the session is too large to save now, the old one is kept`,
      probe: null,
    };
  }
}

const isTooLarge = (error: unknown) =>
  error instanceof SessionTooLarge || (error instanceof DoorClosed && error.reason === 'too_large');

/** Learns a probe from what the page has asked for; what the site sets meanwhile is part of the session. */
function learn(
  looker: Looker,
  told: Told,
  state: StorageState,
  { privateHosts, resolve, until, log }: LookOptions & { until: number },
): ReturnType<typeof learnProbe> {
  return learnProbe(state, looker.requests.observed(), {
    site: told,
    privateHosts,
    until: Math.min(Date.now() + LEARN_MS, until),
    now: Date.now,
    tell: (path, why) => log(`probe ${path}: ${why}`),
    ...(resolve && { resolve }),
  });
}
