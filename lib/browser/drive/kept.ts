import type { DoorOperation } from '../../flow/door.ts';
import { isTenantHost } from '../../login/sso-hosts.ts';
import { belongs, sameSite } from '../../login/typing-rule.ts';
import type { Run } from './run.ts';
import { hostRule, isForAnother, isProviderHost } from './sso.ts';

type Kept = Pick<Extract<DoorOperation, { op: 'save' }>, 'unsaved' | 'pinned' | 'sso'>;

/**
 * What a login leaves to keep beside its session: the tenants it went through, and whose values a person gave. A value
 * is kept only with a credential that may be typed again where it was given: what a provider took never becomes part of
 * the site's own login, or the reverse.
 */
export function kept(run: Run): Kept {
  const { values, path, sso } = run;
  const { credential, codes, places } = values;
  const answers = Object.entries(places).filter(([, { answer }]) => answer);
  const provider = answers.map(([, { host }]) => host).find((host) => isProviderHost(run, host));
  const owner = credential === null && sso && provider ? { domain: provider, provider: sso.provider } : null;
  const fits = (host: string) => (owner ? sameSite(host, owner.domain) : fitsCredential(run, host));
  const misplaced = answers.filter(([, { host }]) => !fits(host)).map(([ref]) => ref);
  const typedAt = Object.values(places).map(({ host }) => host);
  return {
    unsaved: [...new Set([...codes, ...misplaced])],
    pinned: path.reached.filter((host) => isTenantHost(host) && typedAt.includes(host)),
    sso: owner,
  };
}

function fitsCredential(run: Run, host: string): boolean {
  const { credential } = run.values;
  if (credential === null) return !isProviderHost(run, host) || run.sso === null;
  if (sameSite(host, credential.domain)) return true;
  const url = URL.parse(`https://${host}/`);
  if (!url || !belongs(url, { ...hostRule(run), credentialDomain: credential.domain })) return false;
  return !isForAnother(run) || !isProviderHost(run, host);
}
