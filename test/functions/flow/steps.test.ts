import { describe, expect, it } from 'vitest';
import { handler as awaitInput } from '../../../functions/flow/await-input.ts';
import { handler as expire } from '../../../functions/flow/expire.ts';
import { handler as fail } from '../../../functions/flow/fail.ts';
import { handler as finish } from '../../../functions/flow/finish.ts';
import { handler as prepare } from '../../../functions/flow/prepare.ts';
import { cancel } from '../../../lib/flow/transitions.ts';
import { connections } from '../../../lib/store/connections.ts';
import { flows } from '../../../lib/store/flows.ts';
import { profiles } from '../../../lib/store/profiles.ts';
import { sessions } from '../../../lib/store/sessions.ts';
import { localAws } from '../../lib/store/aws.ts';
import { aField, aQuestion, aSave, aSession, aStage, pack, type Stage } from '../vault/stage.ts';

const machines = localAws();

const CODE = aField('otp', 'otp', 'code');
const CHECKPOINT = { session: pack(aSession('half')), url: 'https://netflix.com/otp', given: [], refused: [] };
const FAILURE = { code: 'bot_detected', message: '', websiteError: null, credentialRejected: false };

async function suspended(options: Parameters<typeof aStage>[0] = {}): Promise<Stage> {
  const stage = await aStage(options);
  await stage.ask({ op: 'claim' });
  await stage.ask({ op: 'hold', question: aQuestion(CODE) });
  await stage.ask({ op: 'suspend', checkpoint: CHECKPOINT });
  return stage;
}

const leaseOf = async ({ org, flow }: Stage) => (await profiles.get(org, flow.profile_id))?.lease?.owner ?? null;

describe('Prepare', () => {
  it('takes the profile, or waits for whoever has it', async () => {
    const stage = await aStage();
    const { org, flow } = stage;
    expect(await prepare({ flowId: flow.id })).toEqual({ flowId: flow.id, outcome: 'READY' });
    await profiles.release(org, flow.profile_id, flow.id);
    await profiles.lease(org, flow.profile_id, 'a check', new Date(), new Date(Date.now() + 60_000));
    expect((await prepare({ flowId: flow.id })).outcome).toBe('WAIT');
    await profiles.release(org, flow.profile_id, 'a check');
    expect((await prepare({ flowId: flow.id })).outcome).toBe('READY');
    expect(await leaseOf(stage)).toBe(flow.id);
  });

  it('ends what has ended, is overdue, or has no profile', async () => {
    const canceled = await aStage();
    await flows.attempt(canceled.flow.id, cancel(new Date()));
    const overdue = await aStage({ at: new Date(Date.now() - 1_200_000) });
    const orphan = await aStage();
    await profiles.remove(orphan.org, orphan.flow.profile_id);
    for (const { flow } of [canceled, overdue, orphan]) {
      expect((await prepare({ flowId: flow.id })).outcome).toBe('ENDED');
    }
  });
});

describe('AwaitInput', () => {
  it('leaves its token with the flow, for the answer to find', async () => {
    const { flow, flowNow } = await suspended();
    await awaitInput({ flowId: flow.id, taskToken: 'waiting' });
    expect((await flowNow()).task_token).toBe('waiting');
    expect(machines.woken).not.toContain('waiting');
  });

  it('goes on at once when the answer came first, or the flow has ended', async () => {
    const answered = await suspended();
    await answered.answer({ otp: '123456' });
    await awaitInput({ flowId: answered.flow.id, taskToken: 'answered' });
    const ended = await suspended();
    await flows.attempt(ended.flow.id, cancel(new Date()));
    await awaitInput({ flowId: ended.flow.id, taskToken: 'ended' });
    expect(machines.woken).toEqual(expect.arrayContaining(['answered', 'ended']));
  });
});

