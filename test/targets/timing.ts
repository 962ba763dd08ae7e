import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../../bench/table.ts';
import type { HostProcess } from '../contract/host-process.ts';
import { login } from './attempt.ts';
import { handWrittenLogin, readReference } from './hand-written.ts';
import { provenAfter } from './proven-after.ts';
import type { Target } from './target.ts';

/** Medians in milliseconds, from browser launched to success proven, and how often each was run. */
export interface Timing {
  runs: number;
  ours: number;
  theirs: number;
  ratio: number;
}

/**
 * Times first logins beside the hand-written script of the application's folder, turn by turn, with the last user:
 * one without a second factor, whose codes could not be used twice within half a minute.
 * @returns null when the folder has no script
 * @throws when a login of either fails
 */
export async function timeLogins(host: HostProcess, target: Target, runs: number): Promise<Timing | null> {
  const reference = await readReference(target);
  const user = target.users.findLast(({ totp_secret }) => !totp_secret);
  if (!reference || !user) return null;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    theirs.push(await handWrittenLogin(reference, target, user));
    await sleep(target.pause_ms);
    const { ended } = await login(host.client, target, user);
    if (ended.flow_status !== 'SUCCESS')
      throw new Error(`a timed login ended ${ended.flow_status} ${ended.error_code}`);
    ours.push((await provenAfter(host.dataDirectory)).at(-1) ?? Number.NaN);
    await sleep(target.pause_ms);
  }
  return { runs, ours: median(ours), theirs: median(theirs), ratio: median(ours) / median(theirs) };
}
