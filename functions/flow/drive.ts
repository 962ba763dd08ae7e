import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { privateHostPatterns } from '../../lib/browser/address.ts';
import { lambdaDoor } from '../../lib/browser/door-client.ts';
import { driveLogin } from '../../lib/browser/login-drive.ts';
import { locateChromium } from '../../lib/browser/unpack.ts';
import type { DriveResult } from '../../lib/flow/door.ts';

const logger = new Logger({ serviceName: 'flow/drive' });

// While the function starts, and not when the first flow waits. What goes wrong here is told when the flow needs it.
locateChromium().catch(() => {});

/** Lambda kills without a word: the drive ends itself before, with time to say how it went and to clean up. */
const RESERVE_MS = 20_000;

/** Drives a browser through one login. Its result is a reference and a word; all else goes through the vault's door. */
export async function handler({ flowId }: { flowId: string }, context: Context): Promise<DriveResult> {
  return driveLogin({
    flowId,
    driveId: context.awsRequestId,
    carry: lambdaDoor(process.env.VAULT_FLOW_FUNCTION ?? ''),
    privateHosts: privateHostPatterns(process.env.ALLOW_PRIVATE_HOSTS),
    budgetMs: context.getRemainingTimeInMillis() - RESERVE_MS,
    log: (entry) => logger.info('step', { flowId, ...entry }),
  });
}
