import { asksForCode } from './codes.ts';
import { featuresOf } from './evidence.ts';
import { type FieldReading, isTextual } from './fields.ts';
import { type FormParts, partsOfPage } from './forms.ts';
import { asksForLetters } from './letters.ts';
import type { ElementSnapshot, PageSnapshot } from './snapshot.ts';
import { chooseSubmit } from './submit.ts';
import { type Purposes, WEIGHTS, type Weights, type WeightTable } from './weights.ts';
import { says } from './words.ts';

export type FormKind = 'login' | 'signup' | 'reset' | 'code' | 'newsletter' | 'search' | 'checkout' | 'other';

/** One reason for or against a kind: what was seen, and what it weighs. */
export interface Evidence {
  kind: FormKind;
  points: number;
  why: string;
}

/** A form, judged: what it is for, and how sure that is. */
export interface FormReading extends FormParts {
  kind: FormKind;
  /** Of the kinds that are told apart by weights; what is none of them scores 0. */
  scores: Record<'login' | 'signup' | 'reset', number>;
  /** Why, in words: for the flow's trace. */
  evidence: Evidence[];
  /** The field that names the account; null when the form has none. */
  identifier: FieldReading | null;
  password: FieldReading | null;
  codes: FieldReading[];
  submit: ElementSnapshot | null;
}

export interface PageReading {
  forms: FormReading[];
  /** The one form to log in with; null when the page has none. It may be one that is not shown yet. */
  login: FormReading | null;
}

const IDENTIFIERS: readonly FieldReading['kind'][] = ['email', 'username', 'phone'];
export const SECRETS: readonly FieldReading['kind'][] = ['password', 'new_password'];
const isSecret = ({ kind }: FieldReading) => SECRETS.includes(kind);
const WEIGHED = ['login', 'signup', 'reset'] as const;

const before = (a: ElementSnapshot, b: ElementSnapshot) => a.index < b.index;

/**
 * The field that names the account. Words first; where no word is known, the text field just before the password:
 * structure is the same in every language.
 */
function findIdentifier(fields: FieldReading[], password: FieldReading | null): FieldReading | null {
  const candidates = fields.filter((field) => isTextual(field.element) && field.element.kind !== 'textarea');
  const open = candidates.filter(
    (field) => field !== password && !['password', 'new_password', 'captcha', 'search'].includes(field.kind),
  );
  const ahead = password ? open.filter((field) => before(field.element, password.element)) : open;
  const named = (among: FieldReading[]) => among.filter((field) => IDENTIFIERS.includes(field.kind));
  const worth = (field: FieldReading) => Math.max(...IDENTIFIERS.map((kind) => field.scores[kind] ?? 0));
  const strongest = named(ahead).sort((a, b) => worth(b) - worth(a) || b.element.index - a.element.index)[0];
  if (strongest) return strongest;
  const nearest =
    ahead.filter((field) => field.kind === 'other').at(-1) ?? ahead.filter((field) => field.kind !== 'code').at(-1);
  if (password) return nearest ?? named(open)[0] ?? null;
  return nearest ?? null;
}

/** The scores of a form, and what each feature adds to them. */
function weigh(features: readonly string[], { bias, features: known }: WeightTable<Purposes>) {
  const scores = { login: bias[0], signup: bias[1], reset: bias[2] };
  const evidence: Evidence[] = [];
  for (const why of features)
    for (const [i, points] of (known[why] ?? []).entries()) {
      const kind = WEIGHED[i];
      if (!kind || points === 0) continue;
      scores[kind] += points;
      evidence.push({ kind, points, why });
    }
  return { scores, evidence };
}

/** What a form with a name and a password may be for that is no account: to look up a card, to pay, to be written to. */
const FOREIGN = ['contact', 'search', 'newsletter'];

/** Title and button both speak of something else, and nothing of logging in. */
function isForeign(features: readonly string[]): boolean {
  const foreign = (voice: string) => FOREIGN.some((purpose) => features.includes(`${voice}:${purpose}`));
  return foreign('heading') && foreign('button') && !features.some((one) => /:login\b/.test(one));
}

