import type { FailureCode } from '../flow/failure.ts';
import type { Action, ConsentScreen, Fill, FormField, Known, Screen, ScreenChoice } from './decision.ts';
import { ownWay } from './own-ways.ts';
import { isCode, sourceFor } from './sources.ts';
import { ssoFor } from './sso-wanted.ts';
import { says } from './words.ts';

type Form = Extract<Screen, { kind: 'form' }>;

/** A refused one-time code is followed by that of the next time window, once; a stored password is never tried twice. */
const CODE_TRIES = 2;
/** An identifier may be typed again when its page comes back without a word, once. */
const IDENTIFIER_TRIES = 2;

const times = (known: Known, ref: string) => known.given[ref] ?? 0;
const anythingGiven = (known: Known) => Object.values(known.given).some((count) => count > 0);
const hasAnswer = (field: FormField, known: Known) => known.answered.includes(field.id);

function fail(
  code: FailureCode,
  message: string,
  websiteError: string | null = null,
  credentialRejected = false,
): Action {
  return { kind: 'fail', code, message, websiteError, credentialRejected };
}

const click = (choice: ScreenChoice, why: string): Action =>
  choice.submit
    ? { kind: 'fill', fills: [], tick: [choice.element], submit: choice.submit, choice }
    : { kind: 'click', element: choice.element, why, choice };

const isMarked = ({ invalid }: FormField) => invalid;

/**
 * The page itself does not let the form go: it says or marks what is wrong, and nothing has left it. The site has refused
 * nothing then.
 */
const keepsForm = (screen: Form, known: Known) =>
  known.unsent &&
  (screen.error !== null || screen.fields.some((field) => isMarked(field) && times(known, field.ref) > 0));

/** A code that was never asked for before stands beside the password: the password was taken, not refused. */
const asksNewCode = (screen: Form, known: Known) =>
  screen.fields.some((field) => isCode(field) && times(known, field.ref) === 0) &&
  !(screen.error !== null && says('wrong', screen.error) && !says('code', screen.error));

/**
 * The fields whose last value the site has refused. A password field that comes back empty is a refusal even
 * without a word, since no login asks twice for a password that it took.
 */
function refusedFields(screen: Form, known: Known): FormField[] {
  const given = screen.fields.filter((field) => times(known, field.ref) > 0);
  if (keepsForm(screen, known)) return given.some(isMarked) ? given.filter(isMarked) : given;
  const passwords = given.filter((field) => field.type === 'password');
  const codes = given.filter(isCode);
  if (asksNewCode(screen, known)) return [];
  if (passwords.some((field) => !field.filled)) return given;
  if (codes.length > 0) return screen.error !== null || codes.some((field) => !field.filled) ? codes : [];
  if (screen.error !== null && given.length > 0) return given;
  return given.filter(
    (field) => field.type === 'identifier' && !field.filled && times(known, field.ref) >= IDENTIFIER_TRIES,
  );
}

const mayRetryCode = (refused: FormField[], known: Known) =>
  refused.length > 0 &&
  refused.every(
    (field) => isCode(field) && sourceFor(field, known)?.from === 'totp' && times(known, field.ref) < CODE_TRIES,
  );

const NOT_TAKEN =
  'The form does not take the stored credential, and sent nothing. Store the right values and log in again.';

function afterRefusal(screen: Form, refused: FormField[], known: Known): Action | null {
  if (refused.length === 0 || mayRetryCode(refused, known)) return null;
  if (refused.some((field) => hasAnswer(field, known))) return null;
  // Nobody has shown up in this flow: a question about a stored value would only run into its deadline. The next login,
  // with the refusal on record, asks instead.
  const kept = keepsForm(screen, known);
  if (known.unattended || (!known.attended && !kept)) {
    const typedStored = refused.some((field) => !isCode(field) && sourceFor(field, known)?.from === 'stored');
    const what = refused.every(isCode)
      ? 'The site refused the one-time code.'
      : 'The site refused the stored credential.';
    if (kept) return fail('credentials_invalid', NOT_TAKEN, screen.error, false);
    return fail('credentials_invalid', `${what} Store the right values and log in again.`, screen.error, typedStored);
  }
  const needed = (field: FormField) => field.required && !field.filled && sourceFor(field, known) === null;
  const asked = screen.fields.filter((field) => refused.includes(field) || needed(field));
  return askFor(
    screen,
    asked.map((field) => (refused.includes(field) ? { ...field, reason: 'rejected' as const } : field)),
    screen.error,
    refused.map((field) => field.id),
  );
}

