import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legacyFields, questionView } from '../../../../lib/contract/view/question.ts';
import type { Choice, Field } from '../../../../lib/model/screen.ts';
import { choice, field } from '../screens.ts';

const names = fc.constantFrom('email', 'password', 'otp', 'field_email', 'x');
const fields: fc.Arbitrary<Field[]> = fc
  .uniqueArray(names, { maxLength: 5 })
  .chain((ids) => fc.tuple(...ids.map((id) => names.map((ref) => field({ id, ref })))));
const choices: fc.Arbitrary<Choice[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom('mfa_method', 'sso_provider', 'account', 'auth_method', 'other'),
      mfa_type: fc.constantFrom(null, 'sms', 'email', 'push'),
      observed_selector: fc.constantFrom(null, '//a', '//b'),
    }),
    { maxLength: 6 },
  )
  .map((rows) => rows.map((row, index) => choice({ id: `choice_${index}`, ...row }) as Choice));

describe('legacy fields', () => {
  it('are named by their credential key, as the documented loop expects', () => {
    const view = questionView([field({ id: 'field_password', ref: 'password', input_type: 'password' })], []);
    expect(view.discovered_fields).toEqual([
      { name: 'password', label: 'password', selector: '', type: 'password', required: true },
    ]);
    expect(view.fields).toEqual([
      { id: 'field_password', ref: 'password', type: 'text', required: true, observed_selector: null },
    ]);
  });

  it('have names of their own, whatever ids and keys there are', () => {
    fc.assert(
      fc.property(fields, (asked) => {
        const shown = legacyFields(asked).map(({ discovered }) => discovered.name);
        expect(new Set(shown).size).toBe(asked.length);
      }),
    );
  });
});

describe('legacy choices', () => {
  it('show every choice exactly once', () => {
    fc.assert(
      fc.property(choices, (offered) => {
        const view = questionView([], offered);
        const shown = view.mfa_options.length + view.pending_sso_buttons.length + view.sign_in_options.length;
        expect(shown).toBe(offered.length);
        expect(view.choices).toHaveLength(offered.length);
      }),
    );
  });

  it('can be told apart: by type, by selector, by id', () => {
    fc.assert(
      fc.property(choices, (offered) => {
        const view = questionView([], offered);
        for (const keys of [
          view.mfa_options.map(({ type }) => type as string),
          view.pending_sso_buttons.map(({ selector }) => selector),
          view.sign_in_options.map(({ id }) => id),
        ]) {
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });

  it('offer a second telephone number as a sign-in option, since MFA options are chosen by type', () => {
    const view = questionView(
      [],
      [
        choice({ id: 'mfa_sms', type: 'mfa_method', mfa_type: 'sms', label: '•• 12' }),
        choice({ id: 'mfa_sms_2', type: 'mfa_method', mfa_type: 'sms', label: '•• 34' }),
      ],
    );
    expect(view.mfa_options).toEqual([{ type: 'sms', label: '•• 12', target: null, description: null }]);
    expect(view.sign_in_options).toEqual([{ id: 'mfa_sms_2', label: '•• 34', description: null }]);
  });
});
