import { type FieldReading, isTextual } from './fields.ts';
import { type Evidence, evidenceFor, type FormKind, type FormParts, partsOfPage } from './forms.ts';
import type { ElementSnapshot, PageSnapshot } from './snapshot.ts';
import { chooseSubmit } from './submit.ts';

/** A form, judged: what it is for, and how sure that is. */
export interface FormReading extends FormParts {
  kind: FormKind;
  scores: Record<FormKind, number>;
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
  /** The one form to log in with; null when the page has none. */
  login: FormReading | null;
}

const IDENTIFIERS: readonly FieldReading['kind'][] = ['email', 'username', 'phone'];
/** What a form without a password field must reach, with an identifier that says what it is and with one that does not. */
const NO_LOGIN_BELOW = 6;
const UNNAMED_BELOW = 8;

function total(evidence: Evidence[]): Record<FormKind, number> {
  const scores: Record<FormKind, number> = {
    login: 0,
    signup: 0,
    reset: 0,
    code: 0,
    newsletter: 0,
    search: 0,
    other: 0,
  };
  for (const { kind, points } of evidence) scores[kind] += points;
  return scores;
}

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

function judge(snapshot: PageSnapshot, parts: FormParts): FormReading {
  const evidence = evidenceFor(snapshot, parts);
  const scores = total(evidence);
  const password = parts.fields.find((field) => field.kind === 'password') ?? null;
  const codes = parts.fields.filter((field) => field.kind === 'code');
  const identifier = findIdentifier(parts.fields, password);
  const ranked = (Object.keys(scores) as FormKind[]).sort((a, b) => scores[b] - scores[a]);
  let kind = ranked[0] ?? 'other';
  const named = identifier !== null && IDENTIFIERS.includes(identifier.kind);
  // Without a password field a form logs in only as the first of two steps, and then it must say so.
  const firstStep = scores.login >= NO_LOGIN_BELOW && (named || (identifier !== null && scores.login >= UNNAMED_BELOW));
  if (kind === 'login' && !password && !firstStep) kind = codes.length > 0 && scores.code > 0 ? 'code' : 'other';
  if ((scores[kind] ?? 0) === 0) kind = 'other';
  const reading: FormReading = { ...parts, kind, scores, evidence, identifier, password, codes, submit: null };
  return { ...reading, submit: chooseSubmit(reading) };
}

/** How much a form wants to be the one: a dialog in front comes before the page behind it. */
function rank(form: FormReading): number {
  const main = form.password?.element ?? form.identifier?.element ?? form.codes[0]?.element;
  let score = form.scores.login + form.scores.code;
  if (form.password) score += 10;
  if (form.form?.dialog) score += 3;
  if (main?.covered) score -= 8;
  if (form.frame.frame !== 0) score -= 2;
  if (form.submit) score += 2;
  return score;
}

/** Reads every form of a page and chooses the one to log in with. */
export function classify(snapshot: PageSnapshot): PageReading {
  const forms = partsOfPage(snapshot).map((parts) => judge(snapshot, parts));
  const able = forms.filter((form) => form.kind === 'login' || form.kind === 'code');
  const login = able.sort((a, b) => rank(b) - rank(a))[0] ?? null;
  return { forms, login };
}
