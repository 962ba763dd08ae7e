import type { Flow } from '../model/flow.ts';

const MINUTE = 60_000;

/** Limits of the service we are compatible with (contract section 3); an operator may set shorter ones. */
export const LOGIN_SECONDS = 20 * 60;
export const ANSWER_SECONDS = 10 * 60;

/** Longer than a start or a wake-up takes: only when it was lost does Sweep do it again. */
const NUDGE = 30_000;

/** A drive may outlive its flow by its last step; the lease outlives both, then frees itself. */
const LEASE_BEYOND_FLOW = 2 * MINUTE;

/** ISO time after which the flow is over, whatever happens. */
export function overallDeadline(now: Date, seconds = LOGIN_SECONDS): string {
  return after(now, seconds * 1000);
}

/** ISO time until which a question asked now can be answered: never past the flow's own deadline. */
export function inputDeadline(now: Date, overall: string, seconds = ANSWER_SECONDS): string {
  const deadline = after(now, seconds * 1000);
  return deadline < overall ? deadline : overall;
}

/** ISO time at which Sweep looks whether a start or an answer was lost on its way. */
export function nudgeTime(now: Date): string {
  return after(now, NUDGE);
}

/** Until when a flow may hold its profile. */
export function leaseEnd(flow: Pick<Flow, 'expires_at'>): Date {
  return new Date(Date.parse(flow.expires_at) + LEASE_BEYOND_FLOW);
}

/** Whether an ended flow has waited so long to be settled that nobody else will do it. */
export function isAbandoned(flow: Pick<Flow, 'ended_at'>, now: Date): boolean {
  return flow.ended_at !== null && Date.parse(flow.ended_at) + LEASE_BEYOND_FLOW <= now.getTime();
}

/** Whether the flow, or the open question that nobody has answered, is past its deadline. */
export function isOverdue(flow: Pick<Flow, 'expires_at' | 'input_expires_at' | 'submitted'>, now: Date): boolean {
  const time = now.toISOString();
  return (
    flow.expires_at <= time || (!flow.submitted && flow.input_expires_at !== null && flow.input_expires_at <= time)
  );
}

function after(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
