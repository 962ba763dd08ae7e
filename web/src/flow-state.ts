import type { Choice, DiscoveredField, Field, FlowStatus, FlowStep, WireState } from './wire.ts';

/** A field with the kind of input that the site has for it. */
export interface AskedField extends Field {
  input: DiscoveredField['type'];
  placeholder: string | null;
}

/** How a login stands, without a difference between what is null and what is absent. */
export interface FlowState {
  status: FlowStatus;
  step: FlowStep;
  fields: AskedField[];
  choices: Choice[];
  /** What is to be done elsewhere, in the site's words. */
  action: string | null;
  websiteError: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  /** Until when the open question can be answered, milliseconds since the epoch. */
  answerBy: number | null;
}

/** Reads an answer or an event. A connection that was never logged in is one whose login is over. */
export function flowState(wire: WireState): FlowState {
  const discovered = wire.discovered_fields ?? [];
  const answerBy = Date.parse(wire.input_expires_at ?? '');
  return {
    status: wire.flow_status ?? 'CANCELED',
    step: wire.flow_step ?? 'COMPLETED',
    // Both views list the same fields in the same order.
    fields: (wire.fields ?? []).map((field, index) => ({
      ...field,
      input: discovered[index]?.type ?? (field.type === 'password' ? 'password' : 'text'),
      placeholder: discovered[index]?.placeholder ?? null,
    })),
    choices: wire.choices ?? [],
    action: wire.external_action_message || null,
    websiteError: wire.website_error || null,
    errorCode: wire.error_code || null,
    errorMessage: wire.error_message || null,
    answerBy: Number.isNaN(answerBy) ? null : answerBy,
  };
}

/** Choices by what the page does with them. */
export interface SortedChoices {
  providers: Choice[];
  accounts: Choice[];
  methods: Choice[];
  /** Has what was sent before sent once more. */
  resends: Choice[];
  others: Choice[];
}

export function sortChoices(choices: readonly Choice[]): SortedChoices {
  const isResend = ({ type, id }: Choice) => type === 'other' && id.startsWith('resend');
  const of = (...types: Choice['type'][]) =>
    choices.filter((choice) => types.includes(choice.type) && !isResend(choice));
  return {
    providers: of('sso_provider'),
    accounts: of('account'),
    methods: of('mfa_method'),
    resends: choices.filter(isResend),
    others: of('sign_in_method', 'auth_method', 'identifier_method', 'other'),
  };
}
