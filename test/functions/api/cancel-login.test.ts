import { describe, expect, it } from 'vitest';
import { cancelLogin } from '../../../functions/api/cancel-login.ts';
import { handler as awaitInput } from '../../../functions/flow/await-input.ts';
import { localAws } from '../../lib/store/aws.ts';
import { aField, aQuestion, aSave, aSession, aStage, pack } from '../vault/stage.ts';

const machines = localAws();

const CHECKPOINT = { session: pack(aSession('half')), url: 'https://netflix.com/otp', given: [], refused: [] };

describe('canceling a login', () => {
  it('ends it: the drive is answered no more, and nothing is saved', async () => {
    const stage = await aStage({ values: { password: 'hunter2' } });
    await stage.ask({ op: 'claim' });
    await cancelLogin(stage.flow.id, new Date());
    expect(await stage.flowNow()).toMatchObject({ status: 'CANCELED', step: 'COMPLETED', error_code: null });
    expect(await stage.ask({ op: 'credential' })).toEqual({ ok: false, reason: 'not_live' });
    expect(await stage.ask(aSave('one'))).toEqual({ ok: false, reason: 'not_live' });
  });

  it('wakes a state machine that waits for an answer', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await stage.ask({ op: 'hold', question: aQuestion(aField('otp', 'otp', 'code')) });
    await stage.ask({ op: 'suspend', checkpoint: CHECKPOINT });
    await awaitInput({ flowId: stage.flow.id, taskToken: 'canceled' });
    await cancelLogin(stage.flow.id, new Date());
    expect(machines.woken).toContain('canceled');
  });

  it('may be done again, and too late, and of nothing', async () => {
    const stage = await aStage();
    await cancelLogin(stage.flow.id, new Date());
    const canceled = await stage.flowNow();
    await cancelLogin(stage.flow.id, new Date());
    expect(await stage.flowNow()).toEqual(canceled);
    const saved = await aStage();
    await saved.ask({ op: 'claim' });
    await saved.ask(aSave('one'));
    await cancelLogin(saved.flow.id, new Date());
    expect((await saved.flowNow()).status).toBe('IN_PROGRESS');
    await cancelLogin(null, new Date());
  });
});
