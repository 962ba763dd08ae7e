import { createHash } from 'node:crypto';
import type { AnswerShape } from '../model/probe.ts';
import { marksOf } from './marks.ts';
import type { Answer } from './request.ts';

/** An answer as it is compared: its marks are still words, which never leave the process. */
export interface Reading extends AnswerShape {
  /** It is no answer of the application: an outage, a limit, a wall against robots. */
  trouble: string | null;
}

/** Reads an answer. */
export function readAnswer(answer: Answer, url: string): Reading {
  const { status, headers, body } = answer;
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() || null;
  return {
    status,
    location: status >= 300 && status < 400 ? locationOf(headers.location, url) : null,
    type,
    marks: marksOf(body, type, url),
    trouble: troubleIn(answer),
  };
}

/** The shape that is compared with a probe: digests in place of words. */
export function shapeOf({ status, location, type, marks }: Reading): AnswerShape {
  return { status, location, type, marks: marks.map(digest) };
}

/** Enough of a digest: a few are compared with a few hundred. */
export const digest = (mark: string) => createHash('sha256').update(mark).digest('base64url').slice(0, 12);

/** Where it leads, without the query: that may name the page to come back to, or a nonce. */
function locationOf(location: string | undefined, url: string): string | null {
  const target = URL.parse(location ?? '', url);
  return location && target ? `${target.host}${target.pathname}` : null;
}

/** Answers of machines that stand before a site, by the header they say it with or by their own page. */
const WALL = /cf-chl|challenge-platform|_Incapsula_Resource|px-captcha|captcha-delivery|awswaf|g-recaptcha|h-captcha/i;

function troubleIn({ status, headers, body }: Answer): string | null {
  if (status >= 500) return `the site answers with status ${status}`;
  if (status === 429) return 'the site limits its rate';
  if (headers['cf-mitigated'] || headers['x-amzn-waf-action']) return 'a wall against robots answers';
  return (status === 403 || status === 405) && WALL.test(body) ? 'a wall against robots answers' : null;
}