describe('Finish', () => {
  it('settles a login that was saved, and may run twice', async () => {
    const stage = await aStage({ connection: { rejected_credential: 'x:1' } });
    await stage.ask({ op: 'claim' });
    await stage.ask(aSave('one'));
    await finish({ flowId: stage.flow.id });
    const [flow, connection] = [await stage.flowNow(), await stage.connectionNow()];
    expect(flow).toMatchObject({ status: 'SUCCESS', step: 'COMPLETED', phase: 'ENDED', due_at: null });
    expect(connection).toMatchObject({
      status: 'AUTHENTICATED',
      post_login_url: 'https://netflix.com/home',
      last_login_at: flow.saved_at,
      last_auth_check_at: flow.saved_at,
      rejected_credential: null,
    });
    expect(await leaseOf(stage)).toBeNull();
    await finish({ flowId: stage.flow.id });
    expect([await stage.flowNow(), await stage.connectionNow()]).toEqual([flow, connection]);
  });
});

describe('Fail', () => {
  it("keeps the drive's reason, and leaves the connection as it was", async () => {
    const stage = await aStage({ connection: { status: 'AUTHENTICATED' } });
    await stage.ask({ op: 'claim' });
    await stage.ask({ op: 'fail', failure: FAILURE });
    await fail({ flowId: stage.flow.id });
    expect(await stage.flowNow()).toMatchObject({ status: 'FAILED', error_code: 'bot_detected' });
    expect((await stage.connectionNow()).status).toBe('AUTHENTICATED');
    expect(await leaseOf(stage)).toBeNull();
  });

  it('gives a drive that crashed a reason', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await fail({ flowId: stage.flow.id, error: 'States.TaskFailed' });
    expect(await stage.flowNow()).toMatchObject({ status: 'FAILED', error_code: 'browser_error' });
  });

  it('is a success when the drive crashed after it had saved', async () => {
    const stage = await aStage();
    await stage.ask({ op: 'claim' });
    await stage.ask(aSave('one'));
    await fail({ flowId: stage.flow.id });
    expect((await stage.flowNow()).status).toBe('SUCCESS');
    expect((await stage.connectionNow()).status).toBe('AUTHENTICATED');
  });

  it('of a re-authentication means that the connection needs a person', async () => {
    const stage = await aStage({ type: 'REAUTH', connection: { status: 'AUTHENTICATED' } });
    await stage.ask({ op: 'claim' });
    await fail({ flowId: stage.flow.id });
    expect((await stage.connectionNow()).status).toBe('NEEDS_AUTH');
  });

  it('says nothing about a connection that has a later flow, or is gone', async () => {
    const stage = await aStage({ type: 'REAUTH', connection: { status: 'AUTHENTICATED' } });
    await connections.update(stage.org, stage.connection.id, (current) => ({ ...current, flow_id: 'later' }));
    await fail({ flowId: stage.flow.id });
    expect((await stage.connectionNow()).status).toBe('AUTHENTICATED');
    const gone = await aStage();
    await connections.remove(gone.org, gone.connection.id);
    await fail({ flowId: gone.flow.id });
    expect(await leaseOf(gone)).toBeNull();
  });

  it('of a flow that does not exist is nothing', async () => {
    expect(await fail({ flowId: 'unknown' })).toEqual({ flowId: 'unknown' });
  });
});

describe('Expire', () => {
  it('leaves nothing of what was asked, answered or half done', async () => {
    const stage = await suspended();
    const { checkpoint_key } = await stage.flowNow();
    await stage.answer({ otp: '123456' });
    await expire({ flowId: stage.flow.id });
    const flow = await stage.flowNow();
    expect(flow).toMatchObject({
      status: 'EXPIRED',
      fields: [],
      answer: null,
      given_values: {},
      checkpoint_key: null,
      task_token: null,
      handoff_hash: null,
      input_expires_at: null,
    });
    expect(await sessions.get(checkpoint_key ?? '')).toBeNull();
    expect(await leaseOf(stage)).toBeNull();
    await expire({ flowId: stage.flow.id });
    expect(await stage.flowNow()).toEqual(flow);
  });

  it('says whose time was up', async () => {
    const input = await suspended();
    await expire({ flowId: input.flow.id });
    expect((await input.flowNow()).error_code).toBe('awaiting_input_timeout');
    const overall = await aStage();
    await overall.ask({ op: 'claim' });
    await expire({ flowId: overall.flow.id });
    expect((await overall.flowNow()).error_code).toBe('session_expired');
  });
});
