import {
  accountChoices,
  distinct,
  emailWays,
  mfaChoices,
  otherWays,
  pickerChoices,
  resendChoices,
  ssoChoices,
} from './choices.ts';
import { classify, type FormReading } from './classify.ts';
import type { Screen, ScreenChoice } from './decision.ts';
import { pageError, siteError, titleError } from './errors.ts';
import type { Concept } from './lexicon/schema.ts';
import { bannerButton, externalAction, passkeyPrompt, refusal, showsCaptcha } from './obstacles.ts';
import { fieldsOf, rememberBox } from './questions.ts';
import { loginEntrances, sessionEvidence } from './session.ts';
import type { ElementRef, ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { speaksOf } from './ways.ts';
import { names, says } from './words.ts';

const refOf = (frame: FrameSnapshot, element: ElementSnapshot | null) =>
  element ? { frame: frame.frame, index: element.index } : null;

const visibleFrames = (snapshot: PageSnapshot) => snapshot.frames.filter((frame) => frame.visible);

function formScreen(form: FormReading, snapshot: PageSnapshot): Extract<Screen, { kind: 'form' }> {
  const remember = rememberBox(form);
  const onlyCode = form.kind === 'code' && form.password === null;
  const fields = fieldsOf(form);
  // "Check your phone" is also said of a message that was sent there.
  const sent = fields.some(({ channel }) => channel !== null && channel !== 'totp');
  const waits = onlyCode && !sent ? externalAction(snapshot, ['approve']) : null;
  const again = onlyCode ? resendChoices(form.frame) : [];
  return {
    kind: 'form',
    fields,
    submit: refOf(form.frame, form.submit),
    puzzle: form.fields.some(({ kind, element }) => kind === 'captcha' && isPuzzle(element)),
    rememberMe: remember && !remember.checked ? refOf(form.frame, remember) : null,
    error: siteError(form.frame, form) ?? complaintIn(form) ?? titleError(snapshot),
    choices: distinct([
      ...visibleFrames(snapshot).flatMap(ssoChoices),
      ...again,
      ...others(form.frame, again, form.password ? 'password' : null),
    ]),
    ...(waits !== null && { waits }),
  };
}

/** A box that stands beside a second factor without a field: the wait for an approval, the choice of a way. */
function looseRememberBox(snapshot: PageSnapshot): Pick<Extract<Screen, { kind: 'choice' }>, 'rememberMe'> {
  for (const frame of visibleFrames(snapshot)) {
    const box = rememberBox({ toggles: frame.elements.filter(({ disabled }) => !disabled) });
    if (box && !box.checked) return { rememberMe: refOf(frame, box) };
  }
  return {};
}

/** Other ways than those that stand for themselves already. */
const others = (frame: FrameSnapshot, except: readonly ScreenChoice[], asked: 'password' | null = null) =>
  otherWays(frame, asked).filter(({ element }) => !except.some((one) => one.element.index === element.index));

/** What a page offers beside waiting: to be sent it again, or another way. */
function besideWaiting(frame: FrameSnapshot): ScreenChoice[] {
  const again = resendChoices(frame);
  return [...again, ...others(frame, again)];
}

/** A field that calls itself a captcha and is empty. One that asks a question may only be a further secret. */
const isPuzzle = (element: ElementSnapshot) =>
  element.visible &&
  !element.honeypot &&
  !element.filled &&
  (names('captcha', `${element.name} ${element.id}`) ||
    speaksOf('humanity', `${element.label} ${element.placeholder}`));

/** What the browser says of a field that it does not let go: nobody else may have said anything. */
const complaintIn = ({ fields }: FormReading) =>
  fields.map(({ element }) => element.complaint).find((complaint) => complaint !== '') ?? null;

const WORDS_OF_PROOF: readonly Concept[] = ['code', 'sent', 'authenticator', 'otherWay'];

/** @param least how many choices there must be: one alone may be no more than a link beside something else */
function choiceScreen(snapshot: PageSnapshot, least: number): Screen | null {
  for (const frame of visibleFrames(snapshot)) {
    const methods = mfaChoices(frame);
    const around = `${snapshot.title} ${frame.headings.join(' ')} ${frame.text.slice(0, 1_500)}`;
    const proves =
      methods.filter(({ description }) => description !== null).length >= 2 ||
      WORDS_OF_PROOF.some((concept) => says(concept, around));
    const choices: ScreenChoice[] = methods.length > 0 && proves ? methods : accountChoices(frame);
    const enough = choices.length >= 2 || (choices.length >= least && says('login', around));
    if (!enough) continue;
    const beside = choices === methods ? others(frame, methods) : [];
    const box = choices === methods ? looseRememberBox(snapshot) : {};
    return { kind: 'choice', choices: distinct([...choices, ...beside]), error: siteError(frame, null), ...box };
  }
  return null;
}

function isBlank(snapshot: PageSnapshot): boolean {
  return visibleFrames(snapshot).every(
    (frame) => frame.text.length < 20 && frame.elements.every((element) => !element.visible),
  );
}

const isCovered = (snapshot: PageSnapshot, { frame, index }: ElementRef) =>
  snapshot.frames[frame]?.elements[index]?.covered === true;

function signInWays(snapshot: PageSnapshot): Extract<Screen, { kind: 'choice' }> | null {
  const frames = visibleFrames(snapshot);
  const providers = frames.flatMap(ssoChoices);
  const own = providers.length > 0 ? frames.flatMap(emailWays) : [];
  const choices = [...providers, ...own, ...frames.flatMap((frame) => otherWays(frame))];
  return choices.length > 0 ? { kind: 'choice', choices: distinct(choices), error: null } : null;
}

/**
 * What a page wants. A form to log in with comes before everything drawn around it, because some applications
 * draw themselves, log-out button and all, behind their login; a challenge or a refusal comes before the form.
 */
export function screenOf(snapshot: PageSnapshot): Screen {
  const page = classify(snapshot);
  const form = page.login?.shown ? page.login : null;
  if (showsCaptcha(snapshot, form !== null)) return { kind: 'captcha' };
  const stop = refusal(snapshot, form !== null);
  if (stop) return stop;
  if (form) {
    const main = form.password?.element ?? form.identifier?.element ?? form.codes[0]?.element;
    const dismiss = main?.covered ? bannerButton(snapshot) : null;
    return dismiss ? { kind: 'banner', dismiss } : formScreen(form, snapshot);
  }
  const picker = visibleFrames(snapshot)
    .map(pickerChoices)
    .find((choices) => choices.length > 0);
  if (picker) return { kind: 'choice', choices: picker, error: null };
  const evidence = sessionEvidence(snapshot);
  if (evidence.some((one) => one.startsWith('log-out'))) return { kind: 'logged_in', evidence };
  const several = choiceScreen(snapshot, 2);
  if (several) return several;
  const passkey = passkeyPrompt(snapshot);
  if (passkey) return passkey;
  const message = externalAction(snapshot);
  if (message) {
    const choices = distinct(visibleFrames(snapshot).flatMap(besideWaiting));
    return { kind: 'external_action', message, choices, ...looseRememberBox(snapshot) };
  }
  const one = choiceScreen(snapshot, 1);
  if (one) return one;
  const enter = loginEntrances(snapshot);
  const dismiss = bannerButton(snapshot);
  const [best] = enter;
  if (best) return dismiss && isCovered(snapshot, best) ? { kind: 'banner', dismiss } : { kind: 'lobby', enter };
  if (evidence.length > 0) return { kind: 'logged_in', evidence };
  const ways = signInWays(snapshot);
  if (ways?.choices.some(({ provider }) => provider !== null)) return ways;
  if (dismiss) return { kind: 'banner', dismiss };
  if (ways) return ways;
  const said = pageError(snapshot);
  if (said === null && isBlank(snapshot)) return { kind: 'blank' };
  const notices = visibleFrames(snapshot).flatMap((frame) => frame.notices.map((notice) => notice.text));
  return { kind: 'unknown', notices: [...new Set([...(said ? [said] : []), ...notices])].slice(0, 10) };
}
