import { setTimeout as sleep } from 'node:timers/promises';
import type Kernel from '@onkernel/sdk';

export type Connection = Awaited<ReturnType<Kernel['auth']['connections']['retrieve']>>;
export type Answer = Parameters<Kernel['auth']['connections']['submit']>[1];

export interface Follower {
  /** Called with every state that differs from the one before in status, step or question. */
  onState?(state: Connection): void;
  /** Answers a question of the flow; without it a question is an error. */
  answer?(state: Connection): Promise<Answer>;
  /** Milliseconds between two looks. */
  interval?: number;
  /** Milliseconds after which a flow that has not ended is given up. */
  within?: number;
}

/**
 * Follows the live flow of a connection to its end and answers what it asks.
 * @returns the connection once the flow has ended, whatever its end
 * @throws when the flow asks and nobody answers, or takes longer than `within`
 */
export async function followLogin(client: Kernel, id: string, follower: Follower = {}): Promise<Connection> {
  const deadline = performance.now() + (follower.within ?? Number.POSITIVE_INFINITY);
  let before = '';
  for (;;) {
    const state = await client.auth.connections.retrieve(id);
    const now = JSON.stringify([state.flow_status, state.flow_step, state.fields, state.choices]);
    if (now !== before) follower.onState?.(state);
    before = now;
    if (state.flow_status !== 'IN_PROGRESS') return state;
    if (performance.now() > deadline) throw new Error(`the flow is still at ${state.flow_step}`);
    if (state.flow_step === 'AWAITING_INPUT') {
      if (!follower.answer) throw new Error(`the login asks for ${wanted(state)}, and nobody answers`);
      await client.auth.connections.submit(id, await follower.answer(state));
    } else {
      await sleep(follower.interval ?? 500);
    }
  }
}

/** What a question wants, in words. */
export function wanted(state: Connection): string {
  const fields = (state.fields ?? []).map((field) => field.label ?? field.ref);
  const choices = (state.choices ?? []).map((choice) => choice.label);
  return [...fields, ...(choices.length ? [`a choice of ${choices.join(' | ')}`] : [])].join(', ') || 'nothing';
}

/** Why a login did not succeed, in one line. */
export function failureOf(state: Connection): string {
  const site = state.website_error ? ` (the site says: ${state.website_error})` : '';
  return `${state.flow_status} ${state.error_code ?? ''} ${state.error_message ?? ''}${site}`
    .replace(/\s+/g, ' ')
    .trim();
}

/** What Latchkey tells of a connection beyond Kernel's contract. */
export interface LookedAfter {
  last_check: { id: string; result: 'LOGGED_IN' | 'LOGGED_OUT' | 'INCONCLUSIVE'; by: string; reason: string } | null;
  next_check_at: string | null;
  reauth: { failures: number; retry_at: string | null; stopped_by: string | null };
}

/**
 * Has a connection's session checked now, and waits for what is found.
 * @param within milliseconds
 * @throws when the check cannot be made now, or is not done in time
 */
export async function checkSession(client: Kernel, id: string, within = 120_000): Promise<Connection & LookedAfter> {
  const { check_id } = await client.post<{ check_id: string }>(`/auth/connections/${id}/check`, { maxRetries: 6 });
  const deadline = performance.now() + within;
  for (;;) {
    const state = (await client.auth.connections.retrieve(id)) as Connection & LookedAfter;
    if (state.last_check?.id === check_id) return state;
    if (performance.now() > deadline) throw new Error('the check was not done in time');
    await sleep(250);
  }
}
