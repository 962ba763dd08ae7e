import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { z } from 'zod';
import type { CheckReference } from '../flow/check-door.ts';
import { probeFinding, verifyFinding } from '../flow/check-door-schema.ts';
import { askVersion } from '../providers/doors.ts';
import type { Lookers } from './check.ts';
import type { DueConnection } from './sweep.ts';

/** What `health/check` is to do: begin and carry out those that are due, or carry out one that has begun. */
export type CheckOrder = { due: DueConnection[] } | { begun: CheckReference };

let shared: LambdaClient | undefined;

/** Those who look, as functions of their own: `HEALTH_PROBE_FUNCTION` and `HEALTH_VERIFY_FUNCTION`. */
export const lookers: Lookers = {
  async item({ org, connectionId, checkId }) {
    const reply = await askVersion({ org, connectionId, checkId });
    return reply.ok && reply.problem === null
      ? { usable: true, version: reply.version }
      : { usable: false, version: null };
  },
  probe: (check) => ask('HEALTH_PROBE_FUNCTION', check, probeFinding),
  verify: (check) => ask('HEALTH_VERIFY_FUNCTION', check, verifyFinding),
};

/** Hands an order to `health/check` (`HEALTH_CHECK_FUNCTION`), without waiting for what comes of it. */
export async function orderChecks(order: CheckOrder): Promise<void> {
  await client().send(
    new InvokeCommand({
      FunctionName: nameIn('HEALTH_CHECK_FUNCTION'),
      InvocationType: 'Event',
      Payload: JSON.stringify(order),
    }),
  );
}

/** @throws also when what comes back is no finding */
async function ask<Finding>(variable: string, check: CheckReference, finding: z.ZodType<Finding>): Promise<Finding> {
  const { FunctionError, Payload } = await client().send(
    new InvokeCommand({ FunctionName: nameIn(variable), Payload: JSON.stringify(check) }),
  );
  if (FunctionError || !Payload) throw new Error(`${variable} failed: ${FunctionError ?? 'no reply'}`);
  return finding.parse(JSON.parse(Payload.transformToString()));
}

function client(): LambdaClient {
  shared ??= new LambdaClient({});
  return shared;
}

function nameIn(variable: string): string {
  const name = process.env[variable];
  if (!name) throw new Error(`${variable} is not set: this function may not use that one.`);
  return name;
}