/** Where a field's value may come from now: a stored password is typed once, and not at all when it is known to be wrong. */
function usableSource(field: FormField, screen: Form, known: Known): Fill['source'] | null {
  const source = sourceFor(field, known);
  if (source?.from !== 'stored' || field.type !== 'password') return source;
  // What stands for another key is not the value of two fields: a PIN is not the password that was typed before it.
  const isAnothers = screen.fields.some(({ ref }) => ref !== field.ref && ref === source.key);
  if (source.key !== field.ref && (isAnothers || times(known, source.key) > 0)) return null;
  if (known.credentialRejected || known.refused.includes(field.ref)) return null;
  return times(known, field.ref) === 0 || asksNewCode(screen, known) ? source : null;
}

function fillForm(screen: Form, known: Known, refused: FormField[]): Action {
  const fills: Fill[] = [];
  const missing: FormField[] = [];
  for (const field of screen.fields) {
    const kept = field.filled && times(known, field.ref) > 0 && !refused.includes(field);
    if (kept && !hasAnswer(field, known)) continue;
    const source = usableSource(field, screen, known);
    if (source) fills.push({ element: field.element, boxes: field.boxes, source, ref: field.ref });
    else if (field.required && !field.filled) missing.push(field);
  }
  if (missing.length === 0)
    return { kind: 'fill', fills, tick: screen.rememberMe ? [screen.rememberMe] : [], submit: screen.submit };
  const own = missing.every(isCode) ? ownWay(screen.choices, known) : null;
  if (own) return click(own.choice, own.why);
  const websiteError = anythingGiven(known) ? screen.error : null;
  return askFor(screen, missing, websiteError, []);
}

/** Asks; where the page also waits for an approval elsewhere, both at once. */
function askFor(screen: Form, fields: FormField[], websiteError: string | null, rejected: string[]): Action {
  const { choices, waits } = screen;
  return waits === undefined
    ? { kind: 'ask', fields, choices, websiteError, rejected }
    : { kind: 'wait_external', message: waits, fields, choices, websiteError };
}

const CHALLENGE = 'The site asks for a challenge that only a person can solve.';

function planForm(screen: Form, known: Known): Action {
  const chosen = choose(screen.choices, known) ?? withoutButton(screen, known);
  if (chosen) return chosen;
  if (known.credentialRejected && known.unattended && screen.fields.some((field) => field.type === 'password'))
    return fail(
      'credentials_invalid',
      'The stored credential was refused before and has not changed since.',
      null,
      true,
    );
  if (screen.puzzle) return fail('captcha_blocked', CHALLENGE, anythingGiven(known) ? screen.error : null);
  const refused = refusedFields(screen, known);
  return afterRefusal(screen, refused, known) ?? fillForm(screen, known, refused);
}

/** The choice that a person has taken, or that what is stored settles. */
function choose(choices: ScreenChoice[], known: Known): Action | null {
  const taken = choices.find((choice) => choice.id === known.choiceId);
  if (taken) return click(taken, 'chosen by a person');
  if (known.sso === 'tried') return null;
  const sso = ssoFor(choices, known.ssoProvider);
  if (sso && (known.sso === 'only' || !anythingGiven(known)))
    return click(sso, `the credential signs in with ${sso.provider}`);
  const account = choices.find(({ id }) => id === known.ownAccount);
  return account ? click(account, 'the account that is stored') : null;
}

/** A page on which the stored values must not be typed, and where their provider's button leads nowhere, or is missing. */
function withoutButton(
  { choices, error }: Pick<Form, 'choices' | 'error'>,
  { sso, ssoProvider }: Known,
): Action | null {
  if (ssoProvider === null || sso === 'open') return null;
  if (sso === 'tried') {
    const message = `Signing in with ${ssoProvider} led back to the login page, which is not logged in.`;
    return fail('login_failed', message, error);
  }
  const offered = choices.flatMap(({ provider }) => provider ?? []);
  const found = offered.length > 0 ? `offers ${offered.join(', ')} only` : 'offers no identity provider';
  return fail(
    'element_not_found',
    `The login page has no button to sign in with ${ssoProvider}: it ${found}. ` +
      'Set login_url to the page that has it, or correct sso_provider of the credential.',
    error,
  );
}

function planConsent(screen: ConsentScreen, known: Known): Action {
  const chosen = choose(screen.choices, { ...known, ssoProvider: null });
  if (chosen) return chosen;
  const { consent } = known;
  const [approve] = screen.choices;
  if (consent?.do === 'approve' && approve) return click(approve, consent.why);
  if (consent?.do === 'refuse')
    return fail(
      'domain_not_allowed',
      `The identity provider asks for consent to sign in to ${consent.host}, which is not the connection's: ` +
        'add it to allowed_domains if you trust it.',
    );
  const why = consent?.why ?? 'nothing tells who asks';
  if (known.unattended)
    return fail('consent_required', `The identity provider asks for consent, and ${why}. ${ANSWER}`);
  const choices = screen.choices.map((choice) => ({ ...choice, description: `Consent is asked for: ${why}.` }));
  return { kind: 'ask', fields: [], choices, websiteError: null, rejected: [] };
}

