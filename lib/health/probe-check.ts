import { DoorClosed } from '../browser/door-client.ts';
import type { CheckReference, ProbeFinding } from '../flow/check-door.ts';
import type { BrowserIdentity } from '../model/profile.ts';
import { askProbe } from './ask.ts';
import { type CarryToCheckDoor, openCheckDoor } from './check-door-client.ts';
import { Cookies } from './cookies.ts';
import { judgeAnswer } from './judge.ts';
import { NoAnswer, type RequestOptions } from './request.ts';
import { readAnswer, shapeOf } from './shape.ts';

export interface ProbeCheckOptions extends RequestOptions {
  reference: CheckReference;
  carry: CarryToCheckDoor;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * Looks at a saved session by one request. What the site sets is saved when the session is alive: so a rolling one stays
 * so. Anything that is not clearly a live or a dead session's answer is inconclusive.
 * @throws the carrier's error when the vault is not reached
 */
export async function checkByProbe({ reference, carry, now, ...options }: ProbeCheckOptions): Promise<ProbeFinding> {
  const door = openCheckDoor(carry, reference);
  try {
    const { probe, cookies, tokens, browser } = await door({ op: 'probe' });
    if (probe.tokens.some((_, index) => !tokens[index])) return doubt('the token is not in the storage any more');
    const jar = new Cookies(cookies, now());
    const headers = { ...probe.headers, ...agentOf(browser) };
    const reading = readAnswer(await askProbe({ ...probe, headers }, { cookies: jar, tokens }, options), probe.url);
    if (reading.trouble) return doubt(reading.trouble);
    const finding = judgeAnswer(probe, shapeOf(reading));
    const { changed, removed } = jar.changes(now());
    if (finding.result === 'LOGGED_IN' && changed.length + removed.length > 0)
      await door({ op: 'save_cookies', changed, removed });
    return finding;
  } catch (error) {
    if (error instanceof NoAnswer) return doubt(error.message);
    if (error instanceof DoorClosed) return doubt(`the vault has nothing for this check (${error.reason})`);
    throw error;
  }
}

const doubt = (reason: string): ProbeFinding => ({ result: 'INCONCLUSIVE', reason });

/** The profile's browser, should it have changed since the probe was learned. */
const agentOf = ({ user_agent }: BrowserIdentity): Record<string, string> =>
  user_agent === null ? {} : { 'user-agent': user_agent };
