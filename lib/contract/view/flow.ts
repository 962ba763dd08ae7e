import { asOf } from '../../flow/as-of.ts';
import type { Flow } from '../../model/flow.ts';
import type { FlowState } from '../schema/connection.ts';
import { questionView } from './question.ts';

const NO_FLOW: FlowState = {
  flow_status: null,
  flow_step: null,
  flow_type: null,
  flow_expires_at: null,
  input_expires_at: null,
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

/** Whether a person is asked now. */
export function isAwaiting(flow: Flow): boolean {
  return flow.step === 'AWAITING_INPUT' || flow.step === 'AWAITING_EXTERNAL_ACTION';
}

/**
 * State of a connection's most recent flow.
 * @param hostedUrl where a person can answer; shown while the flow is live
 */
export function flowState(record: Flow | null, hostedUrl: string, now: Date): FlowState {
  if (record === null) return NO_FLOW;
  const flow = asOf(record, now);
  const live = flow.status === 'IN_PROGRESS';
  return {
    ...NO_FLOW,
    flow_status: flow.status,
    flow_step: flow.step,
    flow_type: flow.type,
    flow_expires_at: flow.expires_at,
    ...(live && { hosted_url: hostedUrl }),
    ...(live && isAwaiting(flow) && { input_expires_at: flow.input_expires_at }),
    ...(live && isAwaiting(flow) && questionView(flow.fields, flow.choices)),
    external_action_message: flow.external_action_message,
    website_error: flow.website_error,
    error_code: flow.error_code,
    error_message: flow.error_message,
  };
}
