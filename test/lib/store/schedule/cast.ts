import { cancelLogin } from '../../../../functions/api/cancel-login.ts';
import { startLogin } from '../../../../functions/api/start-login.ts';
import { submitAnswer } from '../../../../functions/api/submit-answer.ts';
import { handler as awaitInput } from '../../../../functions/flow/await-input.ts';
import { handler as expire } from '../../../../functions/flow/expire.ts';
import { handler as fail } from '../../../../functions/flow/fail.ts';
import { handler as finish } from '../../../../functions/flow/finish.ts';
import { handler as prepare } from '../../../../functions/flow/prepare.ts';
import { handler as vault } from '../../../../functions/vault/flow.ts';
import { ApiError } from '../../../../lib/contract/errors.ts';
import type { Answer, DoorOperation, DoorReplies } from '../../../../lib/flow/door.ts';
import { sweepFlows } from '../../../../lib/health/sweep-flows.ts';
import type { Connection } from '../../../../lib/model/connection.ts';
import { aField, aQuestion, aSave, aSession, pack } from '../../../functions/vault/stage.ts';
import type { Machines } from '../machines.ts';
import { Died, type Scheduler } from './scheduler.ts';

/** Ten minutes for an answer, and what the state machine gives Sweep beyond them. */
const TOKEN_SECONDS = 750;
const RETRIES = 4;
const MOST_ROUNDS = 3;
const MOST_LOOKS = 4;

/** One login, everybody who has to do with it, and what a site would see of it. */
export interface Scene {
  scheduler: Scheduler;
  connection: Connection;
  machines: Machines;
  clock: { now(): number; pass(seconds: number): void; over: boolean };
  flowId: string | null;
  /** Questions that drives have asked: what people look for. */
  asked: number;
  /** Values as they were typed into the site, in order. */
  typed: string[];
  /** The site let somebody in without an answer: one that came in that moment is not needed. */
  overtaken: boolean;
  /** Values that people were told are accepted. */
  accepted: string[];
}

/** Whoever asks for the login; he asks again when there is no answer. */
export async function starter(scene: Scene): Promise<void> {
  const { scheduler, connection } = scene;
  const started = await insisting(() =>
    scheduler.invoke('api/login', () => startLogin(connection, 'https://x.test', new Date(scene.clock.now()))),
  );
  scene.flowId = started?.handoff_code?.split('.')[0] ?? null;
}

/** Somebody who answers once, and sends it again when there is no reply. */
export async function person(scene: Scene, value: string): Promise<void> {
  const { scheduler } = scene;
  for (let seen = 0; seen < MOST_LOOKS; ) {
    await scheduler.wait(() => scene.asked > seen || scene.clock.over);
    if (scene.asked === seen) return;
    seen = scene.asked;
    const request = { field_values: { otp: value } };
    const answered = await insisting(() =>
      scheduler.invoke('api/login', () => submitAnswer(scene.flowId, request, new Date())),
    ).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        return false;
      },
    );
    if (answered) {
      scene.accepted.push(value);
      return;
    }
  }
}

export async function canceler(scene: Scene): Promise<void> {
  const { scheduler } = scene;
  await scheduler.wait(() => scene.flowId !== null || scene.clock.over);
  for (let wait = scheduler.random() * 60; wait > 0; wait -= 1) await scheduler.wait();
  // A request that died is not sent again: what it left undone is for Sweep.
  await scheduler.invoke('api/connections', () => cancelLogin(scene.flowId, new Date())).catch(ignoreDeath);
}

/** Half an hour in steps, with a sweep after each; at its end, what is still due is swept until nothing is. */
export async function time(scene: Scene): Promise<void> {
  const { scheduler, clock } = scene;
  const start = clock.now();
  while (clock.now() - start < 40 * 60_000) {
    for (let wait = scheduler.random() * 60; wait > 0; wait -= 1) await scheduler.wait();
    clock.pass(scheduler.pick([30, 300, 600]));
    await scheduler
      .invoke('health/sweep', () =>
        sweepFlows(
          () => new Date(),
          () => {},
        ),
      )
      .catch(ignoreDeath);
  }
  clock.over = true;
}

