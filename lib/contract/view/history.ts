import { asOf } from '../../flow/as-of.ts';
import type { Flow } from '../../model/flow.ts';
import type { HealthCheckEntry } from '../../model/timeline.ts';
import type { FlowTrace } from '../../model/trace.ts';
import type { TimelineEvent } from '../schema/event.ts';
import type { TraceView } from '../schema/trace.ts';

/** A login as an entry of the timeline (contract section 3: it alone knows the steps INITIALIZED and EXPIRED). */
export function loginEvent(record: Flow, now: Date): TimelineEvent {
  const flow = asOf(record, now);
  return {
    id: flow.id,
    type: flow.type === 'REAUTH' ? 'reauth' : 'login',
    status: flow.status,
    timestamp: flow.created_at,
    updated_at: lastChange(flow),
    step: stepOf(flow),
    ...(flow.error_code !== null && { error_code: flow.error_code }),
    ...(flow.error_message !== null && { error_message: flow.error_message }),
    ...(flow.website_error !== null && { website_error: flow.website_error }),
  };
}

/** A check as an entry of the timeline. */
export function checkEvent({ id, status, previous_status, at }: HealthCheckEntry): TimelineEvent {
  return {
    id,
    type: 'health_check',
    status,
    timestamp: at,
    ...(previous_status !== null && { previous_status }),
  };
}

/** @param trace null when no drive has told anything, or it is too long ago */
export function traceView(record: Flow, trace: FlowTrace | null, now: Date): TraceView {
  const flow = asOf(record, now);
  const start = Date.parse(flow.created_at);
  return {
    id: flow.id,
    flow_type: flow.type,
    flow_status: flow.status,
    started_at: flow.created_at,
    ended_at: flow.ended_at,
    omitted: trace?.omitted ?? 0,
    steps: (trace?.steps ?? []).map(({ at, screen, because, action, why }) => ({
      timestamp: at,
      elapsed_ms: Date.parse(at) - start,
      screen,
      because,
      action,
      why,
    })),
  };
}

/** The latest instant that the record knows. */
function lastChange({ created_at, submitted_at, saved_at, ended_at }: Flow): string {
  return ended_at ?? saved_at ?? submitted_at ?? created_at;
}

function stepOf({ step, phase, status }: Flow): NonNullable<TimelineEvent['step']> {
  if (status === 'EXPIRED') return 'EXPIRED';
  return phase === 'QUEUED' ? 'INITIALIZED' : step;
}
