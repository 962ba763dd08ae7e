import type { CheckResult } from '../model/check.ts';
import type { AnswerShape, Probe } from '../model/probe.ts';

export interface Judgement {
  result: CheckResult;
  reason: string;
}

/**
 * What an answer says of the session: that of a live one, that of a dead one, or neither clearly.
 * @param shape of an answer that came from the application itself
 */
export function judgeAnswer({ live, dead }: Pick<Probe, 'live' | 'dead'>, shape: AnswerShape): Judgement {
  const foreign = dead.flatMap(({ marks }) => marks);
  const alive = resembles(shape, live, foreign);
  const gone = dead.some((one) => resembles(shape, one, live.marks) || refuses(shape, one, live));
  if (alive === gone)
    return { result: 'INCONCLUSIVE', reason: `status ${shape.status}, an answer that was not learned` };
  const result = alive ? 'LOGGED_IN' : 'LOGGED_OUT';
  return { result, reason: `status ${shape.status}, as with a ${alive ? 'live' : 'dead'} session` };
}

/** The same kind of answer, whatever is in it. */
export const sameHead = (one: AnswerShape, other: AnswerShape) =>
  one.status === other.status && one.location === other.location && one.type === other.type;

/** The same kind of answer, with at least half of its marks, and none of what only the others have. */
function resembles(shape: AnswerShape, learned: AnswerShape, foreign: readonly string[]): boolean {
  if (!sameHead(shape, learned) || foreign.some((mark) => shape.marks.includes(mark))) return false;
  const present = learned.marks.filter((mark) => shape.marks.includes(mark)).length;
  return present * 2 >= learned.marks.length;
}

/** Being asked to log in needs no more: by status 401, or by being sent to where strangers are sent. */
function refuses(shape: AnswerShape, learned: AnswerShape, live: AnswerShape): boolean {
  const asks = shape.status === 401 || shape.location !== null;
  const other = shape.status !== live.status || shape.location !== live.location;
  return asks && other && shape.status === learned.status && shape.location === learned.location;
}
