import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { ConditionFailed, RecordTooLarge } from '../../../lib/store/errors.ts';
import { isCollision, toStoreError } from '../../../lib/store/refusal.ts';

const about = { message: 'x', $metadata: {} };
const canceled = (...codes: string[]) =>
  new TransactionCanceledException({ ...about, CancellationReasons: codes.map((Code) => ({ Code })) });

describe('a refusal of DynamoDB', () => {
  it('is a failed condition, naming the writes that failed it', () => {
    expect(toStoreError(new ConditionalCheckFailedException(about))).toBeInstanceOf(ConditionFailed);
    const error = toStoreError(canceled('None', 'ConditionalCheckFailed', 'ConditionalCheckFailed'));
    expect(error).toMatchObject({ code: 'conflict', failed: [1, 2] });
  });

  it('is a collision when another transaction was in the way and no condition failed', () => {
    expect(isCollision(new TransactionConflictException(about))).toBe(true);
    expect(isCollision(canceled('TransactionConflict', 'None'))).toBe(true);
    expect(isCollision(canceled('TransactionConflict', 'ConditionalCheckFailed'))).toBe(false);
    expect(isCollision(new ConditionalCheckFailedException(about))).toBe(false);
  });

  it('is about size, alone or in a transaction', () => {
    const message = 'Item size has exceeded the maximum allowed size';
    expect(toStoreError(new Error(message))).toBeInstanceOf(RecordTooLarge);
    const CancellationReasons = [{ Code: 'ValidationError', Message: message }];
    expect(toStoreError(new TransactionCanceledException({ ...about, CancellationReasons }))).toBeInstanceOf(
      RecordTooLarge,
    );
  });

  it('that is none stays what it is', () => {
    const error = new Error('network');
    expect(toStoreError(error)).toBe(error);
  });
});
