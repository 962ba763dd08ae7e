import { attributesOf, type ControlKind, readControl, wordsOn } from './controls.ts';
import type { FormParts } from './forms.ts';
import type { ElementSnapshot } from './snapshot.ts';
import { names } from './words.ts';

const SAYS: Partial<Record<ControlKind, number>> = {
  login: 6,
  next: 4,
  other: 0,
  signup: -5,
  reset: -7,
  change: -4,
  sso: -9,
  logout: -9,
  search: -5,
  newsletter: -5,
  contact: -4,
  show: -7,
  cancel: -6,
};

const NEAR = 260;

function distance(a: ElementSnapshot, b: ElementSnapshot): number {
  const dx = Math.max(0, b.box.x - (a.box.x + a.box.width), a.box.x - (b.box.x + b.box.width));
  const dy = Math.max(0, b.box.y - (a.box.y + a.box.height), a.box.y - (b.box.y + b.box.height));
  return Math.hypot(dx, dy);
}

function worth(element: ElementSnapshot, kind: ControlKind, last: ElementSnapshot, owned: boolean): number {
  let score = SAYS[kind] ?? 0;
  if (element.type === 'submit' || element.type === 'image') score += owned ? 5 : 3;
  if (element.kind === 'link') score -= 4;
  if (names('login', attributesOf(element))) score += 2;
  if (/(^|[^a-z])(submit|primary)([^a-z]|$)/i.test(`${element.id} ${element.className}`)) score += 1;
  if (element.index > last.index) score += 3;
  if (!wordsOn(element) && element.type !== 'submit' && element.type !== 'image') score -= 3;
  return score - Math.min(4, distance(last, element) / 120);
}

/** Controls that send no form, whatever the form is for. */
const ASIDE: readonly ControlKind[] = ['sso', 'logout', 'show', 'cancel'];

/** The control that stands out as the one to press, before it is known what the form is for; null when none does. */
export function mainControl(form: FormParts): FormParts['controls'][number] | null {
  const last = form.fields.at(-1)?.element;
  if (!last) return null;
  const prominence = ({ element, kind }: FormParts['controls'][number]) => {
    let score = element.type === 'submit' || element.type === 'image' ? 5 : 0;
    if (element.kind === 'button' && element.tag !== 'a') score += 2;
    if (element.kind === 'link') score -= 4;
    if (kind !== 'other') score += 2;
    if (element.index > last.index) score += 3;
    if (ASIDE.includes(kind)) score -= 9;
    return score;
  };
  const [first] = form.controls
    .map((control) => ({ control, score: prominence(control) }))
    .sort((a, b) => b.score - a.score);
  return first && first.score >= 4 ? first.control : null;
}

/** The control that sends a form: its own, or one that stands beside a form which has none. Null: press Enter. */
export function chooseSubmit(form: FormParts): ElementSnapshot | null {
  const last = form.fields.at(-1)?.element;
  if (!last) return null;
  const owned = form.controls.map(({ element, kind }) => ({ element, score: worth(element, kind, last, true) }));
  const winner = owned.sort((a, b) => b.score - a.score)[0];
  if (winner && winner.score >= 3) return winner.element;
  const beside = form.frame.elements
    .filter((element) => element.visible && element.form !== form.form?.form)
    .filter((element) => (element.kind === 'button' || element.kind === 'link') && distance(last, element) < NEAR)
    .map((element) => ({ element, kind: readControl(element) }))
    .filter(({ kind }) => kind === 'login' || kind === 'next')
    .map(({ element, kind }) => ({ element, score: worth(element, kind, last, false) }))
    .sort((a, b) => b.score - a.score)[0];
  return beside && beside.score >= 3 ? beside.element : null;
}
