import type { CDPSession, HTTPResponse, Protocol } from 'puppeteer-core';
import { storedKeyFor } from '../../login/sources.ts';
import { mayType } from '../../login/typing-rule.ts';
import { DriveFailure, hostNotAllowed, type Run } from './run.ts';
import { hostRule } from './sso.ts';

/**
 * Answers HTTP Basic authentication from the stored credential, under the same host rule as a form. The browser then
 * remembers it for as long as it runs. Any other 401 is a page like others.
 * @throws DriveFailure when there is nothing to answer with, when it may not be given, and when the site refuses it
 */
export async function passBasic(run: Run, challenge: HTTPResponse): Promise<void> {
  if (!/(^|,)\s*basic\b/i.test(challenge.headers()['www-authenticate'] ?? '')) return;
  const url = new URL(challenge.url());
  const answer = await basicCredential(run, url);
  const cdp = await run.page.createCDPSession();
  try {
    answerChallenges(cdp, url.origin, answer);
    // Only this site's own challenges: a stranger's picture on the page may ask for a password too.
    await cdp.send('Fetch.enable', { handleAuthRequests: true, patterns: [{ urlPattern: `${url.origin}/*` }] });
    const again = await run.page.goto(url.href, { waitUntil: 'domcontentloaded' });
    if (again?.status() === 401) {
      throw new DriveFailure('credentials_invalid', 'The site refused the stored credential.', null, true);
    }
    run.passed = true;
    run.trace.note('-', 'HTTP authentication', 'the site took the stored credential');
  } finally {
    await cdp.detach().catch(() => {});
  }
}

interface BasicAnswer {
  username: string;
  password: string;
}

async function basicCredential(run: Run, url: URL): Promise<BasicAnswer> {
  const { credential } = run.values;
  const usernameKey = keyFor(credential?.keys ?? [], 'username');
  const passwordKey = keyFor(credential?.keys ?? [], 'password');
  if (!credential || !passwordKey || credential.rejected) {
    throw new DriveFailure(
      credential?.rejected ? 'credentials_invalid' : 'unsupported_auth_method',
      'The site asks for a username and password by HTTP authentication: store both in the credential.',
      null,
      credential?.rejected ?? false,
    );
  }
  const allowed = mayType({
    frameUrl: url.href,
    formAction: null,
    source: 'stored',
    credentialDomain: credential.domain,
    ...hostRule(run),
    askedHost: null,
    privateHosts: run.privateHosts,
  });
  if (!allowed) throw hostNotAllowed(url.host);
  const values = await run.values.openStored();
  const value = (key: string | null) => (key === null ? '' : (values.get(key)?.expose() ?? ''));
  return { username: value(usernameKey), password: value(passwordKey) };
}

function keyFor(keys: readonly string[], ref: 'username' | 'password'): string | null {
  const type = ref === 'password' ? 'password' : 'identifier';
  return storedKeyFor({ ref, type, id: ref, label: null, placeholder: null }, keys);
}

/** Answers each request once: what the site refuses is not repeated. */
function answerChallenges(cdp: CDPSession, origin: string, { username, password }: BasicAnswer): void {
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
