import { Logger } from '@aws-lambda-powertools/logger';
import { type Begun, beginCheck, carryOut, findCheck } from '../../lib/health/check.ts';
import { type CheckOrder, lookers } from '../../lib/health/workers.ts';
import { loginLimits } from '../limits.ts';

const logger = new Logger({ serviceName: 'health/check' });

/** Checks that are under way at the same time: a browser looks where a request does not tell. */
const AT_ONCE = 5;

/** Conducts checks of sessions: has them looked at, writes down what was found, and starts the logins that follow. */
export async function handler(order: CheckOrder): Promise<{ done: number; failed: number }> {
  const waiting: (() => Promise<Begun | null>)[] =
    'begun' in order
      ? [() => findCheck(order.begun)]
      : order.due.map(
          ({ org, id }) =>
            () =>
              beginCheck(org, id, new Date(), true),
        );
  let done = 0;
  let failed = 0;
  const work = async () => {
    for (let begin = waiting.shift(); begin; begin = waiting.shift()) {
      try {
        const begun = await begin();
        if (!begun) continue;
        await carryOut(begun, { lookers, limits: loginLimits(), clock: () => new Date() });
        done += 1;
      } catch (error) {
        // It is still due, and is checked again when its time is over.
        failed += 1;
        logger.error('a check was not carried out', { name: (error as Error).name });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { done, failed };
}
