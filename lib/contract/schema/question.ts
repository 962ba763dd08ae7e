import { z } from 'zod';
import { CHOICE_TYPES, FIELD_TYPES, INPUT_TYPES, MFA_TYPES } from '../../model/screen.ts';
import { FieldName, SecretValue } from './scalars.ts';

const MfaType = z.enum(MFA_TYPES);

/** Canonical: a value the page wants from a person. */
export const FieldView = z
  .object({
    id: z.string(),
    ref: z.string().describe('The credential key that the value is stored under'),
    type: z.enum(FIELD_TYPES),
    label: z.string().exactOptional(),
    required: z.boolean(),
    observed_selector: z.string().nullable(),
    hint: z.string().exactOptional(),
    reason: z.literal('rejected').exactOptional().describe('The site refused the value given before'),
  })
  .meta({ id: 'Field' });
export type FieldView = z.infer<typeof FieldView>;

/** Canonical: something the page lets a person choose. */
export const ChoiceView = z
  .object({
    id: z.string(),
    type: z.enum(CHOICE_TYPES),
    label: z.string(),
    description: z.string().nullable(),
    observed_selector: z.string().nullable(),
    mfa_type: MfaType.exactOptional(),
    provider: z.string().exactOptional().describe('Of an identity provider to sign in with: what `sso_provider` names'),
  })
  .meta({ id: 'Choice' });
export type ChoiceView = z.infer<typeof ChoiceView>;

/** Legacy view of a field. */
export const DiscoveredField = z
  .object({
    name: z.string(),
    label: z.string(),
    selector: z.string(),
    type: z.enum(INPUT_TYPES),
    required: z.boolean(),
    placeholder: z.string().exactOptional(),
    hint: z.string().exactOptional(),
  })
  .meta({ id: 'DiscoveredField' });
export type DiscoveredField = z.infer<typeof DiscoveredField>;

/** Legacy views of choices: each choice is in exactly one of the three. */
export const MfaOption = z
  .object({
    type: MfaType,
    label: z.string(),
    target: z.string().nullable(),
    description: z.string().nullable(),
  })
  .meta({ id: 'MfaOption' });
export type MfaOption = z.infer<typeof MfaOption>;

export const PendingSsoButton = z
  .object({ provider: z.string(), label: z.string(), selector: z.string() })
  .meta({ id: 'PendingSSOButton' });
export type PendingSsoButton = z.infer<typeof PendingSsoButton>;

export const SignInOption = z
  .object({ id: z.string(), label: z.string(), description: z.string().nullable() })
  .meta({ id: 'SignInOption' });
export type SignInOption = z.infer<typeof SignInOption>;

const Values = z.record(FieldName, SecretValue);
const Choosable = z.string().max(4096);

/** An answer: exactly one of these, the others absent or empty (contract section 3, "submit"). */
export const SubmitRequest = z
  .object({
    field_values: Values.optional().describe('Field id to value'),
    selected_choice_id: Choosable.optional(),
    fields: Values.optional().describe('Legacy: field name to value'),
    mfa_option_id: Choosable.optional().describe('Legacy: the type of the option'),
    sign_in_option_id: Choosable.optional().describe('Legacy'),
    sso_button_selector: Choosable.optional().describe('Legacy'),
    sso_provider: Choosable.optional().describe('Legacy: the provider of a pending button'),
  })
  .meta({ id: 'SubmitFieldsRequest' });
export type SubmitRequest = z.infer<typeof SubmitRequest>;

export const SubmitView = z.object({ accepted: z.boolean() }).meta({ id: 'SubmitFieldsResponse' });
export type SubmitView = z.infer<typeof SubmitView>;
