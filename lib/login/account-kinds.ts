import { wordsOn } from './controls.ts';
import type { ScreenChoice } from './decision.ts';
import type { Audience } from './lexicon/ways.ts';
import type { ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { audienceOf } from './ways.ts';
import { fold, names, says } from './words.ts';

/** One door of several, and whom it is for. */
interface Door {
  frame: FrameSnapshot;
  element: ElementSnapshot;
  audience: Audience;
}

const LONGEST = 80;
const FEWEST = 2;
const MOST = 8;

/** Whether the door itself is about logging in, or the page as a whole. */
function isAboutLogin(
  snapshot: PageSnapshot,
  frame: FrameSnapshot,
  element: ElementSnapshot,
  strict: boolean,
): boolean {
  if (says('login', wordsOn(element)) || names('login', element.href)) return true;
  if (strict) return false;
  const path = URL.parse(frame.url || snapshot.url)?.pathname ?? '';
  return names('login', path) || [snapshot.title, ...frame.headings].some((text) => says('login', text));
}

function doorsIn(snapshot: PageSnapshot, frame: FrameSnapshot, strict: boolean): Door[] {
  const doors = new Map<string, Door>();
  for (const element of frame.elements) {
    if ((element.kind !== 'button' && element.kind !== 'link') || !element.visible || element.disabled) continue;
    const words = wordsOn(element);
    const audience = words.length <= LONGEST ? audienceOf(words) : null;
    if (!audience || says('signup', words) || doors.has(audience.id)) continue;
    if (isAboutLogin(snapshot, frame, element, strict)) doors.set(audience.id, { frame, element, audience });
  }
  return [...doors.values()];
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
const matches = (door: Door, keys: readonly string[]) =>
  keys.some((key) => audienceOf(key.replace(/[_-]+/g, ' '))?.id === door.audience.id || sharesWord(door, key));

const sharesWord = ({ element }: Door, key: string) => {
  const words = fold(wordsOn(element)).split(/[^\p{L}]+/u);
  return key
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((part) => part.length >= 5 && words.includes(part));
};

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
    const doors = doorsIn(snapshot, frame, strict);
    if (doors.length < FEWEST || doors.length > MOST) continue;
    const named = doors.filter((door) => matches(door, keys));
    const main = doors.filter(({ audience }) => audience.side !== 'staff');
    const [told] = named.length === 1 ? named : main.length === 1 ? main : [];
    return { choices: doors.map(choiceOf), told: told ? choiceOf(told) : null };
  }
  return null;
}
