import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../../bench/table.ts';
import type { Connection } from '../../local/demo/follow.ts';
import type { HostProcess } from '../contract/host-process.ts';
import { canEndSessions, killSessions } from './application.ts';
import { login, loginAgain } from './attempt.ts';
import { handWrittenLogin, readReference } from './hand-written.ts';
import { provenAfter } from './proven-after.ts';
import type { Target } from './target.ts';

/** Medians in milliseconds, from browser launched to success proven, and how often each was run. */
export interface Timing {
  runs: number;
  theirs: number;
  first: number;
  /**
   * The same connection once more, by the recipe of its first login, when the site has ended the session; null where
   * nothing can end it.
   */
  again: number | null;
}

/**
 * Times first logins, and logins again after the session has ended on the site, beside the hand-written script of the
 * application's folder, turn by turn, with the last user: one without a second factor, whose codes could not be used
 * twice within half a minute.
 * @returns null when the folder has no script
 * @throws when a login of either fails
 */
export async function timeLogins(host: HostProcess, target: Target, runs: number): Promise<Timing | null> {
  const reference = await readReference(target);
  const user = target.users.findLast(({ totp_secret }) => !totp_secret);
  if (!reference || !user) return null;
  const theirs: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    theirs.push(await handWrittenLogin(reference, target, user));
    await sleep(target.pause_ms);
    const { ended } = await login(host.client, target, user);
    first.push(await provenIn(host, ended));
    await sleep(target.pause_ms);
    if (!canEndSessions(target)) continue;
    await killSessions(target);
    again.push(await provenIn(host, await loginAgain(host.client, ended)));
    await sleep(target.pause_ms);
  }
  return { runs, theirs: median(theirs), first: median(first), again: again.length > 0 ? median(again) : null };
}

async function provenIn({ dataDirectory }: HostProcess, { flow_status, error_code }: Connection): Promise<number> {
  if (flow_status !== 'SUCCESS') throw new Error(`a timed login ended ${flow_status} ${error_code}`);
  return (await provenAfter(dataDirectory)).at(-1) ?? Number.NaN;
}
