import { describe, expect, it } from 'vitest';
import {
  type FormField,
  type Known,
  NOTHING_KNOWN,
  type Screen,
  type ScreenChoice,
} from '../../../lib/login/decision.ts';
import { plan } from '../../../lib/login/plan.ts';

function field(ref: string, type: FormField['type'], rest: Partial<FormField> = {}): FormField {
  return {
    id: type === 'code' || type === 'totp_code' ? 'otp' : `field_${ref}`,
    ref,
    type,
    label: ref,
    required: true,
    observed_selector: null,
    input_type: 'text',
    placeholder: null,
    hint: null,
    reason: null,
    element: { frame: 0, index: ref.length },
    boxes: [],
    filled: false,
    invalid: false,
    channel: null,
    ...rest,
  };
}

const email = field('email', 'identifier');
const password = field('password', 'password');
const code = field('code', 'code');
const submit = { frame: 0, index: 99 };

function form(fields: FormField[], rest: Partial<Extract<Screen, { kind: 'form' }>> = {}): Screen {
  return { kind: 'form', fields, submit, rememberMe: null, puzzle: false, error: null, choices: [], ...rest };
}

function choice(id: string, rest: Partial<ScreenChoice> = {}): ScreenChoice {
  return {
    id,
    type: 'mfa_method',
    label: id,
    description: null,
    observed_selector: null,
    mfa_type: null,
    provider: null,
    element: { frame: 0, index: 7 },
    submit: null,
    ...rest,
  };
}

const nothing = NOTHING_KNOWN;
const stored: Known = { ...nothing, storedKeys: ['email', 'password'] };

const sources = (screen: Screen, known: Known) => {
  const action = plan(screen, known);
  if (action.kind !== 'fill') throw new Error(`expected fill, planned ${action.kind}`);
  return action.fills.map(({ ref, source }) => [ref, source]);
};

describe('filling', () => {
  it('types what is stored and sends the form', () => {
    expect(plan(form([email, password], { rememberMe: { frame: 0, index: 3 } }), stored)).toMatchObject({
      kind: 'fill',
      fills: [{ source: { from: 'stored', key: 'email' } }, { source: { from: 'stored', key: 'password' } }],
      tick: [{ frame: 0, index: 3 }],
      submit,
    });
  });

  it('lets e-mail and user name stand in for one another', () => {
    expect(sources(form([field('username', 'identifier')]), stored)).toEqual([
      ['username', { from: 'stored', key: 'email' }],
    ]);
    expect(sources(form([email]), { ...nothing, storedKeys: ['username'] })).toEqual([
      ['email', { from: 'stored', key: 'username' }],
    ]);
  });

  it('finds a further field by its own name or its label, however written', () => {
    const company = field('company_id', 'text', { label: 'Company' });
    expect(sources(form([company]), { ...nothing, storedKeys: ['companyId'] })).toEqual([
      ['company_id', { from: 'stored', key: 'companyId' }],
    ]);
    expect(sources(form([company]), { ...nothing, storedKeys: ['company'] })).toEqual([
      ['company_id', { from: 'stored', key: 'company' }],
    ]);
  });

  it('takes an answer before what is stored', () => {
    expect(sources(form([email]), { ...stored, answered: ['field_email'] })).toEqual([
      ['email', { from: 'answer', fieldId: 'field_email' }],
    ]);
  });

  it('makes a code from the secret unless the site says that it sent one', () => {
    const known = { ...stored, hasTotp: true };
    expect(sources(form([code]), known)).toEqual([['code', { from: 'totp' }]]);
    expect(plan(form([{ ...code, channel: 'sms' }]), known).kind).toBe('ask');
  });

  it('leaves a value that the page has kept', () => {
    const kept = form([{ ...email, filled: true }, { ...password, filled: true }, code]);
    expect(sources(kept, { ...stored, hasTotp: true, given: { email: 1, password: 1 } })).toEqual([
      ['code', { from: 'totp' }],
    ]);
  });
});

