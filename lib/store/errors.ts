/** Another record already has this unique name (or profile and domain). */
export class AlreadyExists extends Error {
  override readonly name = 'AlreadyExists';
  readonly code = 'already_exists';
  /** Id of the record that has it. */
  readonly existingId: string;

  constructor(existingId: string) {
    super('A record with this unique key exists already.');
    this.existingId = existingId;
  }
}

/** DynamoDB keeps items of at most 400 KB. */
export class RecordTooLarge extends Error {
  override readonly name = 'RecordTooLarge';
  readonly code = 'too_large';

  constructor(cause: unknown) {
    super('The record is larger than 400 KB: store fewer or shorter values.', { cause });
  }
}

/** The organization has as many live flows as it may have. */
export class TooManyLiveFlows extends Error {
  override readonly name = 'TooManyLiveFlows';
  readonly code = 'too_many_live_flows';

  constructor() {
    super('The organization has as many live flows as it may have.');
  }
}

/** A conditional write found the record changed, ended, or gone. */
export class ConditionFailed extends Error {
  override readonly name = 'ConditionFailed';
  readonly code = 'conflict';
  /** For a transaction: which of its writes failed their condition, by position. */
  readonly failed: readonly number[];

  constructor(failed: readonly number[], cause?: unknown) {
    super('The record changed meanwhile: read it again.', { cause });
    this.failed = failed;
  }
}
