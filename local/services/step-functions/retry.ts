import type { Retrier } from './definition.ts';

/** Errors that `States.ALL` does not stand for. */
const FATAL = new Set(['States.DataLimitExceeded', 'States.Runtime']);

/**
 * Whether an `ErrorEquals` list names an error, by itself or by a wildcard.
 * Source: Step Functions Developer Guide, "Handling errors in Step Functions workflows".
 */
export function namesError(errorEquals: string[], error: string): boolean {
  return errorEquals.some((name) => {
    if (name === error) return true;
    if (name === 'States.ALL') return !FATAL.has(error);
    if (name === 'States.TaskFailed') return !FATAL.has(error) && error !== 'States.Timeout';
    return name === 'States.Timeout' && error === 'States.HeartbeatTimeout';
  });
}

/**
 * The retrier that takes an error, if it has attempts left, and how long it waits before the next.
 *
 * @param attempts Retries made so far, by retrier.
 * @param random In [0, 1), for full jitter.
 */
export function nextRetry(
  retriers: Retrier[],
  error: string,
  attempts: number[],
  random: number,
): { index: number; delayMs: number } | undefined {
  const index = retriers.findIndex(({ ErrorEquals }) => namesError(ErrorEquals, error));
  const retrier = retriers[index];
  const made = attempts[index] ?? 0;
  if (!retrier || made >= retrier.MaxAttempts) return undefined;
  const { IntervalSeconds, BackoffRate, MaxDelaySeconds = Number.POSITIVE_INFINITY, JitterStrategy } = retrier;
  const seconds = Math.min(IntervalSeconds * BackoffRate ** made, MaxDelaySeconds);
  return { index, delayMs: seconds * 1000 * (JitterStrategy === 'FULL' ? random : 1) };
}
