import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Action, FormField, Screen } from '../../login/decision.ts';
import { StaleElement } from '../act.ts';
import { settle } from '../settle.ts';
import { isAllowed } from './permission.ts';
import { DriveFailure, hostNotAllowed, type Run } from './run.ts';

type FillAction = Extract<Action, { kind: 'fill' }>;

const REFS = ['username', 'password'] as const;

/**
 * HTTP Basic authentication, read as a form of two fields: so it is filled from the credential, asked for and asked for
 * again like any other. A page that shows a login form of its own beside its 401 is that form.
 */
export function promptScreen({ activity }: Run, shown: Screen): Screen {
  const document = activity.document();
  if (!document || shown.kind === 'form' || !/(^|,)\s*basic\b/i.test(document.challenge)) return shown;
  const realm = /realm="([^"]{1,200})"/i.exec(document.challenge)?.[1] ?? null;
  const fields = REFS.map(
    (ref): FormField => ({
      id: `field_${ref}`,
      ref,
      type: ref === 'password' ? 'password' : 'identifier',
      label: ref === 'password' ? 'Password' : 'User name',
      required: true,
      observed_selector: null,
      input_type: ref === 'password' ? 'password' : 'text',
      placeholder: null,
      hint: realm,
      reason: null,
      element: { frame: 0, index: -1 },
      boxes: [],
      filled: false,
      invalid: false,
      channel: null,
    }),
  );
  const { url } = document;
  return {
    kind: 'form',
    fields,
    submit: null,
    rememberMe: null,
    puzzle: false,
    error: null,
    choices: [],
    httpPrompt: url,
  };
}

/**
 * Answers HTTP authentication, under the same host rule as a form. The browser then remembers it for as long as it runs.
 * @param address what asks
 * @throws DriveFailure when the values may not be given to this host
 */
export async function answerPrompt(run: Run, { fills }: FillAction, address: string): Promise<void> {
  const url = new URL(address);
  if (!fills.every(({ source }) => isAllowed(run, source, url.href, null))) throw hostNotAllowed(url.host);
  const answer = { username: '', password: '' };
  for (const { source, ref } of fills) {
    const value = await run.values.valueFor(source);
    // The next look asks a person.
    if (!value && run.values.lost) throw new StaleElement('the provider gives no value now');
    if (!value) throw new DriveFailure('internal_error', `The vault holds no value for ${ref}.`);
    answer[ref === 'password' ? 'password' : 'username'] = value.expose();
    run.values.count(ref, false);
    run.needs.typed({ source, ref }, null, run.values.keptUnder(source));
    if (source.from === 'answer') run.values.dropAnswer(source.fieldId);
  }
  run.reports.step('SUBMITTING');
  const cdp = await run.page.createCDPSession();
  try {
    answerChallenges(cdp, url.origin, answer);
    // Only this site's own challenges: a stranger's picture on the page may ask for a password too.
    await cdp.send('Fetch.enable', { handleAuthRequests: true, patterns: [{ urlPattern: `${url.origin}/*` }] });
    const again = await run.page.goto(url.href, { waitUntil: 'domcontentloaded' });
    await settle(run.page, run.activity, { reactionMs: 0 });
    if (again?.status() === 401) return;
    run.passed = true;
    run.values.forgetPrompt(REFS);
    run.trace.note('-', 'HTTP authentication', 'the site took it');
  } finally {
    await cdp.detach().catch(() => {});
  }
}

/** Answers each request once: what the site refuses is not repeated. */
function answerChallenges(
  cdp: CDPSession,
  origin: string,
  { username, password }: { username: string; password: string },
): void {
  const answered = new Set<string>();
  cdp.on('Fetch.requestPaused', ({ requestId }) => {
    cdp.send('Fetch.continueRequest', { requestId }).catch(() => {});
  });
  cdp.on('Fetch.authRequired', ({ requestId, authChallenge }: Protocol.Fetch.AuthRequiredEvent) => {
    const own = authChallenge.source === 'Server' && authChallenge.origin === origin && !answered.has(requestId);
    answered.add(requestId);
    const authChallengeResponse = own
      ? ({ response: 'ProvideCredentials', username, password } as const)
      : ({ response: 'CancelAuth' } as const);
    cdp.send('Fetch.continueWithAuth', { requestId, authChallengeResponse }).catch(() => {});
  });
}
