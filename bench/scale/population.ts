import { fraction } from '../../lib/flow/fraction.ts';
import { type Connection, NO_FAILURES } from '../../lib/model/connection.ts';
import type { AnswerShape, Probe } from '../../lib/model/probe.ts';
import type { BrowserIdentity, Profile } from '../../lib/model/profile.ts';
import { connections } from '../../lib/store/connections.ts';
import { credentials } from '../../lib/store/credentials.ts';
import { profiles } from '../../lib/store/profiles.ts';
import type { Item, Write } from '../../lib/store/table.ts';

export interface Population {
  connections: number;
  organizations: number;
  /** Sites that the connections log in to, in turn. */
  sites: number;
  /** Part of the connections for which no probe is known: a browser looks each time. */
  withoutProbe: number;
  /** Part of the checks that find the session dead. */
  loggedOut: number;
  /** Part of the connections whose site sets a cookie with each answer, which is then saved. */
  rolling: number;
}

export const POPULATION: Omit<Population, 'connections'> = {
  organizations: 100,
  sites: 10_000,
  withoutProbe: 0.01,
  loggedOut: 0.002,
  rolling: 0.3,
};

const BROWSER: BrowserIdentity = {
  user_agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36',
  locale: 'en-US',
  timezone: 'America/New_York',
  viewport: { width: 1280, height: 800 },
};

const answer = (status: number, location: string | null, type: string | null, marks: number): AnswerShape => ({
  status,
  location,
  type,
  marks: Array.from({ length: marks }, (_, index) => `${status}`.padStart(8, '0') + `${index}`.padStart(8, '0')),
});

/** As one is that `learnProbe` keeps of an application that answers with a page: twelve marks of each answer. */
const PROBE: Probe = {
  url: 'https://app.example.com/account/overview',
  headers: {
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'accept-language': 'en-US,en;q=0.9',
    'sec-ch-ua': '"Chromium";v="153", "Not/A)Brand";v="8"',
    'sec-ch-ua-mobile': '?0',
    'sec-ch-ua-platform': '"Linux"',
    'sec-fetch-dest': 'document',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-site': 'none',
    'sec-fetch-user': '?1',
    'upgrade-insecure-requests': '1',
    'user-agent': BROWSER.user_agent ?? '',
  },
  tokens: [],
  live: answer(200, null, 'text/html', 12),
  dead: [answer(302, 'app.example.com/login', 'text/html', 0), answer(403, null, 'text/html', 12)],
  learned_at: '2031-05-01T10:00:00.000Z',
};

/** Numbers of five letters and digits at the end, as random as those of real ids, so that they spread over the shards. */
const scattered = (kind: string, index: number) => {
  const [high, low] = [fraction(`${kind} ${index}`), fraction(`${index} ${kind}`)];
  const end =
    Math.floor(high * 36 ** 6)
      .toString(36)
      .padStart(6, '0') +
    Math.floor(low * 36 ** 6)
      .toString(36)
      .padStart(6, '0');
  return kind + index.toString(36).padStart(12 - kind.length, '0') + end;
};

/** What a connection is like, by its id, as the simulated sites know it. */
export interface Nature {
  probe: boolean;
  rolling: boolean;
}

/** The items of a population, each connection due at a time of its own. */
export class Residents {
  readonly #population: Population;
  readonly #organizations: string[];
  readonly #credentials: string[];

  constructor(population: Population) {
    this.#population = population;
    const each = { length: population.organizations };
    this.#organizations = Array.from(each, (_, index) => scattered('o', index));
    this.#credentials = Array.from(each, (_, index) => scattered('k', index));
  }

  organization(index: number): Item & { id: string } {
    const id = scattered('o', index);
    const key_arn = `arn:aws:kms:us-east-1:111122223333:key/${scattered('key', index)}-0000-0000`;
    return { pk: 'ORG', sk: id, id, name: `Team ${index}`, key_arn, status: 'ACTIVE', created_at: PROBE.learned_at };
  }

  nature(index: number): Nature {
    const { withoutProbe, rolling } = this.#population;
    const at = (index * 0.618_033_988_75) % 1;
    return { probe: at >= withoutProbe, rolling: at >= 1 - rolling };
  }

  /** @param due ISO */
  pair(index: number, due: string): { connection: Item; profile: Item } {
    const { organizations, sites } = this.#population;
    const org = this.#organizations[index % organizations] as string;
    const [id, profileId] = [scattered('c', index), scattered('p', index)];
    const credential = this.#credentials[index % organizations] as string;
    const domain = `app.site${index % sites}.example`;
    const connection: Connection = {
      id,
      org,
      domain,
      profile_id: profileId,
      login_url: null,
      allowed_domains: [],
      credential: { kind: 'stored', credential_id: credential },
      save_credentials: true,
      health_checks: true,
      health_check_interval: 3600,
      auto_reauth: true,
      record_session: false,
      proxy_id: null,
      browser_telemetry: null,
      status: 'AUTHENTICATED',
      flow_id: scattered('f', index),
      post_login_url: `https://${domain}/account/overview`,
      last_login_at: PROBE.learned_at,
      last_auth_check_at: PROBE.learned_at,
      rejected_credential: null,
      needs: { needed: [], typed: ['username', 'password'], recipe: false },
      probe: this.nature(index).probe ? { ...PROBE, url: `https://${domain}/account/overview` } : null,
      check: null,
      last_check: {
        id: credential,
        at: PROBE.learned_at,
        result: 'LOGGED_IN',
        by: 'PROBE',
        reason: 'status 200, as with a live session',
      },
      reauth: NO_FAILURES,
      due_at: due,
      created_at: PROBE.learned_at,
      updated_at: PROBE.learned_at,
    };
    const sessionKey = (part: string) => `sessions/${org}/${profileId}/${scattered(part, index)}00000000`;
    const profile: Profile = {
      id: profileId,
      org,
      name: `profile ${index}`,
      browser: BROWSER,
      cookies_key: sessionKey('x'),
      session_key: sessionKey('y'),
      leftover_keys: [],
      lease: null,
      created_at: PROBE.learned_at,
      updated_at: PROBE.learned_at,
      last_used_at: PROBE.learned_at,
    };
    return {
      connection: recordOf(connections.creation(connection)),
      profile: recordOf(profiles.creation(profile)),
    };
  }

  /** The credential that all connections of an organization log in with. */
  credential(organization: number): Item & { id: string } {
    const org = this.organization(organization).id;
    const id = scattered('k', organization);
    // A message of the AWS Encryption SDK takes that much for a short value.
    const sealed_values = { username: new Uint8Array(600), password: new Uint8Array(600) };
    const rest = { org, name: 'shared', domain: 'example.com', sso_provider: null, sealed_totp_secret: null };
    const times = { created_at: PROBE.learned_at, updated_at: PROBE.learned_at };
    return recordOf(credentials.creation({ id, ...rest, ...times, sealed_values, version: 1 })) as Item & {
      id: string;
    };
  }
}

/** The record's own item, of the writes that create it. */
function recordOf([write]: Write[]): Item {
  if (!write || !('Put' in write)) throw new Error('A record begins with its own item.');
  return write.Put.Item as Item;
}
