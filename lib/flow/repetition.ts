import type { Flow } from '../model/flow.ts';

/** Clients give up on a reply after 60 s, and send again a moment later. */
const REPLY_LOST = 120_000;
/** A choice may well be made again (send another code): only what comes at once is the same press. */
const PRESSED_TWICE = 10_000;

/** A request to answer, as far as it matters here. */
interface Request {
  digest: string;
  /** Whether it carries values, and not a choice. */
  values: boolean;
}

/**
 * Whether an answer has been taken before, and comes again because its reply was lost: it is accepted, and counts once.
 * That holds beyond the next question too. A value that the site has just refused is not typed a second time; any other
 * may be, after a while, since a site may well ask twice for the same.
 */
export function isRepetition(flow: Flow, { digest, values }: Request, now: Date): boolean {
  if (flow.answer) return flow.answer.digest === digest;
  const before = flow.answered_before;
  if (before?.digest !== digest) return false;
  if (values && flow.fields.some(({ reason }) => reason === 'rejected')) return true;
  return now.getTime() - Date.parse(before.at) < (values ? REPLY_LOST : PRESSED_TWICE);
}
