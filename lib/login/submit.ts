import { attributesOf, type ControlKind, readControl, wordsOn } from './controls.ts';
import type { FormParts } from './forms.ts';
import type { ElementSnapshot } from './snapshot.ts';
import type { Weights } from './weights.ts';
import { isJust, names, wordsFor } from './words.ts';

type Control = FormParts['controls'][number];

const NEAR = 260;

function distance(a: ElementSnapshot, b: ElementSnapshot): number {
  const dx = Math.max(0, b.box.x - (a.box.x + a.box.width), a.box.x - (b.box.x + b.box.width));
  const dy = Math.max(0, b.box.y - (a.box.y + a.box.height), a.box.y - (b.box.y + b.box.height));
  return Math.hypot(dx, dy);
}

/** Controls that send no form, whatever the form is for. */
const ASIDE: readonly ControlKind[] = ['sso', 'logout', 'show', 'cancel'];

const sends = (element: ElementSnapshot) => element.type === 'submit' || element.type === 'image';

/** The control that stands out as the one to press, before it is known what the form is for; null when none does. */
export function mainControl(form: FormParts): Control | null {
  const last = form.fields.at(-1)?.element;
  if (!last) return null;
  const prominence = ({ element, kind }: Control) => {
    let score = sends(element) ? 5 : 0;
    if (element.kind === 'button' && element.tag !== 'a') score += 2;
    if (element.kind === 'link') score -= 4;
    if (kind !== 'other') score += kind !== 'sso' && isJust(kind, wordsOn(element)) ? 3 : 2;
    if (element.index > last.index) score += 3;
    if (ASIDE.includes(kind)) score -= 9;
    if (!element.visible && form.shown) score -= 4;
    return score;
  };
  const [first] = form.controls
    .map((control) => ({ control, score: prominence(control) }))
    .sort((a, b) => b.score - a.score);
  return first && first.score >= 4 ? first.control : null;
}

/** Controls that could send a form: its own, and those beside it that speak of logging in or going on. */
export function submitCandidates(form: FormParts): Control[] {
  const last = form.fields.at(-1)?.element;
  if (!last) return [];
  const beside = form.frame.elements
    .filter((element) => element.form !== (form.form?.form ?? null) && element.visible === form.shown)
    .filter((element) => (element.kind === 'button' || element.kind === 'link') && distance(last, element) < NEAR)
    .map((element) => ({ element, kind: readControl(element) }))
    .filter(({ kind }) => kind === 'login' || kind === 'next');
  return [...form.controls, ...beside];
}

const closeness = (pixels: number) =>
  pixels < 30 ? 'touching' : pixels < 90 ? 'near' : pixels < NEAR ? 'not far' : 'far';

/** What speaks for and against a control being the one that sends the form, each in words. */
export function submitFeatures(form: FormParts, { element, kind }: Control, among: readonly Control[]): string[] {
  const fields = form.fields.map((field) => field.element);
  const last = fields.at(-1);
  const secret = form.fields.findLast((field) => field.kind === 'password' || field.kind === 'new_password')?.element;
  const anchor = secret ?? last;
  if (!anchor || !last) return [];
  const words = wordsOn(element);
  const said = wordsFor('login', words);
  const own = element.form === (form.form?.form ?? null);
  const rivals = among.filter((one) => one.element !== element && sends(one.element));
  const features = [
    `says:${kind}`,
    `tag:${element.tag}`,
    own ? 'own' : 'beside',
    `distance:${closeness(distance(anchor, element))}`,
    element.index > anchor.index ? 'after the fields' : 'before the last field',
  ];
  const say = (feature: string, holds: boolean) => {
    if (holds) features.push(feature);
  };
  say('sends', sends(element) && own);
  say('sends alone', sends(element) && own && !rivals.some((one) => one.element.form === element.form));
  say('button', element.kind === 'button' && element.tag === 'button' && !sends(element));
  say('link', element.kind === 'link');
  say('wordless', !words);
  say('says no more', said !== null && words.length <= said.length + 4);
  say('long words', words.length > 30);
  say('named login', names('login', attributesOf(element)));
  say('named next', names('next', attributesOf(element)));
  say('named signup', names('signup', attributesOf(element)));
  say('named reset', names('reset', attributesOf(element)));
  say('primary', /(^|[^a-z])(submit|primary)([^a-z]|$)/i.test(`${element.id} ${element.className}`));
  say('picture', element.type === 'image');
  say('disabled', element.disabled);
  const first = among.find((one) => one.element.index > anchor.index && one.element.kind === 'button');
  say('first after the password', first?.element === element);
  const sender = among.find((one) => one.element.index > anchor.index && sends(one.element));
  say('first sender after the password', sender?.element === element);
  return features;
}

/** The control that sends a form: its own, or one that stands beside a form which has none. Null: press Enter. */
export function chooseSubmit(form: FormParts, { bias, features }: Weights['submit']): ElementSnapshot | null {
  const among = submitCandidates(form);
  let best: { element: ElementSnapshot; score: number } | null = null;
  for (const control of among) {
    let score = bias[0];
    for (const feature of submitFeatures(form, control, among)) score += features[feature]?.[0] ?? 0;
    if (best === null || score > best.score) best = { element: control.element, score };
  }
  return best && best.score > UNLIKELY ? best.element : null;
}

/** A control less likely than this (log odds) is not pressed: Enter is the better guess. */
const UNLIKELY = -2.5;
