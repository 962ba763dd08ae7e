import type { Probe } from '../model/probe.ts';
import type { OriginState } from '../model/session.ts';
import { looksSecret, type Observed } from './candidates.ts';
import { findToken } from './tokens.ts';

/** What a request says that is not about one moment: without cookies, conditions, ranges, and what belongs to one hop. */
const LEFT_OUT =
  /^(:.*|cookie|host|connection|content-.*|transfer-encoding|accept-encoding|if-.*|range|cache-control|pragma|te|upgrade|keep-alive|proxy-.*|priority|traceparent|tracestate|x-request-id|x-trace.*|x-b3.*|sentry-trace|baggage)$/;
/** The browser's own, and those that say no more than who asks by what. */
const KEPT = /^(accept|accept-language|user-agent|sec-.*|upgrade-insecure-requests|x-requested-with|dnt|origin)$/;

/**
 * The headers of a probe: those that the browser has sent, without secrets. One whose value the page's storage holds
 * becomes a reference to it; one that looks like a secret of another origin is left out.
 */
export function probeHeaders(
  { headers, origin }: Pick<Observed, 'headers' | 'origin'>,
  origins: readonly OriginState[],
): Pick<Probe, 'headers' | 'tokens'> {
  const state = origins.find((one) => one.origin === origin);
  const kept: Probe['headers'] = {};
  const tokens: Probe['tokens'] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (LEFT_OUT.test(name)) continue;
    if (KEPT.test(name)) kept[name] = value;
    else if (name === 'referer') kept[name] = refererOf(value);
    else {
      const token = state ? findToken(name, value, state) : null;
      if (token) tokens.push(token);
      else if (isPlain(name, value)) kept[name] = value;
    }
  }
  return { headers: kept, tokens };
}

/** Its origin alone: the rest may hold what is nobody's business. */
const refererOf = (value: string) => `${URL.parse(value)?.origin ?? ''}/`;

const isPlain = (name: string, value: string) =>
  !/auth|token|key|secret|session|csrf|xsrf|nonce|signature|cookie|credential/.test(name) &&
  value.length <= 60 &&
  !value.split(/[\s;,=]+/).some(looksSecret);

/** As a browser writes them: `Accept-Language`, and `sec-ch-ua` small as it is. */
export function asSent(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.startsWith('sec-ch-') ? name : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()),
      value,
    ]),
  );
}
