import { z } from 'zod';
import { FLOW_STATUSES, FLOW_STEPS, FLOW_TYPES } from './connection.ts';
import { ErrorBodyView } from './error.ts';
import { ChoiceView, DiscoveredField, FieldView, MfaOption, PendingSsoButton, SignInOption } from './question.ts';
import { Paging, Timestamp } from './scalars.ts';

/** The state of a flow, as a server-sent event: what is absent is empty (contract section 3, "events"). */
export const StateEvent = z
  .object({
    event: z.literal('managed_auth_state'),
    timestamp: Timestamp,
    flow_status: z.enum(FLOW_STATUSES),
    flow_step: z.enum(FLOW_STEPS),
    flow_type: z.enum(FLOW_TYPES).exactOptional(),
    fields: z.array(FieldView).exactOptional(),
    choices: z.array(ChoiceView).exactOptional(),
    discovered_fields: z.array(DiscoveredField).exactOptional(),
    mfa_options: z.array(MfaOption).exactOptional(),
    pending_sso_buttons: z.array(PendingSsoButton).exactOptional(),
    sign_in_options: z.array(SignInOption).exactOptional(),
    external_action_message: z.string().exactOptional(),
    website_error: z.string().exactOptional(),
    error_code: z.string().exactOptional(),
    error_message: z.string().exactOptional(),
    post_login_url: z.string().exactOptional(),
    hosted_url: z.string().exactOptional(),
    input_expires_at: Timestamp.exactOptional(),
  })
  .meta({ id: 'ManagedAuthStateEvent' });
export type StateEvent = z.infer<typeof StateEvent>;

/** Fatal for whoever follows. */
export const ErrorEvent = z
  .object({ event: z.literal('error'), timestamp: Timestamp, error: ErrorBodyView })
  .meta({ id: 'ErrorEvent' });
export type ErrorEvent = z.infer<typeof ErrorEvent>;

export const HeartbeatEvent = z
  .object({ event: z.literal('sse_heartbeat'), timestamp: Timestamp })
  .meta({ id: 'HeartbeatEvent' });
export type HeartbeatEvent = z.infer<typeof HeartbeatEvent>;

export const FollowEvent = z.discriminatedUnion('event', [StateEvent, ErrorEvent, HeartbeatEvent]);
export type FollowEvent = z.infer<typeof FollowEvent>;

const TIMELINE_TYPES = ['login', 'reauth', 'health_check'] as const;

export const TimelineQuery = Paging.extend({ type: z.enum(TIMELINE_TYPES).optional() });

/** One entry of a connection's history, newest first. */
export const TimelineEvent = z
  .object({
    id: z.string().describe('Id of the login flow or of the check'),
    type: z.enum(TIMELINE_TYPES),
    status: z.enum([...FLOW_STATUSES, 'AUTHENTICATED', 'NEEDS_AUTH']),
    timestamp: Timestamp,
    updated_at: Timestamp.exactOptional(),
    step: z.enum([...FLOW_STEPS, 'INITIALIZED', 'AWAITING_HUMAN_INTERVENTION', 'EXPIRED']).exactOptional(),
    previous_status: z.enum(['AUTHENTICATED', 'NEEDS_AUTH']).exactOptional(),
    error_code: z.string().exactOptional(),
    error_message: z.string().exactOptional(),
    website_error: z.string().exactOptional(),
  })
  .meta({ id: 'ManagedAuthTimelineEvent' });
export type TimelineEvent = z.infer<typeof TimelineEvent>;
