import type { Choice, Field } from '../../model/screen.ts';
import type {
  ChoiceView,
  DiscoveredField,
  FieldView,
  MfaOption,
  PendingSsoButton,
  SignInOption,
} from '../schema/question.ts';

/** What is asked, in all its views. */
export interface QuestionView {
  fields: FieldView[];
  choices: ChoiceView[];
  discovered_fields: DiscoveredField[];
  mfa_options: MfaOption[];
  pending_sso_buttons: PendingSsoButton[];
  sign_in_options: SignInOption[];
}

/** A choice and the legacy list that shows it. */
export type LegacyChoice =
  | { kind: 'mfa'; choice: Choice; option: MfaOption }
  | { kind: 'sso'; choice: Choice; button: PendingSsoButton }
  | { kind: 'sign_in'; choice: Choice; option: SignInOption };

/** Canonical and legacy views of one question: every field and every choice is in both (contract section 3). */
export function questionView(fields: readonly Field[], choices: readonly Choice[]): QuestionView {
  const legacy = legacyChoices(choices);
  return {
    fields: fields.map(fieldView),
    choices: choices.map(choiceView),
    discovered_fields: legacyFields(fields).map(({ discovered }) => discovered),
    mfa_options: legacy.flatMap((entry) => (entry.kind === 'mfa' ? [entry.option] : [])),
    pending_sso_buttons: legacy.flatMap((entry) => (entry.kind === 'sso' ? [entry.button] : [])),
    sign_in_options: legacy.flatMap((entry) => (entry.kind === 'sign_in' ? [entry.option] : [])),
  };
}

/** Each field with its legacy view. Its name is the credential key, or the id when two fields share one key. */
export function legacyFields(fields: readonly Field[]): { field: Field; discovered: DiscoveredField }[] {
  return fields.map((field) => {
    const shared = fields.some((other) => other !== field && (other.ref === field.ref || other.id === field.ref));
    return {
      field,
      discovered: {
        name: shared ? field.id : field.ref,
        label: field.label ?? field.ref,
        selector: field.observed_selector ?? '',
        type: field.input_type,
        required: field.required,
        ...(field.placeholder !== null && { placeholder: field.placeholder }),
        ...(field.hint !== null && { hint: field.hint }),
      },
    };
  });
}

/**
 * Each choice with its one legacy view. A legacy MFA option is chosen by its type, so of several with one type
 * (two phone numbers) only the first is an MFA option; the others can be told apart as sign-in options, by id.
 */
export function legacyChoices(choices: readonly Choice[]): LegacyChoice[] {
  const typesShown = new Set<string>();
  const selectorsShown = new Set<string>();
  return choices.map((choice) => {
    const { mfa_type, label, description } = choice;
    if (choice.type === 'sso_provider') {
      const known = choice.observed_selector;
      const selector = known !== null && !selectorsShown.has(known) ? known : choice.id;
      selectorsShown.add(selector);
      return { kind: 'sso', choice, button: { provider: providerOf(choice), label, selector } };
    }
    if (mfa_type !== null && !typesShown.has(mfa_type)) {
      typesShown.add(mfa_type);
      return { kind: 'mfa', choice, option: { type: mfa_type, label, target: null, description } };
    }
    return { kind: 'sign_in', choice, option: { id: choice.id, label, description } };
  });
}

function fieldView(field: Field): FieldView {
  return {
    id: field.id,
    ref: field.ref,
    type: field.type,
    required: field.required,
    observed_selector: field.observed_selector,
    ...(field.label !== null && { label: field.label }),
    ...(field.hint !== null && { hint: field.hint }),
    ...(field.reason !== null && { reason: field.reason }),
  };
}

function choiceView(choice: Choice): ChoiceView {
  return {
    id: choice.id,
    type: choice.type,
    label: choice.label,
    description: choice.description,
    observed_selector: choice.observed_selector,
    ...(choice.mfa_type !== null && { mfa_type: choice.mfa_type }),
    ...(choice.provider !== null && { provider: choice.provider }),
  };
}

function providerOf(choice: Choice): string {
  return choice.provider ?? choice.label.toLowerCase();
}
