import { accountFor } from '../../login/accounts.ts';
import { type ConsentVerdict, judgeConsent } from '../../login/consent.ts';
import type { Action, ConsentScreen, Known, Screen, ScreenChoice } from '../../login/decision.ts';
import { plainHost } from '../../login/host-pattern.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { isSsoHost, isTenantHost } from '../../login/sso-hosts.ts';
import { belongs, isOwnHost, sameSite } from '../../login/typing-rule.ts';
import { readHoldings } from './baseline.ts';
import { hostNotAllowed, type Run } from './run.ts';
import { signature } from './signature.ts';

/** Signing in with an identity provider, as far as it has come. */
export interface SsoUnderWay {
  readonly provider: string;
  /** A person has chosen it; otherwise the credential says so. */
  readonly byPerson: boolean;
  /** When its button was pressed last, of `performance.now()`. */
  at: number;
  /** What the page with the button wanted, by `signature`. */
  shown: string;
  /** How often a button was pressed on each page. */
  readonly presses: Map<string, number>;
}

/** A button that did nothing is pressed once more: its script may not have been there yet. */
const PRESSES = 2;

const hostOf = (address: string) => plainHost(URL.parse(address)?.hostname ?? '');
const pageOf = (address: string) => address.split(/[?#]/, 1)[0] ?? address;

/** Whether a host is an identity provider's rather than the connection's own. */
export function isProviderHost({ claim, values, path }: Run, host: string): boolean {
  const { domain } = claim;
  if (host === '' || sameSite(host, domain)) return false;
  const named = values.credential?.ssoProvider ? [values.credential.domain] : [];
  return isSsoHost(host) || [...named, ...path.asked].some((other) => other !== domain && sameSite(host, other));
}

/** Whether a page is none that a login may end on: an identity provider's, or a stranger's. */
export function isAway(run: Run, address: string): boolean {
  if (!run.sso) return false;
  const host = hostOf(address);
  return isProviderHost(run, host) || !isOwnHost(host, run.claim.domain, run.claim.allowedDomains);
}

/** The identity provider to sign in with: the one that a person has chosen, or the credential's. */
const wanted = ({ sso, values }: Run) =>
  sso?.byPerson ? sso.provider : (values.credential?.ssoProvider ?? sso?.provider ?? null);

/** Whether the stored values may be used on a page: their host, and not those of a site's own login at a provider. */
export function fits(run: Run, address: string): boolean {
  const { credential } = run.values;
  const url = URL.parse(address);
  if (!credential || !url) return false;
  const host = plainHost(url.hostname);
  if (isForAnother(run) && isProviderHost(run, host)) return sameSite(host, credential.domain);
  return belongs(url, { ...hostRule(run), credentialDomain: credential.domain });
}

/** A person has chosen another provider than the stored login's: the site's own password is nothing for it. */
export const isForAnother = ({ sso, values }: Run) =>
  sso?.byPerson === true && values.credential?.ssoProvider !== sso.provider;

/** The part of the host rule that is the same for all that is typed. */
export function hostRule({ claim, path }: Run) {
  return { connectionDomain: claim.domain, allowedDomains: claim.allowedDomains, ssoReached: path.reached };
}

type SsoKnown = Pick<Known, 'ssoProvider' | 'sso' | 'consent'> & { stored: boolean };

/** What `plan` needs to know of signing in with a provider, on the page that is shown. */
export function ssoKnown(run: Run, screen: Screen, snapshot: PageSnapshot): SsoKnown {
  const provider = wanted(run);
  const { credential } = run.values;
  const address = frameOf(screen, snapshot);
  const stored = credential !== null && (fits(run, address) || !isMisplaced(run, address));
  const consent = screen.kind === 'consent' ? consentFor(run, screen, address) : null;
  if (provider === null || isAway(run, address)) return { ssoProvider: provider, sso: 'open', consent, stored };
  const tried = wasTried(run, address);
  const only = credential?.ssoProvider === provider && !fits(run, address) && isOwn(run, address);
  // Who may go on another way is not held to the one that failed.
  if (tried && !only) return { ssoProvider: null, sso: 'open', consent, stored };
  return { ssoProvider: provider, sso: tried ? 'tried' : only ? 'only' : 'open', consent, stored };
}

const isOwn = ({ claim }: Run, address: string) => isOwnHost(hostOf(address), claim.domain, claim.allowedDomains);

/** A page where the stored values are a provider's and must not be asked for: everywhere else the host rule tells. */
const isMisplaced = (run: Run, address: string) =>
  (isOwn(run, address) && Boolean(run.values.credential?.ssoProvider)) || isProviderHost(run, hostOf(address));

/** The address of the frame that asks. */
function frameOf(screen: Screen, snapshot: PageSnapshot): string {
  const frame = screen.kind === 'form' ? (screen.fields[0]?.element.frame ?? 0) : 0;
  return snapshot.frames[frame]?.url ?? snapshot.url;
}

/** Pressing the button has led back: by way of the provider, or nowhere. */
const wasTried = (run: Run, address: string) =>
  hasBeenAway(run, address) || (run.sso?.presses.get(pageOf(address)) ?? 0) >= PRESSES;

/** Whether the sign-in has been at another site than this page's since its button was pressed. */
export function hasBeenAway({ sso, path }: Run, address: string): boolean {
  if (!sso) return false;
  return [...path.hosts].some(([host, at]) => at > sso.at && !sameSite(host, hostOf(address)));
}

/** The choice that a click takes, when it signs in with a provider. */
export function ssoChoice(screen: Screen, { element }: Extract<Action, { kind: 'click' }>): ScreenChoice | null {
  const choices = 'choices' in screen ? screen.choices : [];
  const is = (choice: ScreenChoice) => choice.element.frame === element.frame && choice.element.index === element.index;
  return choices.find((choice) => choice.provider !== null && is(choice)) ?? null;
}

/**
 * Notes that the button of a provider is about to be pressed, and what the browser held before.
 * @throws DriveFailure when a stranger's page offers it: it would sign in there
 */
export async function beginSso(run: Run, choice: ScreenChoice, screen: Screen, snapshot: PageSnapshot): Promise<void> {
  const { provider, id, element } = choice;
  const url = run.page.url();
  const frame = URL.parse(snapshot.frames[element.frame]?.url ?? '');
  if (!mayOffer(run, hostOf(url)) || !mayOffer(run, plainHost(frame?.hostname ?? '')))
    throw hostNotAllowed(mayOffer(run, hostOf(url)) ? (frame?.host ?? null) : (URL.parse(url)?.host ?? null));
  const byPerson = run.values.choiceId === id || run.sso?.byPerson === true;
  const presses = run.sso?.presses ?? new Map<string, number>();
  presses.set(pageOf(url), (presses.get(pageOf(url)) ?? 0) + 1);
  const shown = signature(screen);
  run.sso = { provider: provider ?? '', byPerson, at: performance.now(), shown, presses };
  if (run.baseline) return;
  const untouched = false;
  run.baseline = { ...(await readHoldings(run.page)), screen, url, untouched, at: performance.now() };
}

/** Whether a page of a host may offer to sign in: the connection's own, and providers', of whose tenants only known ones. */
const mayOffer = (run: Run, host: string) =>
  isOwnHost(host, run.claim.domain, run.claim.allowedDomains) ||
  run.path.reached.includes(host) ||
  (isProviderHost(run, host) && !isTenantHost(host));

function consentFor(run: Run, screen: ConsentScreen, address: string): ConsentVerdict {
  const host = hostOf(address);
  const { domain, allowedDomains } = run.claim;
  const authorization = run.path.authorization(run.page);
  const isProviders = (other: string) => other === host || (!sameSite(other, domain) && sameSite(other, host));
  return judgeConsent(screen, {
    authorization,
    isProviders,
    isOurs: (other) =>
      sameSite(other, domain) ||
      (!isProviders(other) && (isOwnHost(other, domain, allowedDomains) || run.path.reached.includes(other))),
  });
}

/** Whether a page may be one on which a provider asks for consent, and whether a request for it has led there. */
export function mayAskConsent(run: Run, address: string): { possible: boolean; expected: boolean } {
  const host = hostOf(address);
  const authorization = run.path.authorization(run.page);
  const asked = authorization?.provider ?? '';
  const expected = asked === host || (sameSite(asked, host) && !sameSite(host, run.claim.domain));
  return { possible: expected || isProviderHost(run, host), expected };
}

/** The choice of an account that shows the stored identifier, on a page that may have it; null when none or several do. */
export async function ownAccountOn(run: Run, screen: Screen, snapshot: PageSnapshot): Promise<string | null> {
  const accounts = screen.kind === 'choice' ? screen.choices.filter(({ type }) => type === 'account') : [];
  if (accounts.length === 0 || !run.values.credential || !fits(run, snapshot.url)) return null;
  const stored = [...(await run.values.openStored())].filter(([key]) => IDENTIFIERS.test(key));
  return accountFor(
    accounts,
    stored.map(([, value]) => value.expose().trim()),
  );
}

const IDENTIFIERS = /^(e-?mail.*|user.*|login|identifier|account|phone|mobile)$/i;