describe('asking', () => {
  it('asks only for what is missing', () => {
    expect(plan(form([email, password]), { ...nothing, storedKeys: ['email'] })).toMatchObject({
      kind: 'ask',
      fields: [{ id: 'field_password', reason: null }],
      websiteError: null,
      rejected: [],
    });
  });

  it('does not ask for what is optional or already there', () => {
    const screen = form([{ ...email, filled: true }, password, { ...code, required: false }]);
    expect(sources(screen, { ...nothing, storedKeys: ['password'] })).toEqual([
      ['password', { from: 'stored', key: 'password' }],
    ]);
  });

  it('asks again for what the site refused, in its words', () => {
    const screen = form([{ ...email, filled: true }, password], { error: 'Wrong password' });
    expect(plan(screen, { ...stored, attended: true, given: { email: 1, password: 1 } })).toMatchObject({
      kind: 'ask',
      fields: [
        { id: 'field_email', reason: 'rejected' },
        { id: 'field_password', reason: 'rejected' },
      ],
      websiteError: 'Wrong password',
      rejected: ['field_email', 'field_password'],
    });
  });

  it('types the new answer, with the stored rest of the form', () => {
    const screen = form([email, password], { error: 'Wrong password' });
    const known = { ...stored, given: { email: 1, password: 1 }, answered: ['field_password'] };
    expect(sources(screen, known)).toEqual([
      ['email', { from: 'stored', key: 'email' }],
      ['password', { from: 'answer', fieldId: 'field_password' }],
    ]);
  });

  it('does not ask when nobody has answered anything in this flow: nobody may be there', () => {
    const screen = form([{ ...email, filled: true }, password], { error: 'Wrong password' });
    expect(plan(screen, { ...stored, given: { email: 1, password: 1 } })).toMatchObject({
      kind: 'fail',
      code: 'credentials_invalid',
      websiteError: 'Wrong password',
      credentialRejected: true,
    });
  });

  it('does not type a refused password again when the login is begun again', () => {
    expect(plan(form([email, password]), { ...stored, attended: true, refused: ['password'] })).toMatchObject({
      kind: 'ask',
      fields: [{ id: 'field_password' }],
    });
  });

  it('asks instead of typing a credential that is known to be wrong', () => {
    expect(plan(form([email, password]), { ...stored, credentialRejected: true })).toMatchObject({
      kind: 'ask',
      fields: [{ id: 'field_password' }],
    });
  });
});

describe('a refusal that nobody can answer', () => {
  const unattended = { ...stored, unattended: true };

  it('is credentials_invalid with the words of the site', () => {
    const screen = form([email, password], { error: 'Wrong password' });
    expect(plan(screen, { ...unattended, given: { email: 1, password: 1 } })).toMatchObject({
      kind: 'fail',
      code: 'credentials_invalid',
      websiteError: 'Wrong password',
      credentialRejected: true,
    });
  });

  it('is one even without a word, when the form comes back empty', () => {
    expect(plan(form([email, password]), { ...unattended, given: { email: 1, password: 1 } })).toMatchObject({
      kind: 'fail',
      code: 'credentials_invalid',
    });
  });

  it('never types a password that was refused before', () => {
    expect(plan(form([email, password]), { ...unattended, credentialRejected: true })).toMatchObject({
      kind: 'fail',
      credentialRejected: true,
    });
  });

  it('does not blame the password for a wrong code', () => {
    const screen = form([{ ...code, channel: 'sms' }], { error: 'Invalid code' });
    expect(plan(screen, { ...unattended, given: { password: 1, code: 1 } })).toMatchObject({
      code: 'credentials_invalid',
      credentialRejected: false,
    });
  });

  it('is told by an error page too', () => {
    const screen: Screen = { kind: 'unknown', notices: ['Login failed'] };
    expect(plan(screen, { ...unattended, given: { password: 1 } })).toMatchObject({
      kind: 'fail',
      websiteError: 'Login failed',
    });
  });
});

describe('a refused code', () => {
  it('is tried again with that of the next time window, once', () => {
    const screen = form([code], { error: 'Invalid code' });
    const known = { ...stored, hasTotp: true, unattended: true };
    expect(plan(screen, { ...known, given: { password: 1, code: 1 } }).kind).toBe('fill');
    expect(plan(screen, { ...known, given: { password: 1, code: 2 } }).kind).toBe('fail');
  });
});

