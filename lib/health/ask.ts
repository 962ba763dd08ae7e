import type { Probe } from '../model/probe.ts';
import type { Cookies } from './cookies.ts';
import { asSent } from './headers.ts';
import { type Answer, get, NoAnswer, type RequestOptions } from './request.ts';
import { maySend } from './tokens.ts';

/** What a probe is sent with. */
export interface Credentials {
  cookies: Cookies;
  /** In the order of the probe's `tokens`; null for one that the storage does not hold any more. */
  tokens: readonly (string | null)[];
}

/**
 * Sends a probe once; what the site sets is taken into the cookies.
 * @throws NoAnswer
 */
export async function askProbe(
  probe: Pick<Probe, 'url' | 'headers' | 'tokens'>,
  { cookies, tokens }: Credentials,
  options: RequestOptions,
): Promise<Answer> {
  const url = new URL(probe.url);
  const headers = { ...probe.headers };
  for (const [index, reference] of probe.tokens.entries()) {
    const token = tokens[index];
    if (!maySend(reference, url)) throw new NoAnswer('a token would go to another site');
    if (token) headers[reference.header] = `${reference.prefix}${token}`;
  }
  const cookie = cookies.header(probe.url);
  if (cookie !== '') headers.cookie = cookie;
  const answer = await get(url, asSent(headers), options);
  cookies.absorb(probe.url, answer.setCookies);
  return answer;
}
