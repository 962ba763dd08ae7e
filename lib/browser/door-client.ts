import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { DoorOperation, DoorReplies, DoorReply, DoorRequest } from '../flow/door.ts';

/**
 * The vault answers no more: what it was asked for has ended, or is another's, or is not there.
 */
export class DoorClosed extends Error {
  override name = 'DoorClosed';
  readonly reason: string;

  constructor(op: string, reason: string) {
    super(`the vault refused ${op}: ${reason}`);
    this.reason = reason;
  }
}

type Refused = { ok: false; reason: string };

/** Carries one request to a door of the vault and brings the reply. */
export type Carry<Request, Replies> = (request: Request) => Promise<({ ok: true } & Replies[keyof Replies]) | Refused>;

/** A door of the vault, as one who is let in uses it: each operation with its own reply. */
export type DoorOf<Operation extends { op: string }, Replies> = <Op extends Operation['op'] & keyof Replies>(
  operation: Extract<Operation, { op: Op }>,
) => Promise<Replies[Op]>;

/**
 * A door for one who asks.
 * @param who is named in every request
 * @returns a function that throws DoorClosed when the vault refuses, and the carrier's error when it is not reached
 */
export function openDoorAs<Who extends object, Operation extends { op: string }, Replies>(
  carry: Carry<Who & Operation, Replies>,
  who: Who,
): DoorOf<Operation, Replies> {
  return async (operation) => {
    const reply = await carry({ ...who, ...(operation as Operation) });
    if (!reply.ok) throw new DoorClosed(operation.op, (reply as Refused).reason);
    return reply as never;
  };
}

/** Carries one request of a drive. */
export type CarryToDoor = (request: DoorRequest) => Promise<DoorReply<keyof DoorReplies>>;

/** The vault's door, as one drive of one flow uses it. */
export type Door = DoorOf<DoorOperation, DoorReplies>;

/** A door for one drive. */
export function openDoor(carry: CarryToDoor, flowId: string, driveId: string): Door {
  return openDoorAs<{ flowId: string; driveId: string }, DoorOperation, DoorReplies>(carry, { flowId, driveId });
}

/**
 * Reaches a door by invoking the vault's function. Every operation may be repeated when its reply was lost: the vault
 * knows who asks and answers the same again.
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