describe('choosing', () => {
  it('takes what a person chose, a radio button by ticking and sending', () => {
    const radio = choice('mfa_sms', { submit });
    const screen: Screen = { kind: 'choice', choices: [radio, choice('mfa_email')], error: null };
    expect(plan(screen, { ...nothing, choiceId: 'mfa_email' })).toMatchObject({ kind: 'click' });
    expect(plan(screen, { ...nothing, choiceId: 'mfa_sms' })).toMatchObject({
      kind: 'fill',
      tick: [radio.element],
      submit,
    });
  });

  it('takes the authenticator when its secret is stored, else asks', () => {
    const screen: Screen = {
      kind: 'choice',
      choices: [choice('mfa_sms'), choice('mfa_totp', { mfa_type: 'totp' })],
      error: null,
    };
    expect(plan(screen, { ...nothing, hasTotp: true }).kind).toBe('click');
    expect(plan(screen, nothing)).toMatchObject({
      kind: 'ask',
      fields: [],
      choices: [{ id: 'mfa_sms' }, { id: 'mfa_totp' }],
    });
  });

  it('presses the provider that the credential signs in with, before typing anything', () => {
    const screen = form([email, password], {
      choices: [choice('sso_google', { type: 'sso_provider', provider: 'google' })],
    });
    expect(plan(screen, { ...stored, ssoProvider: 'google' }).kind).toBe('click');
    expect(plan(screen, stored).kind).toBe('fill');
  });
});

describe('other screens', () => {
  const element = { frame: 0, index: 1 };

  it.each<[Screen, string]>([
    [{ kind: 'banner', dismiss: element }, 'click'],
    [{ kind: 'lobby', enter: [element] }, 'click'],
    [{ kind: 'captcha' }, 'fail'],
    [{ kind: 'passkey', alternative: element }, 'click'],
    [{ kind: 'passkey', alternative: null }, 'fail'],
    [{ kind: 'external_action', message: 'Check your phone', choices: [] }, 'wait_external'],
    [{ kind: 'refused', code: 'account_locked', message: 'Locked' }, 'fail'],
    [{ kind: 'logged_in', evidence: ['log-out control'] }, 'verify'],
    [{ kind: 'blank' }, 'wait'],
    [{ kind: 'unknown', notices: [] }, 'wait'],
  ])('%j leads to %s', (screen, kind) => {
    expect(plan(screen, nothing).kind).toBe(kind);
  });

  it('is verified, not left, once the password was given', () => {
    const known = { ...nothing, given: { password: 1 } };
    expect(plan({ kind: 'lobby', enter: [element] }, known).kind).toBe('verify');
    expect(plan({ kind: 'unknown', notices: [] }, known).kind).toBe('verify');
  });
});

describe('a credential of an identity provider', () => {
  const google = choice('sso_google', { type: 'sso_provider', provider: 'google' });
  const github = choice('sso_github', { type: 'sso_provider', provider: 'github', element: { frame: 0, index: 8 } });
  const known: Known = { ...nothing, ssoProvider: 'google', sso: 'only' };

  it('presses its button, also beside a form', () => {
    expect(plan(form([email, password], { choices: [github, google] }), known)).toMatchObject({
      kind: 'click',
      element: google.element,
    });
  });

  it.each(['Google', 'google_oauth2', 'gsi'])('knows its button by another of its names: %s', (ssoProvider) => {
    expect(plan(form([email], { choices: [github, google] }), { ...known, ssoProvider })).toMatchObject({
      element: google.element,
    });
  });

  it('takes the only button there is for a way that is no company', () => {
    const oidc = { ...known, ssoProvider: 'oidc' };
    expect(plan(form([email], { choices: [github] }), oidc)).toMatchObject({ element: github.element });
    expect(plan(form([email], { choices: [github, google] }), oidc)).toMatchObject({ code: 'element_not_found' });
  });

  it('fails where there is no such button, and says what there is', () => {
    expect(plan(form([email, password], { choices: [github] }), known)).toMatchObject({
      kind: 'fail',
      code: 'element_not_found',
      message: expect.stringContaining('offers github only'),
    });
    expect(plan(form([email, password]), known)).toMatchObject({
      message: expect.stringContaining('offers no identity provider'),
    });
  });

  it('fails where its button has led back to the login', () => {
    const back = form([email, password], { choices: [google], error: 'Not linked.' });
    expect(plan(back, { ...known, sso: 'tried' })).toMatchObject({
      kind: 'fail',
      code: 'login_failed',
      websiteError: 'Not linked.',
    });
  });

  it('chooses the account that is its own', () => {
    const accounts = ['a', 'b'].map((id) =>
      choice(id, { type: 'account', element: { frame: 0, index: id.charCodeAt(0) } }),
    );
    const screen: Screen = { kind: 'choice', choices: accounts, error: null };
    expect(plan(screen, { ...stored, ownAccount: 'b' })).toMatchObject({ element: accounts[1]?.element });
    expect(plan(screen, stored)).toMatchObject({ kind: 'ask' });
  });
});

