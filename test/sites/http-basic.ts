import { page } from './page.ts';
import { type Site, serveSite } from './site.ts';

/** A site behind HTTP Basic authentication. */
export interface HttpBasic extends Site {
  account: { username: string; password: string };
  loginUrl: string;
  /** What was given, as `name:password`, each once. */
  given: Set<string>;
}

/** Starts the site. */
export async function startHttpBasic(password = 'Ledger-And-Ink-7'): Promise<HttpBasic> {
  const account = { username: 'clerk', password };
  const given = new Set<string>();
  const site = await serveSite('ledgers', ({ basic }) => {
    if (basic !== null) given.add(basic);
    const inside = basic === `${account.username}:${account.password}`;
    const main = inside ? '<h1>Ledgers</h1><p>Three are open.</p>' : '<h1>401 Unauthorized</h1>';
    const body = page({ brand: 'Ledgers', title: 'Ledgers', main });
    return inside ? { body } : { status: 401, challenge: 'Basic realm="Ledgers"', body };
  });
  return Object.assign(site, { account, given, loginUrl: `${site.url}/` });
}
