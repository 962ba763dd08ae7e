import { describe, expect, it } from 'vitest';
import { cancel } from '../../../lib/flow/transitions.ts';
import { flows } from '../../../lib/store/flows.ts';
import { traces } from '../../../lib/store/traces.ts';
import { localAws } from '../../lib/store/aws.ts';
import { aField, aQuestion, aSession, aStage, pack } from './stage.ts';

localAws();

const CHECKPOINT = { session: pack(aSession('half')), url: 'https://netflix.com/otp', given: [], refused: [] };

const aStep = (action: string) => ({ at: 10, screen: '-', because: '', action, why: '' });
const told = (from: number, ...actions: string[]) =>
  ({ op: 'trace', startedAt: new Date().toISOString(), from, steps: actions.map(aStep) }) as const;

const actionsOf = async (id: string) => (await traces.get(id))?.steps.map(({ action }) => action);

describe('the trace of a flow', () => {
  it('is told by the drive in batches, and each step is kept once', async () => {
    const { ask, flow, flowNow } = await aStage();
    await ask({ op: 'claim' });
    const before = await flowNow();
    expect(await ask(told(0, 'open', 'fill'))).toEqual({ ok: true });
    expect(await ask(told(0, 'open', 'fill'))).toEqual({ ok: true });
    expect(await ask(told(2, 'verify'))).toEqual({ ok: true });
    expect(await actionsOf(flow.id)).toEqual(['open', 'fill', 'verify']);
    // Nothing that races with an answer is touched.
    expect(await flowNow()).toEqual(before);
  });

  it('goes on after a suspension: first the drive that left, then the next', async () => {
    const { ask, answer, flow } = await aStage();
    await ask({ op: 'claim' });
    await ask({ op: 'hold', question: aQuestion(aField('otp', 'otp', 'code')) });
    await ask({ op: 'suspend', checkpoint: CHECKPOINT });
    expect(await ask(told(0, 'suspend'))).toEqual({ ok: true });
    await answer({ otp: '123456' });
    await ask({ op: 'claim' }, 'next');
    expect(await ask(told(1, 'late'))).toEqual({ ok: false, reason: 'claimed_by_another' });
    expect(await ask(told(0, 'resume'), 'next')).toEqual({ ok: true });
    expect(await actionsOf(flow.id)).toEqual(['suspend', 'resume']);
  });

  it('is closed to others, and after the end', async () => {
    const { ask, flow } = await aStage();
    expect(await ask(told(0, 'open'))).toEqual({ ok: false, reason: 'claimed_by_another' });
    await ask({ op: 'claim' });
    await flows.attempt(flow.id, cancel(new Date()));
    expect(await ask(told(0, 'open'))).toEqual({ ok: false, reason: 'not_live' });
    expect(await traces.get(flow.id)).toBeNull();
  });

  it.each([
    ['a negative count', { from: -1 }],
    ['no time', { startedAt: 'yesterday' }],
    ['a long text', { steps: [{ ...aStep('x'), action: 'x'.repeat(2_001) }] }],
    ['half a millisecond', { steps: [{ ...aStep('x'), at: 0.5 }] }],
    ['too many at once', { steps: Array(101).fill(aStep('x')) }],
  ])('takes nothing but steps: %s', async (_, wrong) => {
    const { ask } = await aStage();
    await ask({ op: 'claim' });
    expect(await ask({ ...told(0, 'x'), ...wrong })).toEqual({ ok: false, reason: 'invalid_request' });
  });
});
