// What the page reads of the API's answers: a narrow copy, for the web knows HTTP only. A test holds it to the schemas.

export type FlowStatus = 'IN_PROGRESS' | 'SUCCESS' | 'FAILED' | 'EXPIRED' | 'CANCELED';
export type FlowStep = 'DISCOVERING' | 'AWAITING_INPUT' | 'AWAITING_EXTERNAL_ACTION' | 'SUBMITTING' | 'COMPLETED';

export interface Field {
  id: string;
  ref: string;
  type: 'identifier' | 'password' | 'code' | 'totp_code' | 'totp_secret' | 'text';
  label?: string | undefined;
  required: boolean;
  hint?: string | undefined;
  reason?: 'rejected' | undefined;
}

/** The legacy view of a field: it alone tells the kind of input, and its placeholder. */
export interface DiscoveredField {
  type: 'text' | 'email' | 'password' | 'tel' | 'number' | 'url' | 'code' | 'totp';
  placeholder?: string | undefined;
}

export interface Choice {
  id: string;
  type: 'mfa_method' | 'sso_provider' | 'sign_in_method' | 'auth_method' | 'identifier_method' | 'account' | 'other';
  label: string;
  description: string | null;
  mfa_type?: 'sms' | 'call' | 'email' | 'totp' | 'push' | 'password' | 'switch' | undefined;
  provider?: string | undefined;
}

/** How a login stands: of an answer (nulls) or of an event (absences). */
export interface WireState {
  flow_status: FlowStatus | null;
  flow_step: FlowStep | null;
  fields?: Field[] | null;
  choices?: Choice[] | null;
  discovered_fields?: DiscoveredField[] | null;
  external_action_message?: string | null;
  website_error?: string | null;
  error_code?: string | null;
  error_message?: string | null;
  input_expires_at?: string | null;
}

/** What is read of a connection. */
export interface WireConnection extends WireState {
  id: string;
  domain: string;
  profile_name: string;
  save_credentials: boolean;
}

/** An answer to a question. */
export type Answer = { field_values: Record<string, string> } | { selected_choice_id: string };
