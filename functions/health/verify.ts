import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { privateHostPatterns } from '../../lib/browser/address.ts';
import { lambdaDoor } from '../../lib/browser/door-client.ts';
import { lookAtSession } from '../../lib/browser/look.ts';
import { locateChromium } from '../../lib/browser/unpack.ts';
import type {
  CheckDoorReplies,
  CheckDoorReply,
  CheckDoorRequest,
  CheckReference,
  VerifyFinding,
} from '../../lib/flow/check-door.ts';

const logger = new Logger({ serviceName: 'health/verify' });

// While the function starts. What goes wrong here is told when the look needs it.
locateChromium().catch(() => {});

/** Lambda kills without a word: the look ends itself before, with time to clean up. */
const RESERVE_MS = 15_000;

/** Looks at a saved session with a browser, and learns a probe from one that is alive. */
export async function handler(
  { org, connectionId, checkId }: CheckReference,
  context: Context,
): Promise<VerifyFinding> {
  return lookAtSession({
    reference: { org, connectionId, checkId },
    carry: lambdaDoor<CheckDoorRequest, CheckDoorReply<keyof CheckDoorReplies>>(process.env.VAULT_CHECK_FUNCTION ?? ''),
    privateHosts: privateHostPatterns(process.env.ALLOW_PRIVATE_HOSTS),
    budgetMs: context.getRemainingTimeInMillis() - RESERVE_MS,
    log: (seen) => logger.info('look', { checkId, seen }),
  });
}
