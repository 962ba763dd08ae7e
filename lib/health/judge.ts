import type { CheckResult } from '../model/check.ts';
import type { AnswerShape, Probe } from '../model/probe.ts';
import { digest, type Reading, ranked } from './shape.ts';

/** So many marks of each kind are kept: pages change, and not all of it at once. */
const KEPT = 12;

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

const sameHead = (one: AnswerShape, other: AnswerShape) =>
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

/**
 * What of a site's answers separates a live session from a dead one.
 * @param lives answers with the session
 * @param deads groups of answers, each to the same kind of dead session
 * @returns null when they do not agree among themselves, or do not differ clearly
 */
export function separate(
  lives: readonly Reading[],
  deads: readonly (readonly Reading[])[],
): Pick<Probe, 'live' | 'dead'> | null {
  const [first] = lives;
  const groups = [lives, ...deads];
  if (!first || !groups.every(agrees) || !isGranted(first)) return null;
  const never = new Set(deads.flat().flatMap(({ marks }) => marks));
  const known = new Set(lives.flatMap(({ marks }) => marks));
  const live = shape(lives, (mark) => !never.has(mark));
  const dead = deads.map((group) => shape(group, (mark) => !known.has(mark)));
  if (live.marks.length === 0 && live.status === 200) return null;
  const clear = dead.every((one) => {
    if (one.status !== live.status || one.location !== live.location) return true;
    return live.marks.length > 0 && one.marks.length > 0;
  });
  const learned = { live, dead: unique(dead) };
  // What it was learned from must be told by it.
  const tells = (readings: readonly Reading[], result: CheckResult) =>
    readings.every((one) => judgeAnswer(learned, digested(one)).result === result);
  return clear && tells(lives, 'LOGGED_IN') && tells(deads.flat(), 'LOGGED_OUT') ? learned : null;
}

/** Whether a first look at both is worth another. */
export function mayDiffer(live: Reading, dead: Reading): boolean {
  return separate([live], [[dead]]) !== null;
}

const digested = ({ trouble: _, ...one }: Reading): AnswerShape => ({ ...one, marks: one.marks.map(digest) });

const isGranted = ({ status, location }: Reading) =>
  (status >= 200 && status < 300) || (status >= 300 && status < 400 && location !== null);

function agrees(group: readonly Reading[]): boolean {
  const [first] = group;
  return first !== undefined && group.every((one) => one.trouble === null && sameHead(first, one));
}

function shape(group: readonly Reading[], tells: (mark: string) => boolean): AnswerShape {
  const [first, ...rest] = group as [Reading, ...Reading[]];
  const common = first.marks.filter((mark) => tells(mark) && rest.every(({ marks }) => marks.includes(mark)));
  const { status, location, type } = first;
  return { status, location, type, marks: ranked(common).slice(0, KEPT).map(digest) };
}

function unique(shapes: AnswerShape[]): AnswerShape[] {
  return [...new Map(shapes.map((one) => [JSON.stringify(one), one])).values()];
}
