import { beforeEach, describe, expect, it, vi } from 'vitest';
import { submitAnswer } from '../../../functions/api/submit-answer.ts';
import { consume, hold } from '../../../lib/flow/transitions.ts';
import type { Flow } from '../../../lib/model/flow.ts';
import { flow, NOW } from '../../lib/contract/records.ts';
import { field } from '../../lib/contract/screens.ts';
import { FlowStore } from './flow-store.ts';

const store = vi.hoisted(() => ({ current: undefined as unknown as FlowStore }));
vi.mock('../../../lib/store/flows.ts', () => ({
  flows: new Proxy({}, { get: (_, name) => Reflect.get(store.current.flowsModule, name) }),
}));
vi.mock('../../../lib/store/executions.ts', () => ({
  wake: (id: string) => store.current.executionsModule.wake(id),
}));
vi.mock('../../../functions/api/organization-key.ts', () => ({ organizationKey: async () => 'key' }));
vi.mock('../../../lib/vault/seal.ts', () => ({
  seal: async (key: string, context: object, text: string) =>
    Buffer.from(`sealed ${key} ${JSON.stringify(context)} ${text.length}`),
}));
vi.mock('../../../lib/vault/digest.ts', () => ({ answerDigest: async (...parts: unknown[]) => JSON.stringify(parts) }));

const asking = (over: Partial<Flow> = {}): Flow =>
  flow({
    id: 'f1',
    phase: 'HELD',
    drive_id: 'd1',
    step: 'AWAITING_INPUT',
    round: 1,
    fields: [field({ id: 'field_password', ref: 'password' })],
    ...over,
  });

const ANSWER = { fields: { password: 'hunter2' } };
const submit = (request = ANSWER, now = NOW) => submitAnswer('f1', request, now);

beforeEach(() => {
  store.current = new FlowStore();
  store.current.flows.set('f1', asking());
});

describe('an answer to the open question', () => {
  it('is stored sealed, by field id, for this flow alone', async () => {
    await submit();
    const stored = store.current.flows.get('f1');
    expect(stored).toMatchObject({ submitted: true, step: 'SUBMITTING' });
    const sealed = Buffer.from(stored?.answer?.sealed_values.field_password ?? []).toString();
    expect(sealed).toContain('"kind":"flow","id":"f1","field":"field_password","purpose":"answer"');
    expect(sealed).not.toContain('hunter2');
  });

  it('wakes a flow that waits without a browser', async () => {
    store.current.flows.set('f1', asking({ phase: 'SUSPENDED', task_token: 't' }));
    await submit();
    expect(store.current.woken).toEqual(['f1']);
  });

  it('sent again is accepted again, and wakes again, also once it was taken', async () => {
    store.current.flows.set('f1', asking({ phase: 'SUSPENDED', task_token: 't' }));
    await submit();
    await submit();
    expect(store.current.woken).toEqual(['f1', 'f1']);

    store.current.flows.set('f1', asking());
    await submit();
    const submitted = store.current.flows.get('f1') as Flow;
    await store.current.flowsModule.attempt('f1', consume(submitted, 'd1'));
    await expect(submit()).resolves.toBeUndefined();
  });

  it('different from the one that came first is a 409', async () => {
    await submit();
    await expect(submit({ fields: { password: 'other' } })).rejects.toMatchObject({ code: 'flow_not_awaiting_input' });
  });

  it('sent twice at once is accepted twice', async () => {
    await expect(Promise.all([submit(), submit()])).resolves.toHaveLength(2);
  });

  it('of two different ones at once, one is accepted', async () => {
    const results = await Promise.allSettled([submit(), submit({ fields: { password: 'other' } })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an answer that comes again when the next question is open', () => {
  const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

  /** The first answer was taken, and the site asks the same field again. */
  async function askAgain(reason: 'rejected' | null): Promise<void> {
    await submit();
    const taken = await store.current.flowsModule.attempt('f1', consume(store.current.flows.get('f1') as Flow, 'd1'));
    const again = field({ id: 'field_password', ref: 'password', reason });
    const question = { fields: [again], choices: [], websiteError: null, externalActionMessage: null };
    await store.current.flowsModule.attempt('f1', hold(taken as Flow, 'd1', question, later(1)));
  }
  const isAnswered = () => store.current.flows.get('f1')?.submitted;

  it('is accepted, and is no answer to it', async () => {
    await askAgain(null);
    await submit(ANSWER, later(60));
    expect(isAnswered()).toBe(false);
  });

  it('is never typed a second time when the site has refused it', async () => {
    await askAgain('rejected');
    await submit(ANSWER, later(500));
    expect(isAnswered()).toBe(false);
    await submit({ fields: { password: 'another' } }, later(501));
    expect(isAnswered()).toBe(true);
  });

  it('may be meant after a while, where the site has refused nothing', async () => {
    await askAgain(null);
    await submit(ANSWER, later(500));
    expect(isAnswered()).toBe(true);
  });
});

describe('an answer that nothing waits for', () => {
  it.each<[string, Partial<Flow>, string]>([
    ['while the drive works', { step: 'DISCOVERING', phase: 'DRIVING' }, 'flow_not_awaiting_input'],
    ['after success', { status: 'SUCCESS', step: 'COMPLETED', phase: 'ENDED' }, 'flow_not_awaiting_input'],
    ['after expiry', { status: 'EXPIRED', step: 'COMPLETED', phase: 'ENDED' }, 'flow_expired'],
    ['past the overall deadline', { expires_at: '2026-01-01T11:00:00.000Z' }, 'flow_expired'],
    ['past the deadline of the question', { input_expires_at: '2026-01-01T11:59:59.000Z' }, 'flow_expired'],
  ])('%s is refused', async (_, over, code) => {
    store.current.flows.set('f1', asking(over));
    await expect(submit()).rejects.toMatchObject({ code });
  });

  it('without any flow is a 409', async () => {
    await expect(submitAnswer(null, ANSWER, NOW)).rejects.toMatchObject({ code: 'flow_not_awaiting_input' });
  });
});
