import type { Flow } from '../../../lib/model/flow.ts';
import { choice, field } from '../../lib/contract/screens.ts';
import type { Shown } from './page-server.ts';

const ended = { phase: 'ENDED', step: 'COMPLETED' } as const;

const asking = (fields: Flow['fields'], choices: Flow['choices'] = [], more: Partial<Flow> = {}): Partial<Flow> => ({
  phase: 'HELD',
  step: 'AWAITING_INPUT',
  fields,
  choices,
  input_expires_at: new Date(Date.now() + 9 * 60_000).toISOString(),
  ...more,
});

export const username = field({
  id: 'field_email',
  ref: 'email',
  type: 'identifier',
  label: 'Email address',
  input_type: 'email',
  placeholder: 'name@company.com',
});
export const password = field({
  id: 'field_password',
  ref: 'password',
  type: 'password',
  label: 'Password',
  input_type: 'password',
});
export const code = field({
  id: 'field_code',
  ref: 'code',
  type: 'code',
  label: 'Verification code',
  hint: 'We sent a text message to •••• 4567',
  input_type: 'code',
});
export const resend = choice({ id: 'resend', label: 'Send the code again' });
const providers = [
  choice({ id: 'sso_google', type: 'sso_provider', label: 'Continue with Google', provider: 'google' }),
  choice({ id: 'sso_microsoft', type: 'sso_provider', label: 'Continue with Microsoft', provider: 'microsoft' }),
];
const methods = [
  choice({ id: 'm1', type: 'mfa_method', label: 'Text a code to •••• 4567', mfa_type: 'sms' }),
  choice({ id: 'm2', type: 'mfa_method', label: 'Email a code to a•••@company.com', mfa_type: 'email' }),
  choice({ id: 'm3', type: 'mfa_method', label: 'Use an authenticator app', mfa_type: 'totp' }),
  choice({
    id: 'm4',
    type: 'mfa_method',
    label: 'Approve on your phone',
    description: 'Anna’s Pixel 9',
    mfa_type: 'push',
  }),
];

/** A screen of the page: the state that shows it, and what is done to get to it. */
export interface ScreenState extends Shown {
  /** Stops at the first screen. */
  prime?: true;
  /** Opens the link with another code. */
  spent?: true;
  /** Refusals by the end of the path. */
  refuse?: Record<string, number>;
}

/** A failure in one of each kind of words. */
const failed = (error_code: string, more: Partial<Flow> = {}): ScreenState => ({
  flow: { ...ended, status: 'FAILED', error_code, error_message: 'In plain words.', ...more },
});

/** Every screen there is, by name. */
export const SCREENS: Record<string, ScreenState> = {
  prime: { prime: true, page: { brand: 'Harbor Analytics' } },
  'prime-nameless': { prime: true, connection: { save_credentials: false } },
  finding: { flow: {} },
  'signing-in': { flow: { phase: 'DRIVING', step: 'SUBMITTING' } },
  fields: { flow: asking([username, password]) },
  'fields-and-providers': { flow: asking([username, password], providers) },
  'fields-refused': {
    flow: asking(
      [
        { ...username, reason: 'rejected' },
        { ...password, reason: 'rejected' },
      ],
      [],
      {
        website_error: 'Incorrect username or password.',
      },
    ),
  },
  password: { flow: asking([password]) },
  'more-fields': {
    flow: asking([
      field({ id: 'company', ref: 'company', label: 'Company ID', hint: 'On your invitation letter' }),
      field({ id: 'phone', ref: 'phone', label: 'Phone number', input_type: 'tel', required: false }),
    ]),
  },
  code: {
    flow: asking([code], [resend, choice({ id: 'm5', type: 'mfa_method', label: 'Another way', mfa_type: 'switch' })]),
  },
  'code-refused': {
    flow: asking([{ ...code, reason: 'rejected' }], [resend], { website_error: 'This code is not valid.' }),
  },
  'mfa-choice': { flow: asking([], methods) },
  accounts: {
    flow: asking(
      [],
      [
        choice({ id: 'a1', type: 'account', label: 'anna@company.com', description: 'Signed in' }),
        choice({ id: 'a2', type: 'account', label: 'anna.privat@example.org' }),
        choice({ id: 'a3', type: 'account', label: 'Use another account' }),
      ],
    ),
  },
  providers: { flow: asking([], providers) },
  consent: {
    flow: asking([], [choice({ id: 'allow', label: 'Allow' }), choice({ id: 'deny', label: 'Cancel' })]),
  },
  'external-action': {
    flow: asking([], [choice({ id: 'm5', type: 'mfa_method', label: 'Use a code instead', mfa_type: 'switch' })], {
      step: 'AWAITING_EXTERNAL_ACTION',
      external_action_message: 'Approve the sign-in request on your phone.',
    }),
  },
  'number-to-match': {
    flow: asking([], [], {
      step: 'AWAITING_EXTERNAL_ACTION',
      external_action_message: 'Open the Authenticator app and enter 42 to sign in.',
    }),
  },
  success: { flow: { ...ended, status: 'SUCCESS' } },
  failed: failed('login_failed'),
  'failed-in-the-sites-words': failed('account_locked', {
    website_error: 'Your account has been locked after too many attempts.',
  }),
  expired: { flow: { ...ended, status: 'EXPIRED', error_code: 'awaiting_input_timeout', error_message: 'Nobody.' } },
  canceled: { flow: { ...ended, status: 'CANCELED' } },
  'link-spent': { spent: true },
  'link-expired': { refuse: { exchange: 410 } },
  superseded: { refuse: { c1: 410 } },
  unreachable: { refuse: { exchange: 500 } },
};
