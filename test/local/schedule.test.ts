import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Fleet } from '../../local/functions/fleet.ts';
import { startSchedule } from '../../local/schedule.ts';

const arn = 'arn:aws:lambda:us-east-1:000000000000:function:sweep';
const permissions = new Set([`events.amazonaws.com ${arn}`]);
const rule = (schedule: string) => ({ name: 'every', schedule, targets: [{ arn, input: undefined }] });

function fleetThat(invoke: Fleet['invoke']): Fleet {
  const find = (reference: string) => (reference === arn ? { arn, name: 'sweep' } : undefined);
  return { find, invoke } as unknown as Fleet;
}

describe('a rate rule', () => {
  it('invokes its target at once, and then at its rate until it is stopped', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const invoke = vi.fn();
    const stop = startSchedule({ rules: [rule('rate(1 minute)')], permissions }, fleetThat(invoke));
    expect(invoke).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(120_000);
    expect(invoke).toHaveBeenCalledTimes(3);
    stop();
    vi.advanceTimersByTime(120_000);
    expect(invoke).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['a schedule that is not a rate', [rule('cron(0 12 * * ? *)')], permissions, 'does not know the schedule cron'],
    ['a target it may not invoke', [rule('rate(1 minute)')], new Set<string>(), 'No AWS::Lambda::Permission lets'],
    [
      'an unknown target',
      [{ ...rule('rate(1 minute)'), targets: [{ arn: 'x', input: 1 }] }],
      permissions,
      'does not declare',
    ],
  ])('with %s is refused', (_, rules, allowed, message) => {
    expect(() => startSchedule({ rules, permissions: allowed }, fleetThat(vi.fn()))).toThrow(message);
  });
});
