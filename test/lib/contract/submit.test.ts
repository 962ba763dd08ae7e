import { describe, expect, it } from 'vitest';
import type { SubmitRequest } from '../../../lib/contract/schema/question.ts';
import { resolveSubmission } from '../../../lib/contract/submit.ts';
import { choice, field } from './screens.ts';

const FIELDS = [
  field({ id: 'field_email', ref: 'email' }),
  field({ id: 'field_password', ref: 'password', type: 'password' }),
  field({ id: 'field_note', ref: 'note', required: false }),
];
const CHOICES = [
  choice({ id: 'choice_sms', type: 'mfa_method', mfa_type: 'sms' }),
  choice({ id: 'choice_google', type: 'sso_provider', provider: 'google', observed_selector: '//button[1]' }),
  choice({ id: 'choice_anna', type: 'account' }),
];

const resolve = (request: SubmitRequest) => resolveSubmission(request, FIELDS, CHOICES);

describe('a submission of values', () => {
  it('is read by field id', () => {
    expect(resolve({ field_values: { field_email: 'a@b.c' } })).toEqual({
      values: { field_email: 'a@b.c' },
      choiceId: null,
    });
  });

  it.each(['password', 'field_password'])('is read by the legacy name %j', (name) => {
    expect(resolve({ fields: { [name]: 'secret' } }).values).toEqual({ field_password: 'secret' });
  });

  it('may be partial', () => {
    expect(resolve({ fields: { email: 'a@b.c' } }).values).toEqual({ field_email: 'a@b.c' });
  });

  it('leaves out what is optional and empty', () => {
    expect(resolve({ fields: { email: 'a@b.c', note: '' } }).values).toEqual({ field_email: 'a@b.c' });
  });

  it('refuses a field that is not asked for, and says which are', () => {
    expect(() => resolve({ fields: { otp: '123456' } })).toThrow(
      'fields.otp: not asked for at this moment; possible now: email, password, note.',
    );
    expect(() => resolve({ field_values: { email: 'a@b.c' } })).toThrow('possible now: field_email');
  });

  it('refuses an empty value for a required field', () => {
    expect(() => resolve({ fields: { password: '' } })).toThrow('fields.password: must not be empty.');
    expect(() => resolve({ fields: { note: '' } })).toThrow('every value is empty');
  });

  it('refuses the same field under two names', () => {
    expect(() => resolve({ fields: { password: 'a', field_password: 'b' } })).toThrow('given twice');
  });

  it('never quotes a value', () => {
    const attempt = () => resolve({ fields: { otp: 'hunter2' } });
    expect(attempt).toThrow();
    expect(attempt).not.toThrow(/hunter2/);
  });
});

describe('a submission of a choice', () => {
  it.each<[string, SubmitRequest, string]>([
    ['its id', { selected_choice_id: 'choice_anna' }, 'choice_anna'],
    ['the type of an MFA option', { mfa_option_id: 'sms' }, 'choice_sms'],
    ['the id of an MFA option', { mfa_option_id: 'choice_sms' }, 'choice_sms'],
    ['a sign-in option', { sign_in_option_id: 'choice_anna' }, 'choice_anna'],
    ['the selector of an SSO button', { sso_button_selector: '//button[1]' }, 'choice_google'],
    ['an SSO provider', { sso_provider: 'google' }, 'choice_google'],
  ])('is read by %s', (_, request, id) => {
    expect(resolve(request)).toEqual({ values: {}, choiceId: id });
  });

  it('takes an empty `fields` beside it as absent, which the React component sends', () => {
    expect(resolve({ fields: {}, mfa_option_id: 'sms' }).choiceId).toBe('choice_sms');
  });

  it('refuses what is not offered', () => {
    expect(() => resolve({ selected_choice_id: 'gone' })).toThrow(
      'selected_choice_id: not asked for at this moment; possible now: choice_sms, choice_google, choice_anna.',
    );
    expect(() => resolve({ mfa_option_id: 'push' })).toThrow('possible now: sms.');
  });
});

describe('a submission of nothing, or of two things', () => {
  it.each<SubmitRequest>([{}, { fields: {} }, { fields: {}, field_values: {} }, { sso_provider: '' }])(
    'refuses %j as empty',
    (request) => {
      expect(() => resolve(request)).toThrow('Nothing is submitted');
    },
  );

  it('refuses two modes', () => {
    expect(() => resolve({ fields: { email: 'a' }, selected_choice_id: 'choice_sms' })).toThrow(
      'Send only one of selected_choice_id, fields',
    );
    expect(() => resolve({ sso_provider: 'google', sso_button_selector: '//button[1]' })).toThrow('Send only one of');
  });
});