const ANSWER = 'Log in once with somebody there to answer.';

function planChoice(screen: Extract<Screen, { kind: 'choice' }>, known: Known): Action {
  const providers = screen.choices.some(({ provider }) => provider !== null);
  const chosen = choose(screen.choices, known) ?? (providers ? withoutButton(screen, known) : null);
  if (chosen) return chosen;
  const settled = ownWay(screen.choices, known);
  if (settled) return click(settled.choice, settled.why);
  const own = screen.choices.find(({ type, mfa_type }) => type === 'sign_in_method' && mfa_type === null);
  if (own && known.storedKeys.length > 0 && !known.ssoProvider) return click(own, 'the way that takes what is stored');
  const [only, second] = screen.choices.filter(({ mfa_type }) => mfa_type !== 'switch');
  if (only && !second && only.type !== 'sso_provider') return click(only, 'the only choice');
  return { kind: 'ask', fields: [], choices: screen.choices, websiteError: screen.error, rejected: [] };
}

/** A page that waits for something outside the browser, unless what is stored has a way around it. */
function planExternal({ message, choices }: Extract<Screen, { kind: 'external_action' }>, known: Known): Action {
  const taken = choices.find(({ id }) => id === known.choiceId);
  if (taken) return click(taken, 'chosen by a person');
  const own = ownWay(choices, known);
  if (own) return click(own.choice, own.why);
  return { kind: 'wait_external', message, fields: [], choices, websiteError: null };
}

const NEW_PASSWORD = 'The site asks for a new password: choose one there, store it, then log in again.';
const TERMS = 'The site wants its terms to be agreed to: log in with a person to answer, or agree to them there.';

function planTerms({ choices, message }: Extract<Screen, { kind: 'terms' }>, known: Known): Action {
  const taken = choose(choices, known);
  if (taken) return taken;
  if (known.unattended) return fail('website_error', TERMS, message);
  return { kind: 'ask', fields: [], choices, websiteError: null, rejected: [] };
}

const REFUSED = {
  account_locked: 'The site says that the account is locked.',
  bot_detected: 'The site takes this browser for a robot.',
  rate_limited: 'The site asks to wait before another attempt.',
};

function planUnknown(notices: string[], known: Known): Action {
  if (!anythingGiven(known)) return { kind: 'wait' };
  const said = notices.find((notice) => says('wrong', notice));
  return said
    ? fail('credentials_invalid', 'The site refused the login.', said, known.storedKeys.length > 0)
    : { kind: 'verify' };
}

/**
 * The next thing to do on a screen, given what is known. Pure: the same screen and knowledge give the same action.
 * The caller counts what it types in `known.given`, drops answers from `known.answered` once typed, and notices
 * when an action has changed nothing.
 */
export function plan(screen: Screen, known: Known): Action {
  switch (screen.kind) {
    case 'form':
      return planForm(screen, known);
    case 'choice':
      return planChoice(screen, known);
    case 'consent':
      return planConsent(screen, known);
    case 'banner':
      return { kind: 'click', element: screen.dismiss, why: 'a banner hides the page' };
    case 'lobby': {
      const [enter] = screen.enter;
      if (times(known, 'password') > 0 || !enter) return { kind: 'verify' };
      return { kind: 'click', element: enter, why: 'leads to the login form' };
    }
    case 'captcha':
      return fail('captcha_blocked', CHALLENGE);
    case 'passkey':
      if (!screen.alternative)
        return fail('unsupported_auth_method', 'The site asks for a passkey and offers no other way.');
      return { kind: 'click', element: screen.alternative, why: 'another way than a passkey' };
    case 'external_action':
      return planExternal(screen, known);
    case 'refused':
      return fail(screen.code, REFUSED[screen.code], screen.message);
    case 'new_password':
      return screen.later
        ? { kind: 'click', element: screen.later, why: 'a new password can wait' }
        : fail('credentials_invalid', NEW_PASSWORD, screen.message, known.storedKeys.length > 0);
    case 'terms':
      return planTerms(screen, known);
    case 'device':
      return { kind: 'click', element: screen.yes, why: 'a device that is known is asked for less the next time' };
    case 'logged_in':
      return { kind: 'verify' };
    case 'blank':
      return { kind: 'wait' };
    case 'unknown':
      return planUnknown(screen.notices, known);
  }
}