/** What a form is that is neither a login, a sign-up nor a reset. */
function kindOfRest(parts: FormParts): FormKind {
  const has = (kind: FieldReading['kind']) => parts.fields.some((field) => field.kind === kind);
  const about = `${parts.form?.heading ?? ''} ${parts.form?.label ?? ''} ${parts.form?.text ?? ''}`;
  if (has('search') && !parts.fields.some(isSecret)) return 'search';
  if (parts.fields.some(({ element }) => /(^|\s)cc-/.test(element.autocomplete))) return 'checkout';
  return says('newsletter', about) && has('email') ? 'newsletter' : 'other';
}

/** Beside a password, what is called a code may as well be the letters of a picture. */
const SURELY_A_CODE = 7.5;

const isCodeOf = ({ kind, scores }: FieldReading, besidePassword: boolean) =>
  kind === 'code' && (!besidePassword || (scores.code ?? 0) > SURELY_A_CODE);

function judge(snapshot: PageSnapshot, parts: FormParts, weights: Weights): FormReading {
  const password =
    parts.fields.find(({ kind }) => kind === 'password') ??
    parts.fields.find(({ kind }) => kind === 'new_password') ??
    null;
  const features = featuresOf(snapshot, parts);
  const { scores, evidence } = weigh(features, password ? weights.whole : weights.step);
  const codes = parts.fields.filter((field) => isCodeOf(field, password !== null));
  const identifier = findIdentifier(parts.fields, password);
  const top = WEIGHED.reduce((best, kind) => (scores[kind] > scores[best] ? kind : best));
  const able = top !== 'login' || ((password !== null || identifier !== null) && !isForeign(features));
  const weighed = scores[top] > 0 && able ? top : kindOfRest(parts);
  const kind = asksForLetters(parts)
    ? 'login'
    : weighed !== 'signup' && weighed !== 'reset' && asksForCode(parts)
      ? 'code'
      : weighed;
  const reading: FormReading = { ...parts, kind, scores, evidence, identifier, password, codes, submit: null };
  return { ...reading, submit: chooseSubmit(reading, weights.submit) };
}

/** Beyond this, more evidence hardly makes a form more of a login. */
const SURE = 5;

/** How much more the end of a page is worth than its beginning: a header's login leads the same way as the page's own. */
const LATER = 0.6;

/**
 * How much a form wants to be the one: what is shown comes before what is not, what lies in front before the rest, and
 * of two that surely log in, the later one before the small one in a header.
 */
function rank({ scores, password, identifier, codes, shown, kind, form, frame }: FormReading): number {
  const main = password?.element ?? identifier?.element ?? codes[0]?.element;
  const margin = kind === 'code' ? 0 : scores.login - Math.max(scores.signup, scores.reset, 0);
  const whole = identifier !== null && password !== null;
  return (
    Math.min(margin, SURE) +
    (shown ? 20 : 0) -
    (main?.covered ? 10 : 0) -
    (form?.dialog ? 2 : 0) +
    (whole ? 1.5 : 0) +
    (LATER * (main?.index ?? 0)) / frame.elements.length
  );
}

/** Where another form asks for a new password, only one that is shown and asks for a password itself logs in. */
function isAble(form: FormReading, forms: FormReading[]): boolean {
  if (form.kind !== 'login' && form.kind !== 'code') return false;
  const rival = forms.some(({ kind, shown, password }) => shown && password && (kind === 'signup' || kind === 'reset'));
  return !rival || (form.kind === 'login' && form.shown && form.password !== null);
}

/** Reads every form of a page and chooses the one to log in with. */
export function classify(snapshot: PageSnapshot, weights: Weights = WEIGHTS): PageReading {
  const forms = partsOfPage(snapshot).map((parts) => judge(snapshot, parts, weights));
  const able = forms.filter((form) => isAble(form, forms));
  const ranks = new Map(able.map((form) => [form, rank(form)]));
  const login = able.sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0))[0] ?? null;
  return { forms, login };
}
