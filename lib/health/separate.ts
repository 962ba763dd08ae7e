import type { CheckResult } from '../model/check.ts';
import type { AnswerShape, Probe } from '../model/probe.ts';
import { judgeAnswer, sameHead } from './judge.ts';
import { ranked } from './rank.ts';
import { digest, type Reading } from './shape.ts';

/** So many marks of each kind are kept: pages change, and not all of it at once. */
const KEPT = 12;

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