describe('a request for consent', () => {
  const approve = choice('consent_approve', { type: 'other' });
  const deny = choice('consent_deny', { type: 'other', element: { frame: 0, index: 8 } });
  const screen: Screen = { kind: 'consent', choices: [approve, deny], names: [], says: 'who' };
  const ask = { ...stored, consent: { do: 'ask', why: 'more is asked for' } } as const;

  it('is approved when it may be', () => {
    const known = { ...stored, consent: { do: 'approve', why: 'ours' } } as const;
    expect(plan(screen, known)).toMatchObject({ kind: 'click', element: approve.element, why: 'ours' });
  });

  it('is put to a person, and done as they say', () => {
    expect(plan(screen, ask)).toMatchObject({
      kind: 'ask',
      choices: [{ id: 'consent_approve' }, { id: 'consent_deny' }],
    });
    expect(plan(screen, { ...ask, choiceId: 'consent_deny' })).toMatchObject({ kind: 'click', element: deny.element });
  });

  it('fails when nobody may be asked', () => {
    expect(plan(screen, { ...ask, unattended: true })).toMatchObject({ kind: 'fail', code: 'consent_required' });
  });

  it('for somebody else fails, whoever is there', () => {
    const known = { ...stored, attended: true, consent: { do: 'refuse', why: '', host: 'evil.example' } } as const;
    expect(plan(screen, known)).toMatchObject({
      kind: 'fail',
      code: 'domain_not_allowed',
      message: expect.stringContaining('evil.example'),
    });
  });
});

describe('what stands between a right password and the account', () => {
  const known: Known = { ...nothing, storedKeys: ['username', 'password'], given: { password: 1 } };

  it('is put to a person when it is terms, and ends a login that nobody watches', () => {
    const terms: Screen = {
      kind: 'terms',
      message: 'New terms',
      choices: [choice('choice_accept', { type: 'other' })],
    };
    expect(plan(terms, known)).toMatchObject({ kind: 'ask', fields: [], choices: [{ id: 'choice_accept' }] });
    expect(plan(terms, { ...known, choiceId: 'choice_accept' })).toMatchObject({ kind: 'click' });
    expect(plan(terms, { ...known, unattended: true })).toMatchObject({
      kind: 'fail',
      code: 'website_error',
      websiteError: 'New terms',
      credentialRejected: false,
    });
  });

  it('ends the login when it is a new password, unless that can wait', () => {
    const wanted: Screen = { kind: 'new_password', message: 'Expired', later: null };
    expect(plan(wanted, known)).toMatchObject({
      kind: 'fail',
      code: 'credentials_invalid',
      websiteError: 'Expired',
      credentialRejected: true,
    });
    expect(plan({ ...wanted, later: submit }, known)).toMatchObject({ kind: 'click', element: submit });
  });
});

describe('a form that its page does not let go', () => {
  const bad = { ...email, filled: true, invalid: true };
  const screen = form([bad, { ...password, filled: true }], { error: 'No address' });
  const known: Known = {
    ...nothing,
    storedKeys: ['email', 'password'],
    given: { email: 1, password: 1 },
    unsent: true,
  };

  it('is asked about where it is marked, though nobody has answered yet', () => {
    expect(plan(screen, known)).toMatchObject({
      kind: 'ask',
      fields: [{ ref: 'email', reason: 'rejected' }],
      websiteError: 'No address',
    });
  });

  it('ends a login that nobody watches, with nothing held against the credential', () => {
    expect(plan(screen, { ...known, unattended: true })).toMatchObject({
      kind: 'fail',
      code: 'credentials_invalid',
      credentialRejected: false,
    });
  });

  it('is a refusal once something has left the page', () => {
    expect(plan(screen, { ...known, unsent: false })).toMatchObject({ kind: 'fail', credentialRejected: true });
  });
});

describe('letters in a picture', () => {
  it('end the login before a password is typed', () => {
    const known: Known = { ...nothing, storedKeys: ['email', 'password'] };
    expect(plan(form([email, password], { puzzle: true }), known)).toMatchObject({
      kind: 'fail',
      code: 'captcha_blocked',
    });
  });
});
