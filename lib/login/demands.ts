import { slug } from './choices.ts';
import { readControl, wordsOn } from './controls.ts';
import type { Screen, ScreenChoice } from './decision.ts';
import { linesSaying } from './errors.ts';
import { isMasked, isTextual, readField } from './fields.ts';
import { belongsToBanner } from './obstacles.ts';
import type { ElementRef, ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { speaksOf } from './ways.ts';
import { isJust, says } from './words.ts';

/** Longer pages speak of many things. */
const SHORT = 1_500;
const FEW_WORDS = 60;

const refOf = (frame: FrameSnapshot, element: ElementSnapshot): ElementRef => ({
  frame: frame.frame,
  index: element.index,
});

const isOpen = ({ visible, disabled, honeypot }: ElementSnapshot) => visible && !disabled && !honeypot;

const pressables = ({ elements }: FrameSnapshot) =>
  elements.filter((one) => isOpen(one) && (one.kind === 'button' || one.kind === 'link'));

/** The words by which a page says why it stands there: its sentences about it, else its title. */
function reasonOn(frame: FrameSnapshot, about: (text: string) => boolean): string | null {
  return linesSaying(frame, about) ?? frame.headings[0] ?? null;
}

/**
 * Whether a form is there for a new password and nothing else: it hides all that is typed into it, twice at least, or it
 * calls its field a new password and the page says that there must be one. Two such fields need no word of any language.
 */
function wantsNewPassword(frame: FrameSnapshot, title: string): boolean {
  const texts = frame.elements.filter((one) => isTextual(one) && isOpen(one) && !one.readOnly);
  const masked = texts.filter(isMasked);
  if (masked.some(({ form }) => texts.every((one) => one.form !== form || isMasked(one)) && masked.length >= 2))
    return true;
  const asks = (text: string) => speaksOf('expired', text) || says('change', text) || says('newPassword', text);
  const fresh = masked.some((one) => readField(one).kind === 'new_password');
  return fresh && [title, ...frame.headings.slice(0, 1), ...frame.notices.map(({ text }) => text)].some(asks);
}

function newPassword(frame: FrameSnapshot, title: string): Extract<Screen, { kind: 'new_password' }> | null {
  const expired = (text: string) => speaksOf('expired', text);
  const told = frame.text.length < SHORT && frame.headings.some(expired);
  if (!told && !wantsNewPassword(frame, title)) return null;
  const later = pressables(frame).find((one) => isJust('notNow', wordsOn(one)));
  return { kind: 'new_password', message: reasonOn(frame, expired), later: later ? refOf(frame, later) : null };
}

function choiceOf(frame: FrameSnapshot, element: ElementSnapshot, description: string): ScreenChoice {
  const label = wordsOn(element) || element.label || element.nearby;
  return {
    id: `choice_${slug(label)}`,
    type: 'other',
    label,
    description,
    observed_selector: element.selector || null,
    mfa_type: null,
    provider: null,
    element: refOf(frame, element),
    submit: null,
  };
}

const accepts = (element: ElementSnapshot) => {
  const words = wordsOn(element);
  return words.length <= FEW_WORDS && (isJust('accept', words) || (says('accept', words) && says('terms', words)));
};

function termsIn(frame: FrameSnapshot, title: string): Extract<Screen, { kind: 'terms' }> | null {
  const about = (text: string) => says('terms', text) && !says('cookies', text);
  if (![title, ...frame.headings].some(about)) return null;
  const message = linesSaying(frame, about) ?? title;
  const ofBanner = belongsToBanner(frame, frame.text.split('\n'));
  const buttons = pressables(frame).filter((one) => one.kind === 'button' && !ofBanner(one));
  const declines = buttons.filter((one) => isJust('reject', wordsOn(one)) || isJust('cancel', wordsOn(one)));
  const box = frame.elements.find(
    (one) => one.kind === 'checkbox' && isOpen(one) && !one.checked && says('terms', `${one.label} ${one.nearby}`),
  );
  const on = frame.elements.find(
    (one) =>
      one.kind === 'button' && one.visible && (accepts(one) || readControl(one) === 'next') && !declines.includes(one),
  );
  const yes = box
    ? on && { ...choiceOf(frame, box, message), submit: refOf(frame, on) }
    : buttons.filter(accepts).map((one) => choiceOf(frame, one, message))[0];
  if (!yes) return null;
  return { kind: 'terms', message, choices: [yes, ...declines.map((one) => choiceOf(frame, one, message))] };
}

/**
 * What a page wants of somebody whose password it has taken, before it lets him in: a new password, or terms to be
 * agreed to. Null when it wants neither. Only for pages that came after a password: elsewhere these are pages like others.
 */
export function demandOn(snapshot: PageSnapshot): Extract<Screen, { kind: 'new_password' | 'terms' }> | null {
  for (const frame of snapshot.frames.filter(({ visible }) => visible)) {
    const title = frame.frame === 0 ? snapshot.title : '';
    const demand = newPassword(frame, title) ?? termsIn(frame, title);
    if (demand) return demand;
  }
  return null;
}
