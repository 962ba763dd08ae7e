import { wordsOn } from './controls.ts';
import type { ScreenChoice } from './decision.ts';
import type { Audience } from './lexicon/ways.ts';
import type { ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { audienceOf, leadsTo, speaksOf } from './ways.ts';
import { fold, says } from './words.ts';

/** One door of several, and whom it is for. */
interface Door {
  frame: FrameSnapshot;
  element: ElementSnapshot;
  audience: Audience;
  /** It speaks of logging in by itself. */
  says: boolean;
}

const LONGEST = 80;
/** How far into its words a door names whom it is for: "I am a teacher", "Work or school account, made by your firm". */
const FIRST = 20;
const FEWEST = 2;
const MOST = 8;

const isControl = ({ kind, visible, disabled }: ElementSnapshot) =>
  (kind === 'button' || kind === 'link') && visible && !disabled;

function doorOf(frame: FrameSnapshot, element: ElementSnapshot): Door | null {
  const words = wordsOn(element);
  if (words.length > LONGEST || says('signup', words) || says('contact', words) || speaksOf('help', words)) return null;
  const found = audienceOf(words);
  if (!found || fold(words).indexOf(found.words) > FIRST) return null;
  return { frame, element, audience: found.audience, says: says('login', words) || leadsTo('login', element.href) };
}

/** Runs of controls, next to each other, that are all doors for different people. */
function runsIn(frame: FrameSnapshot): Door[][] {
  const runs: Door[][] = [[]];
  for (const element of frame.elements.filter(isControl)) {
    const door = doorOf(frame, element);
    const run = runs.at(-1) ?? [];
    if (door && !run.some(({ audience }) => audience.id === door.audience.id)) run.push(door);
    else if (run.length > 0) runs.push(door ? [door] : []);
  }
  return runs.filter(({ length }) => length >= FEWEST && length <= MOST);
}

function distance(a: ElementSnapshot, b: ElementSnapshot): number {
  const dx = Math.max(0, b.box.x - (a.box.x + a.box.width), a.box.x - (b.box.x + b.box.width));
  const dy = Math.max(0, b.box.y - (a.box.y + a.box.height), a.box.y - (b.box.y + b.box.height));
  return Math.hypot(dx, dy);
}

/** How much further than to each other the doors of a group stand from what is around them. */
const APART = 1.5;
const LEAST_APART = 24;

/** Whether doors stand by themselves: those of a menu or a footer stand in a row with others. */
function standApart(run: Door[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  const all = first.frame.elements.filter(isControl);
  const gaps = run.slice(1).map(({ element }, at) => distance(run[at]?.element ?? element, element));
  const least = Math.max(LEAST_APART, APART * Math.max(...gaps));
  const before = all[all.indexOf(first.element) - 1];
  const after = all[all.indexOf(last.element) + 1];
  return (!before || distance(before, first.element) >= least) && (!after || distance(last.element, after) >= least);
}

function isAboutLogin(snapshot: PageSnapshot, frame: FrameSnapshot): boolean {
  const path = URL.parse(frame.url || snapshot.url)?.pathname ?? '';
  return leadsTo('login', path) || [snapshot.title, ...frame.headings].some((text) => says('login', text));
}

function choiceOf({ frame, element, audience }: Door): ScreenChoice {
  return {
    id: `account_${audience.id}`,
    type: 'other',
    label: wordsOn(element).slice(0, LONGEST),
    description: null,
    observed_selector: element.selector || null,
    mfa_type: null,
    provider: null,
    element: { frame: frame.frame, index: element.index },
    submit: null,
  };
}

/** Whether a stored key (`company`, `student_id`) speaks of those a door is for. */
const matches = ({ audience }: Door, keys: readonly string[]) =>
  keys.some((key) => audienceOf(key.replace(/[_-]+/g, ' '))?.audience.id === audience.id);

/**
 * Doors for different kinds of people (personal and business, teacher and student) on a page that is about logging in.
 * One is told to be the right one when what is stored speaks of it, or when the others are for those who work with the
 * site; else only a person can tell. Null when the page has no such doors.
 * @param keys names of what is stored
 * @param strict for a page that nothing led to: each door must speak of logging in by itself
 */
export function accountKinds(
  snapshot: PageSnapshot,
  keys: readonly string[] = [],
  strict = false,
): { choices: ScreenChoice[]; told: ScreenChoice | null } | null {
  for (const frame of snapshot.frames.filter((one) => one.visible)) {
    const about = !strict && isAboutLogin(snapshot, frame);
    const doors = runsIn(frame).find((run) => run.every((door) => door.says) || (about && standApart(run)));
    if (!doors) continue;
    const named = doors.filter((door) => matches(door, keys));
    const main = doors.filter(({ audience }) => audience.side !== 'staff');
    const [told] = named.length === 1 ? named : main.length === 1 ? main : [];
    return { choices: doors.map(choiceOf), told: told ? choiceOf(told) : null };
  }
  return null;
}
