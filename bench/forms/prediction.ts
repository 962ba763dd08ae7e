import { classify, type FormReading } from '../../lib/login/classify.ts';
import { splitBoxes } from '../../lib/login/codes.ts';
import type { FieldReading } from '../../lib/login/fields.ts';
import type { ElementSnapshot, PageSnapshot } from '../../lib/login/snapshot.ts';
import { ssoButtons } from '../../lib/login/sso.ts';
import { WEIGHTS, type Weights } from '../../lib/login/weights.ts';

export type PageKind = 'login' | 'signup' | 'reset' | 'otp' | 'other' | 'mixed';

export type FieldLabel = 'username' | 'email' | 'phone' | 'username-or-email' | 'password' | 'otp' | 'new-password';

export interface PredictedField {
  selector: string;
  label: FieldLabel;
  /** What the form is for that the field belongs to. */
  form: 'login' | 'signup' | 'reset';
}

/** What the engine finds on one page, as the corpus' scorer reads it. Selectors are those of the snapshot. */
export interface Prediction {
  kind: PageKind;
  fields: PredictedField[];
  /** What sends the chosen form; null when it has nothing to press, or when there is no such form. */
  submit: string | null;
  sso: { selector: string; provider: string }[];
}

/** Providers that the scorer knows by another name than the engine. */
export const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  mailru: 'mail.ru',
  odnoklassniki: 'ok',
  eduid: 'saml',
};

/** For a page that could not be read. */
export const NOTHING: Prediction = { kind: 'other', fields: [], submit: null, sso: [] };

/** A selector leads nowhere outside its own frame, and the corpus has but one. */
const inMainFrame = (form: FormReading) => form.frame.frame === 0;

function kindOf(forms: FormReading[], chosen: FormReading | null): PageKind {
  const has = (kind: FormReading['kind']) => forms.some((form) => form.kind === kind);
  if (chosen) return chosen.kind === 'code' ? 'otp' : has('signup') ? 'mixed' : 'login';
  return has('signup') ? 'signup' : has('reset') ? 'reset' : 'other';
}

function identifierLabel({ kind, scores, element }: FieldReading): FieldLabel {
  if (kind === 'phone') return 'phone';
  const either = (scores.email ?? 0) > 0 && (scores.username ?? 0) > 0 && element.type !== 'email';
  if (either) return 'username-or-email';
  return kind === 'email' ? 'email' : 'username';
}

const found = ({ selector }: ElementSnapshot, label: FieldLabel, form: PredictedField['form']): PredictedField[] =>
  selector ? [{ selector, label, form }] : [];

/** What a login would type into: name, password, codes. */
function fieldsOfChosen(form: FormReading): PredictedField[] {
  const { identifier, password, codes, later } = form;
  const boxes = splitBoxes(form.fields);
  if (boxes.length > 0) return boxes.flatMap((box) => found(box, 'otp', 'login'));
  // A first step keeps the password of the second in the page, for password managers.
  const secret = password?.element ?? (later.length === 1 ? later[0] : undefined);
  return [
    ...(identifier && form.kind !== 'code' ? found(identifier.element, identifierLabel(identifier), 'login') : []),
    ...(secret && form.kind !== 'code' ? found(secret, 'password', 'login') : []),
    ...codes.flatMap((code) => found(code.element, 'otp', 'login')),
  ];
}

/** Fields of a form that logs nobody in, told so that nobody takes them for the login's. */
function fieldsOfOther(form: FormReading, kind: 'signup' | 'reset'): PredictedField[] {
  const { identifier } = form;
  return [
    ...(identifier ? found(identifier.element, identifierLabel(identifier), kind) : []),
    ...form.fields
      .filter((field) => field.kind === 'password' || field.kind === 'new_password')
      .flatMap((field) => found(field.element, field.kind === 'password' ? 'password' : 'new-password', kind)),
  ];
}

/**
 * What the engine takes a page for, and where on it a login would type and press. Pure.
 * Only the chosen form has fields marked `login`; what stands in frames is left out.
 */
export function predictionOf(snapshot: PageSnapshot, weights: Weights = WEIGHTS): Prediction {
  const page = classify(snapshot, weights);
  const chosen = page.login;
  const others = page.forms.filter((form) => form !== chosen && inMainFrame(form));
  const main = snapshot.frames[0];
  return {
    kind: kindOf(others, chosen),
    fields: [
      ...(chosen && inMainFrame(chosen) ? fieldsOfChosen(chosen) : []),
      ...others.flatMap((form) =>
        form.kind === 'signup' || form.kind === 'reset' ? fieldsOfOther(form, form.kind) : [],
      ),
    ],
    submit: (chosen && inMainFrame(chosen) && chosen.submit?.selector) || null,
    // Those that the engine is sure of, every one: a person is offered one button for each provider.
    sso: (main ? ssoButtons(main) : [])
      .filter(({ certain, element }) => certain && element.selector)
      .map(({ element, provider }) => ({
        selector: element.selector,
        provider: NAMED_OTHERWISE[provider] ?? provider,
      })),
  };
}
