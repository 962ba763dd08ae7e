import { Api, Refused, type Token } from './api.ts';
import { type FlowState, flowState } from './flow-state.ts';
import { follow } from './follow.ts';
import { codeInAddress, hasAgreed, rememberAgreement, removeCode } from './handoff.ts';
import type { Settings } from './settings.ts';
import type { Answer, WireConnection, WireState } from './wire.ts';

/** Why there is nothing to follow. */
export type Closed = 'spent' | 'expired' | 'superseded' | 'unreachable';

/** What the page shows. */
export type View =
  | { kind: 'opening' }
  | { kind: 'closed'; why: Closed }
  | {
      kind: 'login';
      connection: WireConnection;
      state: FlowState;
      agreed: boolean;
      reachable: boolean;
      /** Steps that were seen, in their order. */
      trail: readonly FlowState['step'][];
      /** An answer is on its way. */
      sending: boolean;
      /** The last answer did not get there, or was not taken. */
      unsent: 'unreachable' | 'refused' | null;
    };

type Login = Extract<View, { kind: 'login' }>;

/**
 * One login, from the link to its end: who may see it, how it stands, and what the person answers. The token is kept here,
 * in memory alone.
 */
export class LoginSession {
  readonly #api: Api;
  readonly #show: (view: View) => void;
  #view: View = { kind: 'opening' };
  #token: Token | null = null;
  #unfollow = () => {};
  /** What was asked for before this instant does not know of the answer that was given. */
  #answeredAt = Number.NEGATIVE_INFINITY;

  constructor({ prefix, connection }: Settings, show: (view: View) => void) {
    this.#api = new Api(prefix, connection);
    this.#show = show;
  }

  /** Opens what the link leads to; a page that has done so before goes on where it was. */
  async open(): Promise<void> {
    this.#set({ kind: 'opening' });
    try {
      this.#token = await this.#admission(codeInAddress(location));
      const connection = await this.#api.retrieve(this.#token);
      this.#set(begun(connection, hasAgreed(history)));
      this.#follow();
    } catch (error) {
      this.#close(error);
    }
  }

  /** The person has read what is about to happen. */
  agree(): void {
    rememberAgreement(history);
    this.#update({ agreed: true });
  }

  /** Sends an answer, once: what is pressed meanwhile does nothing. */
  async answer(answer: Answer): Promise<void> {
    const view = this.#view;
    if (view.kind !== 'login' || view.sending || !this.#token) return;
    this.#update({ sending: true, unsent: null });
    try {
      await this.#api.submit(this.#token, answer);
      this.#answeredAt = performance.now();
      this.#update({ sending: false });
      this.#take({ ...QUIET, flow_status: 'IN_PROGRESS', flow_step: 'SUBMITTING' }, performance.now());
    } catch (error) {
      await this.#unsent(error);
    }
  }

  /** A failed login is tried again, as a new one. */
  async restart(): Promise<void> {
    this.#unfollow();
    this.#set({ kind: 'opening' });
    try {
      this.#token = await this.#api.exchange(await this.#api.restart());
      this.#answeredAt = Number.NEGATIVE_INFINITY;
      this.#set(begun(await this.#api.retrieve(this.#token), true));
      this.#follow();
    } catch (error) {
      this.#close(error);
    }
  }

  /** The code of the link, once; without a good one, what this browser was let in by before. */
  async #admission(code: string | null): Promise<Token> {
    if (code === null) return this.#api.resume();
    try {
      const token = await this.#api.exchange(code);
      removeCode(location, history);
      return token;
    } catch (error) {
      if (!(error instanceof Refused) || error.status === 0 || error.status >= 500) throw error;
      removeCode(location, history);
      return this.#api.resume().catch(() => {
        throw error;
      });
    }
  }

  #follow(): void {
    this.#unfollow();
    const token = this.#token;
    if (!token) return;
    this.#unfollow = follow(
      { events: (signal) => this.#api.events(token, signal), retrieve: () => this.#api.retrieve(token) },
      {
        onState: (state, asOf) => this.#take(state, asOf),
        onReachable: (reachable) => this.#update({ reachable }),
        onRefused: (refusal) => this.#close(refusal),
      },
    );
  }

  #take(wire: WireState, asOf: number): void {
    const view = this.#view;
    if (view.kind !== 'login' || asOf < this.#answeredAt) return;
    const state = flowState(wire);
    const trail = view.trail.at(-1) === state.step ? view.trail : [...view.trail, state.step];
    this.#update({ state, trail, unsent: state.step === view.state.step ? view.unsent : null });
  }

  /** An answer that was not taken: because it never arrived, or because it is not (or no longer) what is asked. */
  async #unsent(error: unknown): Promise<void> {
    const status = error instanceof Refused ? error.status : 0;
    const lost = status === 0 || status >= 500 || status === 429;
    this.#update({ sending: false, unsent: lost ? 'unreachable' : 'refused' });
    if (lost || !this.#token) return;
    const asOf = performance.now();
    await this.#api.retrieve(this.#token).then(
      (state) => this.#take(state, asOf),
      (refusal) => refusal instanceof Refused && refusal.status !== 0 && this.#close(refusal),
    );
  }

  #close(error: unknown): void {
    this.#unfollow();
    const status = error instanceof Refused ? error.status : 0;
    this.#set({ kind: 'closed', why: closedBy(status, this.#token !== null) });
  }

  #update(change: Partial<Login>): void {
    if (this.#view.kind === 'login') this.#set({ ...this.#view, ...change });
  }

  #set(view: View): void {
    this.#view = view;
    this.#show(view);
  }
}

/** @param known whether the page was let in before */
function closedBy(status: number, known: boolean): Closed {
  if (status < 400 || status >= 500 || status === 429) return 'unreachable';
  if (status === 410) return known ? 'superseded' : 'expired';
  return known ? 'expired' : 'spent';
}

const QUIET = { fields: null, choices: null, discovered_fields: null };

function begun(connection: WireConnection, agreed: boolean): Login {
  const state = flowState(connection);
  return {
    kind: 'login',
    connection,
    state,
    agreed,
    reachable: true,
    trail: [state.step],
    sending: false,
    unsent: null,
  };
}
