import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { ConditionFailed, RecordTooLarge } from './errors.ts';

/** DynamoDB's refusals as the store's own errors; anything else comes back as it is. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof ConditionalCheckFailedException) return new ConditionFailed([0], error);
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    if (reasons.some((reason) => isTooLarge(reason.Message))) return new RecordTooLarge(error);
    const failed = reasons.flatMap((reason, index) => (reason.Code === 'ConditionalCheckFailed' ? [index] : []));
    return failed.length > 0 ? new ConditionFailed(failed, error) : error;
  }
  if (error instanceof Error && isTooLarge(error.message)) return new RecordTooLarge(error);
  return error;
}

/** Whether another transaction held an item at that very instant: nothing is decided, and the same write may be tried again. */
export function isCollision(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = new Set(error.CancellationReasons?.map(({ Code }) => Code));
  return codes.has('TransactionConflict') && !codes.has('ConditionalCheckFailed');
}

function isTooLarge(message: string | undefined): boolean {
  return /item size (to update )?has exceeded the maximum allowed size/i.test(message ?? '');
}
