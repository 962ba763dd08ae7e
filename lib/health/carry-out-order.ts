import { beginCheck, type CheckOptions, carryOut, findCheck } from './check.ts';
import type { CheckOrder } from './workers.ts';

/** Checks that are under way at the same time: a browser looks where a request does not tell. */
const AT_ONCE = 5;

export interface OrderOptions extends CheckOptions {
  /** Told of a check that could not be carried out: it is still due, and is made again when its time is over. */
  failed: (error: unknown) => void;
}

/**
 * Begins and carries out the checks of an order, some at a time; those that are under way elsewhere, or not due any more,
 * it passes over.
 */
export async function carryOutOrder(
  order: CheckOrder,
  options: OrderOptions,
): Promise<{ done: number; failed: number }> {
  const waiting =
    'begun' in order
      ? [() => findCheck(order.begun)]
      : order.due.map(
          ({ org, id }) =>
            () =>
              beginCheck(org, id, options.clock(), true),
        );
  let done = 0;
  let failed = 0;
  const work = async () => {
    for (let begin = waiting.shift(); begin; begin = waiting.shift()) {
      try {
        const begun = await begin();
        if (!begun) continue;
        await carryOut(begun, options);
        done += 1;
      } catch (error) {
        failed += 1;
        options.failed(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { done, failed };
}
