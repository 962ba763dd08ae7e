import type { Flow, FlowStatus } from '../../model/flow.ts';
import type { FlowState } from '../schema/connection.ts';
import { questionView } from './question.ts';

const NO_FLOW: FlowState = {
  flow_status: null,
  flow_step: null,
  flow_type: null,
  flow_expires_at: null,
  hosted_url: null,
  fields: null,
  choices: null,
  discovered_fields: null,
  mfa_options: null,
  pending_sso_buttons: null,
  sign_in_options: null,
  external_action_message: null,
  website_error: null,
  error_code: null,
  error_message: null,
};

/** Whether the flow is still to be reckoned with: neither ended nor past its deadline. */
export function isLive(flow: Flow, now: Date): boolean {
  return flow.status === 'IN_PROGRESS' && flow.expires_at > now.toISOString();
}

/** Past its deadline a flow is over, even in the seconds before the sweep has written that down. */
export function statusNow(flow: Flow, now: Date): FlowStatus {
  return flow.status === 'IN_PROGRESS' && !isLive(flow, now) ? 'EXPIRED' : flow.status;
}

/** Whether a person is asked now. */
export function isAwaiting(flow: Flow): boolean {
  return flow.step === 'AWAITING_INPUT' || flow.step === 'AWAITING_EXTERNAL_ACTION';
}

/**
 * State of a connection's most recent flow.
 * @param hostedUrl where a person can answer; shown while the flow is live
 */
export function flowState(flow: Flow | null, hostedUrl: string, now: Date): FlowState {
  if (flow === null) return NO_FLOW;
  const live = isLive(flow, now);
  return {
    ...NO_FLOW,
    flow_status: statusNow(flow, now),
    flow_step: flow.step,
    flow_type: flow.type,
    flow_expires_at: flow.expires_at,
    ...(live && { hosted_url: hostedUrl }),
    ...(live && isAwaiting(flow) && questionView(flow.fields, flow.choices)),
    external_action_message: live ? flow.external_action_message : null,
    website_error: flow.website_error,
    error_code: flow.error_code,
    error_message: flow.error_message,
  };
}
