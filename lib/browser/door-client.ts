import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { DoorOperation, DoorReplies, DoorReply, DoorRequest } from '../flow/door.ts';

type Refusal = Extract<DoorReply<'claim'>, { ok: false }>['reason'];

/** The vault answers no more: the flow has ended, or another drive has it. The drive stops without a word. */
export class DoorClosed extends Error {
  override name = 'DoorClosed';
  readonly reason: Refusal;

  constructor(op: DoorOperation['op'], reason: Refusal) {
    super(`the vault refused ${op}: ${reason}`);
    this.reason = reason;
  }
}

/** Carries one request to the vault and brings the reply. */
export type CarryToDoor = (request: DoorRequest) => Promise<DoorReply<keyof DoorReplies>>;

/** The vault's door, as one drive of one flow uses it. */
export type Door = <Op extends DoorOperation['op']>(
  operation: Extract<DoorOperation, { op: Op }>,
) => Promise<DoorReplies[Op]>;

/**
 * A door for one drive.
 * @returns a function that throws DoorClosed when the vault refuses, and the carrier's error when it is not reached
 */
export function openDoor(carry: CarryToDoor, flowId: string, driveId: string): Door {
  return async (operation) => {
    const reply = await carry({ flowId, driveId, ...operation });
    if (!reply.ok) throw new DoorClosed(operation.op, reply.reason);
    return reply as never;
  };
}

/**
 * Reaches the door by invoking the vault's function. Every operation may be repeated when its reply was lost: the vault
 * knows the drive and answers the same again.
 * @param functionName name of the vault's function
 */
export function lambdaDoor<Request extends { op: string } = DoorRequest, Reply = DoorReply<keyof DoorReplies>>(
  functionName: string,
): (request: Request) => Promise<Reply> {
  const client = new LambdaClient({ maxAttempts: 3 });
  const invoke = async (request: Request) => {
    const answer = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(request) }),
    );
    // The payload of an error is the function's own words about a request that holds secrets: not ours to repeat.
    if (answer.FunctionError || !answer.Payload) throw new Error(`the vault failed at ${request.op}`);
    return JSON.parse(answer.Payload.transformToString()) as Reply;
  };
  return (request) => invoke(request).catch(() => invoke(request));
}
