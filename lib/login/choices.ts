import { maskedDestination } from './codes.ts';
import { readControl, wordsOn } from './controls.ts';
import type { ScreenChoice } from './decision.ts';
import type { Concept } from './lexicon/schema.ts';
import type { ElementRef, ElementSnapshot, FrameSnapshot } from './snapshot.ts';
import { providerOf, ssoButtons } from './sso.ts';
import { speaksOf } from './ways.ts';
import { fold, isJust, says } from './words.ts';

type MfaType = NonNullable<ScreenChoice['mfa_type']>;

/** In this order: to approve in an app is not to type its code; a text message may be named beside a phone number. */
const METHODS: readonly (readonly [MfaType, Concept])[] = [
  ['push', 'approve'],
  ['totp', 'authenticator'],
  ['push', 'push'],
  ['sms', 'sms'],
  ['call', 'call'],
  ['email', 'emailed'],
];

const refOf = (frame: FrameSnapshot, element: ElementSnapshot): ElementRef => ({
  frame: frame.frame,
  index: element.index,
});

/** An id for words. */
export const slug = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .slice(0, 40)
    .replace(/^_|_$/g, '');

function choice(
  frame: FrameSnapshot,
  element: ElementSnapshot,
  rest: Pick<ScreenChoice, 'id' | 'type' | 'label'>,
): ScreenChoice {
  return {
    description: null,
    observed_selector: element.selector || null,
    mfa_type: null,
    provider: null,
    element: refOf(frame, element),
    submit: null,
    ...rest,
  };
}

/** Gives later choices of the same id a number, so that an id names one thing. */
export function distinct(choices: ScreenChoice[]): ScreenChoice[] {
  const count = new Map<string, number>();
  return choices.map((one) => {
    const n = (count.get(one.id) ?? 0) + 1;
    count.set(one.id, n);
    return n === 1 ? one : { ...one, id: `${one.id}_${n}` };
  });
}

const pressable = (element: ElementSnapshot) =>
  (element.kind === 'button' || element.kind === 'link') && element.visible && !element.disabled;

/** One button for each identity provider that a person can sign in with here: of several the first, certain ones before likely ones. */
export function ssoChoices(frame: FrameSnapshot): ScreenChoice[] {
  const buttons = ssoButtons(frame).filter(({ element }) => pressable(element));
  const best = new Map(buttons.filter(({ certain }) => !certain).map((button) => [button.provider, button]));
  for (const button of buttons.toReversed()) if (button.certain) best.set(button.provider, button);
  return buttons
    .filter((button) => best.get(button.provider) === button)
    .map(({ element, provider }) => ({
      ...choice(frame, element, {
        id: `sso_${provider}`,
        type: 'sso_provider',
        label: wordsOn(element) || provider,
      }),
      provider,
    }));
}

/**
 * Other ways in that the page offers: "use a password instead", "try another way".
 * @param asked what the page asks for already: the open one of several tabs is no other way
 */
export function otherWays(frame: FrameSnapshot, asked: 'password' | null = null): ScreenChoice[] {
  return frame.elements
    .filter((element) => asked === null || !says(asked, wordsOn(element)))
    .filter((element) => pressable(element) && wordsOn(element).length <= 60 && says('otherWay', wordsOn(element)))
    .slice(0, 4)
    .map((element) => ({
      ...choice(frame, element, {
        id: `method_${slug(wordsOn(element))}`,
        type: 'sign_in_method',
        label: wordsOn(element),
      }),
      mfa_type: wayNamed(wordsOn(element)),
    }));
}

/** The method that another way names; `switch` when it names none; null for codes that are kept for an emergency. */
function wayNamed(words: string): MfaType | null {
  if (speaksOf('recovery', words)) return null;
  const method = METHODS.find(([, concept]) => says(concept, words))?.[0];
  return method ?? (says('password', words) ? 'password' : 'switch');
}

/** Controls that have a code, a link or a notification sent once more. */
export function resendChoices(frame: FrameSnapshot): ScreenChoice[] {
  const found = frame.elements
    .filter((element) => pressable(element) && wordsOn(element).length <= 60 && speaksOf('resend', wordsOn(element)))
    .slice(0, 2)
    .map((element) => choice(frame, element, { id: RESEND, type: 'other', label: wordsOn(element) }));
  return distinct(found);
}

const RESEND = 'resend';

/** Whether a choice has what was sent before sent once more: what was typed of it counts no more. */
export const isResend = ({ id, type }: Pick<ScreenChoice, 'id' | 'type'>) => type === 'other' && id.startsWith(RESEND);

/** A button for the site's own login, where it stands among those of identity providers: "Continue with e-mail". */
export function emailWays(frame: FrameSnapshot): ScreenChoice[] {
  return frame.elements
    .filter((element) => pressable(element) && wordsOn(element).length <= 60 && !providerOf(element))
    .filter((element) => says('email', wordsOn(element)) && says('with', wordsOn(element)))
    .slice(0, 1)
    .map((element) => choice(frame, element, { id: 'method_email', type: 'sign_in_method', label: wordsOn(element) }));
}

