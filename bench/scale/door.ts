import type { CheckReference } from '../../lib/flow/check-door.ts';
import { audit } from '../../lib/store/audit.ts';
import { profiles } from '../../lib/store/profiles.ts';
import { sessions } from '../../lib/store/sessions.ts';
import { table } from '../../lib/store/table.ts';
import { admit, type CheckVisit, isRefusal } from '../../lib/vault/check-door/visit.ts';
import { type DoorOperation, type DoorRequests, NO_REQUESTS } from './door-requests.ts';
import { type Durations, onLambda } from './durations.ts';
import { type Invocations, memoryOf } from './invocations.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What a stand-in of `vault/check` uses. */
export interface DoorOptions {
  time: VirtualTime;
  invocations: Invocations;
  durations: Durations;
  /** What each operation asks of S3 and KMS. */
  requests: Record<DoorOperation, DoorRequests>;
}

/**
 * `vault/check` without sealed values: what it does to the table is done, by its own code; what it asks of S3 and KMS is
 * counted and takes its time.
 */
export class Door {
  readonly asked: DoorRequests = { ...NO_REQUESTS };
  readonly #options: DoorOptions;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  async ask(check: CheckReference, operation: DoorOperation): Promise<void> {
    const { time, invocations, durations } = this.#options;
    await time.sleep(durations.invoke);
    await invocations.of('vault/check', async () => {
      await time.sleep(onLambda(durations.cpu.vault, memoryOf('vault/check')));
      const visit = await admit(check, operation, time.date());
      if (isRefusal(visit)) throw new Error(`The vault refused ${operation}: ${visit.reason}.`);
      await this.#openFor(visit, operation);
      if (operation === 'save_cookies' || operation === 'save_session') await this.#save(visit, operation);
    });
  }

  /** A save reads what is there too, where it renews a part of it. */
  async #openFor(visit: CheckVisit, operation: DoorOperation): Promise<void> {
    const { time, durations, requests } = this.#options;
    const needed = requests[operation];
    for (const kind of ['get', 'put', 'remove', 'decrypt', 'generate'] as const) this.asked[kind] += needed[kind];
    if (needed.decrypt === 0) return;
    await time.sleep(durations.s3);
    const { org, profile_id: subject } = visit.connection;
    const { door, reason, flowId: flow_id } = visit.opener;
    const fields = operation === 'session' ? ['cookies', 'storage'] : ['cookies'];
    const entry = { org, door, reason, flow_id, kind: 'profile', subject, purpose: 'session', fields };
    await audit.record(entry, time.date());
    await time.sleep(durations.kms);
  }

  async #save({ profile, checkId }: CheckVisit, operation: DoorOperation): Promise<void> {
    const { time, durations, requests } = this.#options;
    const { org, id, browser, session_key, cookies_key = null, last_used_at } = profile;
    const fresh = Array.from({ length: requests[operation].put }, () => sessions.newSessionKey(org, id));
    const announced = await profiles.announce(org, id, checkId, fresh);
    if (!announced) throw new Error('The check does not hold its profile.');
    await time.sleep(durations.kms + durations.s3);
    const [cookies = cookies_key, storage = session_key] = fresh;
    const replaced = [cookies_key, session_key].filter((key) => key !== null && key !== cookies && key !== storage);
    const flip = {
      cookies_key: cookies,
      session_key: storage,
      leftover_keys: replaced as string[],
      browser,
      last_used_at,
    };
    await table().transact([profiles.sessionFlip(profile, checkId, flip, time.date())]);
    await time.sleep(durations.s3);
  }
}
