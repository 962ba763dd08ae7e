import { describe, expect, it } from 'vitest';
import type { TracedStep } from '../../../lib/flow/door.ts';
import { MOST_STEPS, withBatch } from '../../../lib/flow/trace.ts';
import type { FlowTrace } from '../../../lib/model/trace.ts';

const START = '2030-01-01T12:00:00.000Z';

function aStep(action: string, more: Partial<TracedStep> = {}): TracedStep {
  return { at: 0, screen: 'form(username)', because: '', action, why: '', ...more };
}

const steps = (from: number, count: number) => Array.from({ length: count }, (_, index) => aStep(`${from + index}`));
const batch = (from: number, sent: TracedStep[]) => ({ startedAt: START, from, steps: sent });
const actions = (trace: FlowTrace) => trace.steps.map(({ action }) => action);
const told = (step: Partial<TracedStep>) => withBatch(null, 'f', 'd', batch(0, [aStep('x', step)])).steps[0];

describe('a trace', () => {
  it('holds each step at its time', () => {
    const trace = withBatch(
      null,
      'f',
      'd',
      batch(0, [aStep('fill', { at: 1_500, because: 'a password', why: 'then' })]),
    );
    expect(trace).toEqual({
      flow_id: 'f',
      drive_id: 'd',
      received: 1,
      omitted: 0,
      steps: [
        {
          at: '2030-01-01T12:00:01.500Z',
          screen: 'form(username)',
          because: 'a password',
          action: 'fill',
          why: 'then',
        },
      ],
    });
  });

  it('takes a batch that is sent again once, and of one that overlaps what is new', () => {
    const first = withBatch(null, 'f', 'd', batch(0, steps(0, 2)));
    const again = withBatch(first, 'f', 'd', batch(0, steps(0, 2)));
    expect(again).toEqual(first);
    const more = withBatch(again, 'f', 'd', batch(1, steps(1, 3)));
    expect(actions(more)).toEqual(['0', '1', '2', '3']);
    expect(withBatch(more, 'f', 'd', batch(0, steps(0, 1))).received).toBe(4);
  });

  it('goes on with the next drive', () => {
    const first = withBatch(null, 'f', 'one', batch(0, steps(0, 2)));
    const next = withBatch(first, 'f', 'two', batch(0, steps(10, 2)));
    expect(actions(next)).toEqual(['0', '1', '10', '11']);
    expect(next).toMatchObject({ drive_id: 'two', received: 2 });
  });

  it('keeps of a very long flow its beginning and its end', () => {
    let trace: FlowTrace | null = null;
    for (let from = 0; from < 350; from += 50) trace = withBatch(trace, 'f', 'd', batch(from, steps(from, 50)));
    const kept = actions(trace as FlowTrace).map(Number);
    expect(kept).toHaveLength(MOST_STEPS);
    expect(trace?.omitted).toBe(150);
    expect([kept[0], kept[59], kept[60], kept.at(-1)]).toEqual([0, 59, 210, 349]);
  });

  it('fits into one item of the table, whatever is sent', () => {
    const longest = '\u{20000}'.repeat(1_000);
    const huge = aStep(longest, { screen: longest, because: longest, why: longest });
    let trace: FlowTrace | null = null;
    for (let from = 0; from < 300; from += 100) {
      trace = withBatch(trace, 'f', 'd', batch(from, Array(100).fill(huge)));
    }
    expect(Buffer.byteLength(JSON.stringify(trace))).toBeLessThan(400 * 1024);
    expect(trace?.steps[0]?.action).toMatch(/^\u{20000}+…$/u);
  });

  it.each([
    ['open https://a.example/in?token=abc#x=1 now', 'open https://a.example/in now'],
    ['open https://a.example/#/sign-in', 'open https://a.example/#/sign-in'],
    ['open https://anna:pw@a.example:8443/in', 'open https://a.example:8443/in'],
    ['open http://[broken', 'open …'],
    ['open a.example/in?token=abc', 'open a.example/in'],
    ['Forgot your password? Ask.', 'Forgot your password? Ask.'],
    ['one\nline\u0000', 'one line'],
  ])('shows no query, no token and no second line: %j', (text, shown) => {
    expect(told({ why: text })?.why).toBe(shown);
  });
});