/** The state machine of `infra/state-machine.ts`. */
export async function machine(scene: Scene): Promise<void> {
  const { scheduler, machines, clock } = scene;
  const started = () => machines.started.find((id) => id === scene.flowId);
  await scheduler.wait(() => started() !== undefined || clock.over);
  const flowId = started();
  if (flowId === undefined) return;
  const step = <T>(name: string, call: () => Promise<T>) => insisting(() => scheduler.invoke(name, call));
  const end = async (name: string, call: (input: { flowId: string }) => Promise<unknown>) => {
    await step(name, () => call({ flowId })).catch(ignoreDeath);
  };

  const prepared = await step('flow/prepare', () => prepare({ flowId })).catch(() => null);
  if (prepared?.outcome !== 'READY') return end('flow/fail', fail);
  for (let drives = 1; ; drives += 1) {
    const outcome = await drive(scene, flowId, `${flowId} ${drives}`).catch(() => 'FAILED' as const);
    if (outcome === 'SUCCESS') return end('flow/finish', finish);
    if (outcome !== 'SUSPENDED') return end('flow/fail', fail);
    const since = clock.now();
    let tokens = 0;
    const token = await step('flow/await-input', async () => {
      tokens += 1;
      const taskToken = `${flowId} ${drives} ${tokens}`;
      await awaitInput({ flowId, taskToken });
      return taskToken;
    }).catch(() => null);
    if (token === null) return end('flow/fail', fail);
    const woken = () => machines.woken.includes(token);
    const late = () => clock.now() - since > TOKEN_SECONDS * 1000;
    await scheduler.wait(() => woken() || late());
    if (!woken()) return end('flow/expire', expire);
  }
}

/** A drive of a site that asks for a code, refuses some, and at last lets everybody in. */
async function drive(scene: Scene, flowId: string, driveId: string): Promise<'SUCCESS' | 'SUSPENDED' | 'ENDED'> {
  const { scheduler } = scene;
  const ask = async <Op extends keyof DoorReplies>(operation: Extract<DoorOperation, { op: Op }>) => {
    const call = () => scheduler.invoke('vault/flow', () => vault({ flowId, driveId, ...operation }));
    const reply = await call().catch(call);
    if (!reply.ok) throw new Closed();
    return reply as unknown as DoorReplies[Op];
  };
  const type = (answer: Answer) => {
    scene.typed.push(...Object.values(answer.values));
  };
  try {
    const { answer } = await ask({ op: 'claim' });
    if (answer) type(answer);
    let done = answer !== null && scheduler.random() < 0.5;
    for (let round = 0; round < MOST_ROUNDS && !done; round += 1) {
      await ask({ op: 'report', step: 'DISCOVERING' });
      await ask({ op: 'hold', question: aQuestion(aField('otp', 'otp', 'code')) });
      scene.asked += 1;
      const outcome = await hold(scene, ask, type);
      if (outcome === 'suspended') return 'SUSPENDED';
      done = outcome === 'moved on' || scheduler.random() < 0.5;
      // The drive itself may be killed between what it types and what it asks next.
      if (scheduler.fate() !== 'lives') throw new Died('flow/drive');
    }
    await ask(aSave(driveId, ['otp']));
    return 'SUCCESS';
  } catch (error) {
    if (error instanceof Closed) return 'ENDED';
    throw error;
  }
}

type Ask = <Op extends keyof DoorReplies>(operation: Extract<DoorOperation, { op: Op }>) => Promise<DoorReplies[Op]>;

async function hold(
  scene: Scene,
  ask: Ask,
  type: (answer: Answer) => void,
): Promise<'answered' | 'moved on' | 'suspended'> {
  const { scheduler } = scene;
  for (let polls = Math.floor(scheduler.random() * 6); polls >= 0; polls -= 1) {
    const { answer } = await ask({ op: 'answer' });
    if (answer) {
      type(answer);
      return 'answered';
    }
  }
  if (scheduler.random() < 0.2) {
    scene.overtaken = true;
    await ask({ op: 'report', step: 'DISCOVERING' });
    return 'moved on';
  }
  const checkpoint = { session: pack(aSession('half')), url: 'https://netflix.com/otp', given: [], refused: [] };
  if ((await ask({ op: 'suspend', checkpoint })).suspended) return 'suspended';
  const { answer } = await ask({ op: 'answer' });
  if (answer) type(answer);
  return 'answered';
}

/** The vault answers no more. */
class Closed extends Error {
  override name = 'Closed';
}

/** Calls again whatever died, a few times. */
async function insisting<T>(call: () => Promise<T>): Promise<T> {
  for (let retry = 0; ; retry += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Died) || retry === RETRIES) throw error;
    }
  }
}

function ignoreDeath(error: unknown): null {
  if (error instanceof Died) return null;
  throw error;
}
