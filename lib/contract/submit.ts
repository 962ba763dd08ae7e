import type { Choice, Field } from '../model/screen.ts';
import { ApiError } from './errors.ts';
import type { SubmitRequest } from './schema/question.ts';
import { legacyChoices, legacyFields } from './view/question.ts';

/** What a person answered, by the ids of the question. The values are secret. */
export interface PlainAnswer {
  /** Field id → value. */
  values: Record<string, string>;
  choiceId: string | null;
}

type Mode = keyof SubmitRequest;

const MODES: readonly Mode[] = [
  'field_values',
  'selected_choice_id',
  'fields',
  'mfa_option_id',
  'sign_in_option_id',
  'sso_button_selector',
  'sso_provider',
];

/**
 * Reads a submission against the question that is open. Exactly one of the modes may carry something: the React
 * component sends an empty `fields` beside the others, so what is empty counts as absent (contract section 3).
 * Nothing is dropped in silence: a name or a choice that is not asked for (a code typed late) is an error.
 * @throws ApiError `bad_request`
 */
export function resolveSubmission(
  request: SubmitRequest,
  fields: readonly Field[],
  choices: readonly Choice[],
): PlainAnswer {
  const mode = onlyMode(request);
  if (mode === 'field_values') return valuesAnswer(request.field_values ?? {}, fields, byId, mode);
  if (mode === 'fields') return valuesAnswer(request.fields ?? {}, fields, byAnyName, mode);
  return { values: {}, choiceId: chosen(mode, request[mode] ?? '', choices).id };
}

function onlyMode(request: SubmitRequest): Mode {
  const used = MODES.filter((mode) => !isEmpty(request[mode]));
  const [mode] = used;
  if (mode === undefined) {
    throw new ApiError('bad_request', 'Nothing is submitted: send one of field_values and selected_choice_id.');
  }
  if (used.length > 1) throw new ApiError('bad_request', `Send only one of ${used.join(', ')} in a submission.`);
  return mode;
}

function isEmpty(value: SubmitRequest[Mode]): boolean {
  return value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

type FindField = (fields: readonly Field[], name: string) => Field | undefined;

const byId: FindField = (fields, name) => fields.find((field) => field.id === name);

/** A legacy name; ids and credential keys too, since clients have seen all three. */
const byAnyName: FindField = (fields, name) =>
  legacyFields(fields).find(({ discovered }) => discovered.name === name)?.field ??
  byId(fields, name) ??
  fields.find((field) => field.ref === name);

function valuesAnswer(
  given: Record<string, string>,
  fields: readonly Field[],
  find: FindField,
  mode: Mode,
): PlainAnswer {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const field = find(fields, name);
    if (!field) throw notAsked(`${mode}.${name}`, askedFor(fields, mode));
    if (field.id in values) throw new ApiError('bad_request', `${mode}.${name}: the same field is given twice.`);
    if (value !== '') values[field.id] = value;
    else if (field.required) throw new ApiError('bad_request', `${mode}.${name}: must not be empty.`);
  }
  if (Object.keys(values).length === 0) throw new ApiError('bad_request', `${mode}: every value is empty.`);
  return { values, choiceId: null };
}

function askedFor(fields: readonly Field[], mode: Mode): string[] {
  return mode === 'fields' ? legacyFields(fields).map(({ discovered }) => discovered.name) : fields.map(({ id }) => id);
}

function chosen(mode: Exclude<Mode, 'field_values' | 'fields'>, wanted: string, choices: readonly Choice[]): Choice {
  const canonical = choices.find((choice) => choice.id === wanted);
  const choice = mode === 'selected_choice_id' ? canonical : (legacyChoice(mode, wanted, choices) ?? canonical);
  if (!choice) throw notAsked(mode, acceptable(mode, choices));
  return choice;
}

function legacyChoice(mode: Mode, wanted: string, choices: readonly Choice[]): Choice | undefined {
  return legacyChoices(choices).find((entry) => legacyKey(mode, entry) === wanted)?.choice;
}

function acceptable(mode: Mode, choices: readonly Choice[]): string[] {
  if (mode === 'selected_choice_id') return choices.map(({ id }) => id);
  return legacyChoices(choices).flatMap((entry) => legacyKey(mode, entry) ?? []);
}

function legacyKey(mode: Mode, entry: ReturnType<typeof legacyChoices>[number]): string | undefined {
  if (mode === 'mfa_option_id' && entry.kind === 'mfa') return entry.option.type;
  if (mode === 'sign_in_option_id' && entry.kind === 'sign_in') return entry.option.id;
  if (mode === 'sso_button_selector' && entry.kind === 'sso') return entry.button.selector;
  if (mode === 'sso_provider' && entry.kind === 'sso') return entry.button.provider;
  return undefined;
}

function notAsked(property: string, possible: readonly string[]): ApiError {
  const hint = possible.length > 0 ? `possible now: ${possible.join(', ')}` : 'nothing of this kind is asked for';
  return new ApiError('bad_request', `${property}: not asked for at this moment; ${hint}.`);
}
