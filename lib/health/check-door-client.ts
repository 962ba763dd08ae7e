import type {
  CheckDoorReplies,
  CheckDoorReply,
  CheckDoorRequest,
  CheckOperation,
  CheckReference,
} from '../flow/check-door.ts';

type Refusal = Extract<CheckDoorReply<'probe'>, { ok: false }>['reason'];

/** The vault refuses: the check has ended, or what it asks for is not there. */
export class CheckDoorClosed extends Error {
  override name = 'CheckDoorClosed';
  readonly reason: Refusal;

  constructor(op: CheckOperation['op'], reason: Refusal) {
    super(`the vault refused ${op}: ${reason}`);
    this.reason = reason;
  }
}

/** Carries one request to the vault and brings the reply. */
export type CarryToCheckDoor = (request: CheckDoorRequest) => Promise<CheckDoorReply<keyof CheckDoorReplies>>;

/** The vault's door, as one look of one check uses it. */
export type CheckDoor = <Op extends CheckOperation['op']>(
  operation: Extract<CheckOperation, { op: Op }>,
) => Promise<CheckDoorReplies[Op]>;

/** @returns a function that throws CheckDoorClosed when the vault refuses, and the carrier's error when it is not reached */
export function openCheckDoor(carry: CarryToCheckDoor, { org, connectionId, checkId }: CheckReference): CheckDoor {
  return async (operation) => {
    const reply = await carry({ org, connectionId, checkId, ...operation });
    if (!reply.ok) throw new CheckDoorClosed(operation.op, reply.reason);
    return reply as never;
  };
}
