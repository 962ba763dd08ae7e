import { wordsOn } from './controls.ts';
import type { Screen } from './decision.ts';
import { sessionEvidence } from './session.ts';
import type { ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { speaksOnlyOf } from './ways.ts';
import { fold, isJust, says } from './words.ts';

/** Longer pages speak of many things. */
const SHORT = 1_500;
const LONGEST_BUTTON = 60;
/** A question has an answer or two, and perhaps one for later. */
const MOST_ANSWERS = 4;

const isFilledIn = ({ kind, visible }: ElementSnapshot) =>
  visible && ['input', 'textarea', 'editable', 'select'].includes(kind);
const isAnswer = ({ kind, visible, disabled }: ElementSnapshot) => kind === 'button' && visible && !disabled;

const denies = (words: string) => isJust('reject', words) || isJust('cancel', words) || says('notNow', words);
const agrees = (words: string) =>
  speaksOnlyOf('affirm', words, 6) || isJust('accept', words) || isJust('next', words) || says('remember', words);

/** "Trust" stands in "Don't trust", and "Yes" in "Yes, always": the shorter one says yes. No word of a language is needed. */
function saysYesBeside(words: string, others: readonly string[]): boolean {
  return words !== '' && others.some((other) => other !== words && ` ${other} `.includes(` ${words} `));
}

function yesOn(frame: FrameSnapshot): ElementSnapshot | null {
  const answers = frame.elements.filter(isAnswer).filter((one) => wordsOn(one).length <= LONGEST_BUTTON);
  if (answers.length === 0 || answers.length > MOST_ANSWERS) return null;
  const words = answers.map((one) => fold(wordsOn(one)));
  const contrary = (at: number) =>
    words.some((other, index) => index !== at && saysYesBeside(other, [words[at] ?? '']));
  return (
    answers.find((one, at) => !contrary(at) && !denies(wordsOn(one)) && agrees(wordsOn(one))) ??
    answers.find((_, at) => !contrary(at) && saysYesBeside(words[at] ?? '', words)) ??
    null
  );
}

/**
 * A page of its own that asks whether to stay signed in, or to trust the device, after what it wanted was given. It is
 * answered with yes: who logs in again and again is known by that.
 */
export function deviceQuestion(snapshot: PageSnapshot): Extract<Screen, { kind: 'device' }> | null {
  if (sessionEvidence(snapshot).some((sign) => sign.startsWith('log-out'))) return null;
  for (const frame of snapshot.frames.filter(({ visible }) => visible)) {
    if (frame.text.length > SHORT || frame.elements.some(isFilledIn)) continue;
    if (![snapshot.title, ...frame.headings].some((text) => says('remember', text))) continue;
    const yes = yesOn(frame);
    if (yes) return { kind: 'device', yes: { frame: frame.frame, index: yes.index } };
  }
  return null;
}
