/**
 * List prices in US dollars, us-east-1, without free tiers and without volume discounts. Read from stored copies of AWS's
 * pages on 2026-11-27; they change.
 */
export const PRICES = {
  /** On demand. https://aws.amazon.com/dynamodb/pricing/on-demand/ */
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  /** Of the table and of its backup by point-in-time recovery, a GB for a month; the same page. */
  tableGb: 0.25,
  recoveryGb: 0.2,
  /** https://aws.amazon.com/lambda/pricing/ */
  invocation: 0.2 / 1e6,
  armGbSecond: 0.0000133334,
  x86GbSecond: 0.0000166667,
  /** https://aws.amazon.com/s3/pricing/; deleting is free. */
  s3Get: 0.4 / 1e6,
  s3Put: 5 / 1e6,
  /** https://aws.amazon.com/kms/pricing/ */
  kmsRequest: 0.03 / 10_000,
  kmsKey: 1,
  /** A state that is entered. https://aws.amazon.com/step-functions/pricing/ */
  transition: 0.025 / 1000,
  /** Taking in a GB of what functions log. https://aws.amazon.com/cloudwatch/pricing/ */
  logGb: 0.5,
} as const;
