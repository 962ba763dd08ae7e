import { type ControlKind, readControl } from './controls.ts';
import { type FieldReading, isMasked, isTextual, readField } from './fields.ts';
import type { Concept } from './lexicon/schema.ts';
import type { ElementSnapshot, FormSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { mainControl } from './submit.ts';
import { names, says } from './words.ts';

export type FormKind = 'login' | 'signup' | 'reset' | 'code' | 'newsletter' | 'search' | 'other';

/** A form with everything read in it, before it is judged. */
export interface FormParts {
  frame: FrameSnapshot;
  form: FormSnapshot | null;
  /** Usable text fields and selects, in document order: seen by a person, not a trap. */
  fields: FieldReading[];
  toggles: ElementSnapshot[];
  controls: { element: ElementSnapshot; kind: ControlKind }[];
}

/** Whether a person can use a field: seen, not a trap, not switched off. A read-only one is shown but not typed into. */
export const isUsable = (element: ElementSnapshot) => element.visible && !element.honeypot && !element.disabled;

/** What a field's neighbours say about it. */
function inContext(fields: FieldReading[]): FieldReading[] {
  const masked = fields.filter(({ element }) => isMasked(element));
  const known = fields.some(({ kind }) => kind === 'password');
  const named = fields.some(({ kind }) => kind === 'username' || kind === 'email');
  return (
    fields
      // A second input shows the password in clear on request: the same value, not another one.
      .filter(
        ({ kind, element }) =>
          kind !== 'password' || isMasked(element) || !masked.some((one) => one.kind === 'password'),
      )
      // A masked "code" beside a user name, with no other secret, is what that site calls its password.
      .map((field) =>
        !known && named && masked.length === 1 && field === masked[0] ? { ...field, kind: asPassword(field) } : field,
      )
  );
}

const asPassword = ({ kind }: FieldReading) => (kind === 'code' ? 'password' : kind);

function partsOf(frame: FrameSnapshot, form: FormSnapshot | null): FormParts {
  const mine = frame.elements.filter((element) => element.form === (form?.form ?? null));
  const fields = mine.filter((element) => (isTextual(element) || element.kind === 'select') && isUsable(element));
  return {
    frame,
    form,
    fields: inContext(fields.map(readField)),
    toggles: mine.filter((element) => (element.kind === 'checkbox' || element.kind === 'radio') && isUsable(element)),
    controls: mine
      .filter((element) => (element.kind === 'button' || element.kind === 'link') && element.visible)
      .map((element) => ({ element, kind: readControl(element) })),
  };
}

/** Every form and cluster of the frames that a person sees. */
export function partsOfPage(snapshot: PageSnapshot): FormParts[] {
  return snapshot.frames
    .filter((frame) => frame.visible)
    .flatMap((frame) => {
      const forms = frame.forms.map((form) => partsOf(frame, form));
      const loose = partsOf(frame, null);
      return loose.fields.length > 0 ? [...forms, loose] : forms;
    })
    .filter((parts) => parts.fields.length > 0);
}

/** One reason for or against a kind: what was seen, and what it weighs. */
export interface Evidence {
  kind: FormKind;
  points: number;
  why: string;
}

const wordsOfForm = (parts: FormParts) =>
  `${parts.form?.id ?? ''} ${parts.form?.name ?? ''} ${parts.form?.className ?? ''} ${parts.form?.action ?? ''}`;

const KIND_OF: Partial<Record<Concept, FormKind>> = {
  login: 'login',
  signup: 'signup',
  reset: 'reset',
  change: 'reset',
  newsletter: 'newsletter',
  search: 'search',
  contact: 'other',
};

function byFields(parts: FormParts, say: (kind: FormKind, points: number, why: string) => void) {
  const count = (kind: FieldReading['kind']) => parts.fields.filter((field) => field.kind === kind).length;
  const passwords = count('password');
  const fresh = count('new_password');
  const masked = passwords + fresh;
  const identifiers = count('email') + count('username') + count('phone');
  const texts = parts.fields.filter((field) => isTextual(field.element)).length;
  const personal = count('personal');
  if (masked === 1 && fresh === 0) say('login', texts <= 3 ? 5 : 2, 'one password field');
  if (masked >= 2) say('signup', 4, 'two password fields');
  if (masked >= 2 && passwords >= 1 && fresh >= 1 && identifiers === 0) say('reset', 6, 'old and new password');
  if (masked >= 2 && identifiers === 0) say('reset', 4, 'passwords without an identifier');
  if (fresh > 0) {
    say('signup', identifiers > 0 ? 4 : 1, 'a new password');
    say('reset', identifiers > 0 ? 0 : 4, 'a new password alone');
  }
  if (personal > 0) {
    say('signup', masked > 0 ? Math.min(6, 2 * personal) : 0, 'personal data beside a password');
    say('other', masked > 0 ? 0 : 3 * personal, 'personal data');
  }
  if (texts >= 5) say(masked > 0 ? 'signup' : 'other', 3, 'many fields');
  if (count('email') + count('phone') + count('username') >= 3 && masked > 0) say('signup', 3, 'several identifiers');
  if (count('search') > 0 && masked === 0) say('search', 7, 'a search field');
  if (masked === 0 && parts.fields.some((field) => field.element.kind === 'textarea')) say('other', 6, 'a text area');
  for (const field of parts.fields) {
    if (/current-password/.test(field.element.autocomplete)) say('login', 4, 'autocomplete current-password');
    if (/(^|\s)username/.test(field.element.autocomplete)) say('login', 2, 'autocomplete username');
  }
  const codes = parts.fields.filter((field) => field.kind === 'code');
  const strongest = Math.max(0, ...codes.map((field) => field.scores.code ?? 0));
  if (codes.length > 0 && masked === 0) say('code', Math.min(9, 2 + strongest / 2), 'a code field');
}

function byWords(parts: FormParts, say: (kind: FormKind, points: number, why: string) => void) {
  const heading = parts.form?.heading ?? '';
  const attributes = wordsOfForm(parts);
  const short = { heading: 4, label: 3, attributes: 3 };
  for (const [concept, kind] of Object.entries(KIND_OF) as [Concept, FormKind][]) {
    if (says(concept, heading)) say(kind, short.heading, `heading says ${concept}`);
    if (says(concept, parts.form?.label ?? '')) say(kind, short.label, `label says ${concept}`);
    if (names(concept, attributes)) say(kind, short.attributes, `form is called ${concept}`);
  }
  if (
    parts.toggles.some(
      (box) => says('remember', `${box.label} ${box.nearby}`) || names('remember', `${box.name} ${box.id}`),
    )
  )
    say('login', 4, 'remember me');
  if (parts.toggles.some((box) => says('terms', `${box.label} ${box.nearby}`) && !names('remember', box.name)))
    say('signup', 3, 'terms to agree to');
}

function byControls(parts: FormParts, say: (kind: FormKind, points: number, why: string) => void) {
  const main = mainControl(parts)?.element;
  const seen = new Set<ControlKind>();
  for (const { element, kind } of parts.controls) {
    if (seen.has(kind)) continue;
    seen.add(kind);
    const target = KIND_OF[kind as Concept];
    if (element === main) {
      if (target) say(target, 6, `sent by a button that says ${kind}`);
      if (kind === 'next') say('login', 1, 'sent by a button that says next');
    } else if (element.type === 'submit' || element.type === 'image') {
      if (target) say(target, 3, `button says ${kind}`);
    } else if (kind === 'reset') {
      say('login', parts.fields.some((field) => field.kind === 'password') ? 4 : 3, 'offers a forgotten password');
    } else if (kind === 'signup') {
      say('login', 1, 'offers to sign up instead');
    } else if (kind === 'login') {
      say('signup', 2, 'offers to log in instead');
    }
  }
}

/** The page's own address and title, which speak for its main form. */
function byPage(snapshot: PageSnapshot, parts: FormParts, say: (kind: FormKind, points: number, why: string) => void) {
  const path = pathOf(parts.frame.url || snapshot.url);
  const about: readonly Concept[] = ['login', 'signup', 'reset', 'change'];
  for (const concept of about) {
    const kind = KIND_OF[concept] ?? 'other';
    if (names(concept, path)) say(kind, 2, `address says ${concept}`);
    if (says(concept, snapshot.title)) say(kind, 2, `title says ${concept}`);
  }
}

function pathOf(url: string): string {
  try {
    const { pathname, search, hash } = new URL(url);
    return `${pathname} ${search.slice(0, 80)} ${hash.slice(0, 40)}`;
  } catch {
    return '';
  }
}

/** Every reason that speaks for a kind of form. */
export function evidenceFor(snapshot: PageSnapshot, parts: FormParts): Evidence[] {
  const evidence: Evidence[] = [];
  const say = (kind: FormKind, points: number, why: string) => {
    if (points > 0) evidence.push({ kind, points, why });
  };
  byFields(parts, say);
  byWords(parts, say);
  byControls(parts, say);
  byPage(snapshot, parts, say);
  return evidence;
}
