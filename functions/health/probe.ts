import { privateHostPatterns } from '../../lib/browser/address.ts';
import { lambdaDoor } from '../../lib/browser/door-client.ts';
import type {
  CheckDoorReplies,
  CheckDoorReply,
  CheckDoorRequest,
  CheckReference,
  ProbeFinding,
} from '../../lib/flow/check-door.ts';
import { checkByProbe } from '../../lib/health/probe-check.ts';

/** Looks at a saved session by one HTTP request. All it knows comes through the vault's door. */
export async function handler({ org, connectionId, checkId }: CheckReference): Promise<ProbeFinding> {
  return checkByProbe({
    reference: { org, connectionId, checkId },
    carry: lambdaDoor<CheckDoorRequest, CheckDoorReply<keyof CheckDoorReplies>>(process.env.VAULT_CHECK_FUNCTION ?? ''),
    privateHosts: privateHostPatterns(process.env.ALLOW_PRIVATE_HOSTS),
    now: Date.now,
  });
}
