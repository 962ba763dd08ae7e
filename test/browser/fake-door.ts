import type { CarryToDoor } from '../../lib/browser/door-client.ts';
import { unpackSession } from '../../lib/browser/packed-session.ts';
import type {
  Answer,
  Checkpoint,
  ClaimReply,
  DoorOperation,
  DoorRequest,
  Failure,
  Question,
  TracedStep,
} from '../../lib/flow/door.ts';
import { doorRequest } from '../../lib/flow/door-schema.ts';
import { FIRST_BROWSER } from '../../lib/model/new-profile.ts';
import type { StorageState } from '../../lib/model/session.ts';

type Save = Extract<DoorOperation, { op: 'save' }>;

/** One login as the vault would serve it, in memory: what a drive is told, and what it said. */
export interface FakeVault {
  carry: CarryToDoor;
  /** Names of the operations, in order; repeated polls for an answer count once, and `trace` is not among them. */
  ops: string[];
  /** What the drives told of their steps. */
  steps: TracedStep[];
  questions: Question[];
  failure: Failure | null;
  saved: (Omit<Save, 'op' | 'browser'> & { state: StorageState }) | null;
  checkpoint: Checkpoint | null;
  /** For the next claim: the flow goes on with this answer. */
  resume(answer: Answer): void;
  /** Ends the flow, as a cancel or a deadline does. */
  end(): void;
}

export interface FakeFlow extends Partial<ClaimReply> {
  domain: string;
  values?: Record<string, string>;
  /** Makes a code now; a second argument is a code to avoid. */
  totp?: (avoid?: string) => string;
  /** Called with each question: what the person answers at once, or null. */
  person?: (question: Question) => Omit<Answer, 'refs'> | null;
}

/** @param flow what the claim says; `values` and `totp` stand for the sealed credential */
export function fakeVault(flow: FakeFlow): FakeVault {
  const { values, totp, person, ...told } = flow;
  let answer: Answer | null = null;
  let resumed: Answer | null = null;
  let live = true;
  const credential = values
    ? {
        domain: flow.domain,
        ssoProvider: null,
        keys: Object.keys(values),
        hasTotp: totp !== undefined,
        rejected: false,
      }
    : null;

  const vault: FakeVault = {
    carry: async (request) => (live ? reply(request) : { ok: false, reason: 'not_live' }),
    ops: [],
    steps: [],
    questions: [],
    failure: null,
    saved: null,
    checkpoint: null,
    resume: (given) => {
      resumed = given;
    },
    end: () => {
      live = false;
    },
  };

  const reply = async (request: DoorRequest): ReturnType<CarryToDoor> => {
    doorRequest.parse(request);
    const counts = request.op !== 'trace' && (request.op !== 'answer' || vault.ops.at(-1) !== 'answer');
    if (counts) vault.ops.push(request.op);
    switch (request.op) {
      case 'claim':
        return {
          ok: true,
          flowType: 'LOGIN',
          loginUrl: null,
          allowedDomains: [],
          postLoginUrl: null,
          browser: FIRST_BROWSER,
          session: null,
          checkpoint: vault.checkpoint,
          answer: resumed,
          credential,
          expiresAt: new Date(Date.now() + 600_000).toISOString(),
          holdSeconds: 20,
          ...told,
        };
      case 'credential':
        return { ok: true, values: values ?? {} };
      case 'totp': {
        const now = new Date().toISOString();
        return { ok: true, code: totp?.(request.avoid) ?? '', validFrom: now, expiresAt: now };
      }
      case 'hold': {
        vault.questions.push(request.question);
        const given = person?.(request.question) ?? null;
        const refs = Object.fromEntries(request.question.fields.map(({ id, ref }) => [id, ref]));
        answer = given && { ...given, refs };
        return { ok: true, inputExpiresAt: new Date(Date.now() + 600_000).toISOString() };
      }
      case 'answer': {
        const taken = answer;
        answer = null;
        return { ok: true, answer: taken };
      }
      case 'suspend':
        vault.checkpoint = request.checkpoint;
        return { ok: true, suspended: true };
      case 'save': {
        const { op: _op, browser: _browser, ...saved } = request;
        vault.saved = { ...saved, state: await unpackSession(saved.session) };
        return { ok: true };
      }
      case 'fail':
        vault.failure = request.failure;
        return { ok: true };
      case 'report':
        return { ok: true };
      case 'trace':
        vault.steps.push(...request.steps);
        return { ok: true };
    }
  };
  return vault;
}