/** What an option says: its text or its accessible name, whichever says more; for a radio button the label beside it. */
const saysOf = (element: ElementSnapshot) =>
  (element.label.length > element.text.length ? element.label : wordsOn(element)) || element.nearby;

/** Where a code would go tells how, in any language. */
function methodOfDestination(words: string): MfaType | null {
  const destination = maskedDestination(words);
  if (!destination) return null;
  return destination.includes('@') ? 'email' : 'sms';
}

/**
 * An option that only says that it is a code is the authenticator's, among others that say where they come from; one that
 * only names the phone is a message to it.
 */
function methodsOf(options: readonly ElementSnapshot[]): Map<ElementSnapshot, MfaType> {
  const methods = new Map<ElementSnapshot, MfaType>();
  for (const element of options) {
    const words = saysOf(element);
    if (words.length > 140 || words.length < 2 || providerOf(element)) continue;
    const method = METHODS.find(([, concept]) => says(concept, words))?.[0] ?? methodOfDestination(words);
    if (method) methods.set(element, method);
  }
  const phone = options.find((element) => !methods.has(element) && isJust('phone', saysOf(element)));
  if (phone && methods.size >= 2 && ![...methods.values()].includes('sms')) methods.set(phone, 'sms');
  const bare = options.find((element) => !methods.has(element) && isJust('code', saysOf(element)));
  if (bare && methods.size >= 2 && ![...methods.values()].includes('totp')) methods.set(bare, 'totp');
  return methods;
}

/** Ways to receive or make a code, where the page lets a person choose one. */
export function mfaChoices(frame: FrameSnapshot): ScreenChoice[] {
  const options = frame.elements.filter(
    (element) => element.visible && !element.disabled && ['button', 'link', 'radio'].includes(element.kind),
  );
  const radios = options.filter((element) => element.kind === 'radio');
  const among = radios.length >= 2 ? radios : options.filter((element) => element.kind !== 'radio');
  const methods = methodsOf(among);
  const found: ScreenChoice[] = [];
  for (const element of among) {
    const method = methods.get(element);
    if (!method) continue;
    const words = saysOf(element);
    const submit =
      radios.length >= 2
        ? (options.find((one) => one.kind === 'button' && one.index > element.index && one.type === 'submit') ?? null)
        : null;
    found.push({
      ...choice(frame, element, { id: `mfa_${method}`, type: 'mfa_method', label: words.slice(0, 120) }),
      mfa_type: method,
      description: maskedDestination(words),
      submit: submit ? refOf(frame, submit) : null,
    });
  }
  return distinct(found);
}

/**
 * Accounts, organizations or profiles to go on with, where the page asks which: two or more controls that look alike and
 * stand in one column or row.
 */
export function pickerChoices(frame: FrameSnapshot): ScreenChoice[] {
  if (!frame.headings.some((heading) => says('pick', heading))) return [];
  const open = frame.elements
    .filter(pressable)
    .filter((element) => readControl(element) === 'other' && wordsOn(element) !== '' && wordsOn(element).length <= 160);
  // Rows and tiles are of one width; links are as wide as their words, and begin at one edge.
  const most = [({ width }: ElementSnapshot['box']) => width, ({ x }: ElementSnapshot['box']) => x]
    .map((measure) => mostAlike(open, measure))
    .find((among) => among.length >= 2);
  if (!most) return [];
  return distinct(
    most.map((element) =>
      choice(frame, element, {
        id: `account_${slug(wordsOn(element))}`,
        type: 'account',
        label: wordsOn(element),
      }),
    ),
  );
}

/** The largest group of controls that look alike and share a measure. */
function mostAlike(elements: readonly ElementSnapshot[], measure: (box: ElementSnapshot['box']) => number) {
  const alike = new Map<string, ElementSnapshot[]>();
  for (const element of elements) {
    const key = `${element.tag} ${element.className} ${Math.round(measure(element.box) / 16)} ${element.form ?? ''}`;
    alike.set(key, [...(alike.get(key) ?? []), element]);
  }
  return [...alike.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

const ADDRESS = /[\p{L}\p{N}._%+*•-]{1,64}@[\p{L}\p{N}*•-]{1,60}\.[\p{L}\p{N}.-]{2,20}/u;

/** Accounts to go on with: controls that show an e-mail address. */
export function accountChoices(frame: FrameSnapshot): ScreenChoice[] {
  const found = frame.elements
    .filter((element) => pressable(element) && !element.href.startsWith('mailto:') && wordsOn(element).length <= 160)
    .filter((element) => ADDRESS.test(wordsOn(element)))
    .map((element) => {
      const address = ADDRESS.exec(wordsOn(element))?.[0] ?? '';
      return {
        ...choice(frame, element, { id: `account_${slug(address)}`, type: 'account', label: wordsOn(element) }),
      };
    });
  return distinct(found);
}
