import { type DoorOf, openDoorAs } from '../browser/door-client.ts';
import type {
  CheckDoorReplies,
  CheckDoorReply,
  CheckDoorRequest,
  CheckOperation,
  CheckReference,
} from '../flow/check-door.ts';

/** Carries one request of a check. */
export type CarryToCheckDoor = (request: CheckDoorRequest) => Promise<CheckDoorReply<keyof CheckDoorReplies>>;

/** The vault's door, as one look of one check uses it. */
export type CheckDoor = DoorOf<CheckOperation, CheckDoorReplies>;

/** A door for one look. */
export function openCheckDoor(carry: CarryToCheckDoor, { org, connectionId, checkId }: CheckReference): CheckDoor {
  const who = { org, connectionId, checkId };
  return openDoorAs<CheckReference, CheckOperation, CheckDoorReplies>(carry, who);
}
