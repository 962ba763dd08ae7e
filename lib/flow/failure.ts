import type { Flow } from '../model/flow.ts';

/**
 * Why a flow ended without success (contract section 3): every `error_code`, with the words a person reads when the
 * drive has none of its own. Each says what to do next.
 */
export const FAILURES = {
  account_locked: 'The site says that this account is locked: unlock it there, then log in again.',
  awaiting_input_timeout: 'Nobody answered within 10 minutes: log in again and answer when asked.',
  bot_detected: 'The site took the browser for a bot and refused it.',
  browser_error: 'The browser stopped before the login was done: try again.',
  captcha_blocked: 'The site asks for a CAPTCHA, which cannot be solved here.',
  consent_required: 'The identity provider asks for consent that only a person may give: log in once and answer.',
  credentials_invalid: 'The site refused the credentials: correct them, then log in again.',
  domain_not_allowed: 'The login leads to a host that is not allowed: add it to allowed_domains if you trust it.',
  element_not_found: 'A part of the page that the login needs was not found.',
  external_action_timeout: 'The action outside the browser was not done in time: log in again.',
  internal_error: 'Something failed on our side: try again.',
  login_failed: 'The login did not succeed, and the site did not say why.',
  login_form_not_found: 'No login form was found: set login_url to the page that has it.',
  max_attempts_reached: 'The site refused the login too often: check the credentials, then log in again.',
  max_steps_exceeded: 'The login has more steps than any we know: set login_url to a page nearer to the form.',
  navigation_confused: 'The login led away from the site and did not come back.',
  network_error: 'The site could not be reached: check the domain, or try again later.',
  provider_disabled: 'The credential provider is switched off: enable it, then log in again.',
  provider_item_ambiguous: 'Several items of the credential provider fit alike: name one by its path, or rename one.',
  provider_item_elsewhere: 'The item is for another site than this connection: correct its website, or the connection.',
  provider_item_not_found: 'The credential provider has no such item: correct the path, or give the item this website.',
  provider_item_without_password: 'The item has no password: store one in it, then log in again.',
  provider_not_found: 'The credential provider was deleted: give the connection another credential.',
  provider_rate_limited: 'The credential provider asks to wait before it is asked again: try again later.',
  provider_token_refused: 'The credential provider refuses its token: give it a new one, then log in again.',
  provider_unreachable: 'The credential provider could not be reached: try again later.',
  rate_limited: 'The site asks to wait before the next attempt: try again later.',
  session_expired: 'The login did not end within 20 minutes: try again.',
  session_too_large: 'The session is larger than 4 MB compressed and was not saved; the session before it is kept.',
  stuck_in_loop: 'The site showed the same step again and again.',
  unsupported_auth_method: 'The site asks for a way to log in that is not supported.',
  website_error: 'The site answered with an error.',
} as const;

export type FailureCode = keyof typeof FAILURES;

/** Why a provider gives nothing for a login. */
export type ProviderFailureCode = Extract<FailureCode, `provider_${string}`>;

export function isProviderFailure(code: string): code is ProviderFailureCode {
  return isFailureCode(code) && code.startsWith('provider_');
}

type Overdue = Pick<Flow, 'submitted' | 'input_expires_at' | 'external_action_message' | 'credential_problem'>;

/**
 * Whose time was up: the person's, to answer or to act, or the flow's. Where a person was asked because a provider gave
 * nothing, and did not come, that is what the login failed by.
 */
export function overdueFailure(flow: Overdue): { code: FailureCode; message: string } {
  const unanswered = !flow.submitted && flow.input_expires_at !== null;
  const problem = flow.credential_problem;
  if (unanswered && flow.external_action_message === null && problem && isFailureCode(problem.code))
    return { code: problem.code, message: `${problem.message} Nobody answered instead.` };
  const asked = flow.external_action_message === null ? 'awaiting_input_timeout' : 'external_action_timeout';
  const code = unanswered ? asked : 'session_expired';
  return { code, message: FAILURES[code] };
}

export function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(FAILURES, code);
}
