import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelLogin } from '../../../functions/api/cancel-login.ts';
import { handler as awaitInput } from '../../../functions/flow/await-input.ts';
import { handler as sweep } from '../../../functions/health/sweep.ts';
import { cancel } from '../../../lib/flow/transitions.ts';
import { flows } from '../../../lib/store/flows.ts';
import { profiles } from '../../../lib/store/profiles.ts';
import { localAws } from '../../lib/store/aws.ts';
import { aField, aQuestion, aSave, aSession, aStage, pack } from '../vault/stage.ts';

const machines = localAws();

const CHECKPOINT = { session: pack(aSession('half')), url: 'https://netflix.com/otp', given: [], refused: [] };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function pass(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000);
}

describe('Sweep', () => {
  it('starts a flow whose start was lost, once', async () => {
    const { flow } = await aStage();
    await sweep();
    expect(machines.started).not.toContain(flow.id);
    pass(31);
    await Promise.all([sweep(), sweep()]);
    pass(31);
    await sweep();
    expect(machines.started.filter((id) => id === flow.id)).toHaveLength(1);
  });

  it('wakes a flow that was answered but not woken', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await stage.ask({ op: 'hold', question: aQuestion(aField('otp', 'otp', 'code')) });
    await stage.ask({ op: 'suspend', checkpoint: CHECKPOINT });
    await awaitInput({ flowId: stage.flow.id, taskToken: stage.flow.id });
    await stage.answer({ otp: '123456' });
    pass(31);
    await Promise.all([sweep(), sweep()]);
    expect(machines.woken.filter((token) => token === stage.flow.id)).toHaveLength(1);
    expect((await stage.flowNow()).status).toBe('IN_PROGRESS');
  });

  it('expires a question that nobody answered, and lets its state machine end', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await stage.ask({ op: 'hold', question: aQuestion(aField('otp', 'otp', 'code')) });
    await stage.ask({ op: 'suspend', checkpoint: CHECKPOINT });
    await awaitInput({ flowId: stage.flow.id, taskToken: stage.flow.id });
    pass(599);
    await sweep();
    expect((await stage.flowNow()).status).toBe('IN_PROGRESS');
    pass(2);
    await Promise.all([sweep(), sweep()]);
    expect(await stage.flowNow()).toMatchObject({ status: 'EXPIRED', error_code: 'awaiting_input_timeout' });
    expect(machines.woken).toContain(stage.flow.id);
    expect((await profiles.get(stage.org, stage.flow.profile_id))?.lease).toBeNull();
  });

  it('expires a flow after 20 minutes, whatever it does', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    pass(1199);
    await sweep();
    expect((await stage.flowNow()).status).toBe('IN_PROGRESS');
    pass(2);
    await sweep();
    expect(await stage.flowNow()).toMatchObject({ status: 'EXPIRED', error_code: 'session_expired' });
  });

  it('settles a canceled flow that nobody has settled, when its browser is gone for sure', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await cancelLogin(stage.flow.id, new Date());
    pass(31);
    await sweep();
    expect((await profiles.get(stage.org, stage.flow.profile_id))?.lease).not.toBeNull();
    pass(120);
    await sweep();
    expect((await profiles.get(stage.org, stage.flow.profile_id))?.lease).toBeNull();
    expect((await stage.flowNow()).due_at).toBeNull();
  });

  it('wakes the state machine of a canceled flow whose canceler died before he could', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await stage.ask({ op: 'hold', question: aQuestion(aField('otp', 'otp', 'code')) });
    await stage.ask({ op: 'suspend', checkpoint: CHECKPOINT });
    await awaitInput({ flowId: stage.flow.id, taskToken: stage.flow.id });
    await flows.attempt(stage.flow.id, cancel(new Date()));
    expect(machines.woken).not.toContain(stage.flow.id);
    pass(31);
    await sweep();
    expect(machines.woken).toContain(stage.flow.id);
  });

  it('finishes a login that was saved but never concluded', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await stage.ask(aSave('one'));
    pass(1201);
    await sweep();
    expect((await stage.flowNow()).status).toBe('SUCCESS');
    expect((await stage.connectionNow()).status).toBe('AUTHENTICATED');
  });
});
