import type { Choice, Field } from '../../../lib/model/screen.ts';

/** A field with only what a test is about. */
export function field(over: Partial<Field> & { id: string }): Field {
  return {
    ref: over.id,
    type: 'text',
    label: null,
    required: true,
    observed_selector: null,
    input_type: 'text',
    placeholder: null,
    hint: null,
    reason: null,
    ...over,
  };
}

/** A choice with only what a test is about. */
export function choice(over: Partial<Choice> & { id: string }): Choice {
  return {
    type: 'other',
    label: over.id,
    description: null,
    observed_selector: null,
    mfa_type: null,
    provider: null,
    ...over,
  };
}
