import { Logger } from '@aws-lambda-powertools/logger';
import { carryOutOrder } from '../../lib/health/carry-out-order.ts';
import { type CheckOrder, lookers } from '../../lib/health/workers.ts';
import { loginLimits } from '../limits.ts';

const logger = new Logger({ serviceName: 'health/check' });

/** Conducts checks of sessions: has them looked at, writes down what was found, and starts the logins that follow. */
export function handler(order: CheckOrder): Promise<{ done: number; failed: number }> {
  return carryOutOrder(order, {
    lookers,
    limits: loginLimits(),
    clock: () => new Date(),
    failed: (error) => logger.error('a check was not carried out', { name: (error as Error).name }),
  });
}
