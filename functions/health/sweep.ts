import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { type Swept, sweepConnections } from '../../lib/health/sweep.ts';
import { sweepFlows } from '../../lib/health/sweep-flows.ts';
import { orderChecks } from '../../lib/health/workers.ts';

const logger = new Logger({ serviceName: 'health/sweep' });

/**
 * Every minute: what is due of the flows, then of the connections. Each of it is harmless when done twice, so two sweeps
 * may overlap.
 */
export async function handler(): Promise<{ flows: Swept; connections: Swept }> {
  const flows = await sweepFlows(
    () => new Date(),
    (flowId, error) => logger.error('a due flow was not attended to', { flowId, name: (error as Error).name }),
  );
  const connections = await sweepConnections({ now: new Date(), dispatch: (due) => orderChecks({ due }), pause });
  if (connections.failed > 0) logger.error('checks were not handed out', { batches: connections.failed });
  return { flows, connections };
}
