import { z } from 'zod';
import { ChoiceView, DiscoveredField, FieldView, MfaOption, PendingSsoButton, SignInOption } from './question.ts';
import { Domain, DomainPattern, LoginUrl, Paging, ProfileName, Timestamp } from './scalars.ts';

export const FLOW_STATUSES = ['IN_PROGRESS', 'SUCCESS', 'FAILED', 'EXPIRED', 'CANCELED'] as const;
export const FLOW_STEPS = [
  'DISCOVERING',
  'AWAITING_INPUT',
  'AWAITING_EXTERNAL_ACTION',
  'SUBMITTING',
  'COMPLETED',
] as const;
export const FLOW_TYPES = ['LOGIN', 'REAUTH'] as const;

/** Why a connection can or cannot log in again by itself (contract section 2). */
export const REAUTH_REASONS = [
  'external_credential',
  'has_credential',
  'viable_plans_found',
  'no_requirements_recorded',
  'requirements_satisfiable',
  'no_prior_successful_login',
  'no_credential',
  'no_viable_plans',
  'viable_plans_require_external_action',
  'requires_external_action',
  'requires_totp_without_secret',
  'requires_sms_code',
  'requires_email_code',
] as const;

/** Beyond Kernel's contract: how the session is looked after. */
const LastCheck = z.object({
  id: z.string(),
  at: Timestamp,
  result: z.enum(['LOGGED_IN', 'LOGGED_OUT', 'INCONCLUSIVE']),
  by: z.enum(['PROBE', 'BROWSER']).describe('PROBE: one HTTP request. BROWSER: the page was opened'),
  reason: z.string(),
});
const ReauthView = z.object({
  failures: z.number().int().describe('Logins by itself that failed in a row'),
  retry_at: Timestamp.nullable(),
  stopped_by: z.string().nullable().describe('Why there is no further try: an error_code, or circuit_open'),
});

const CredentialForms = z.object({
  name: z.string().exactOptional(),
  provider: z.string().exactOptional(),
  path: z.string().exactOptional(),
  auto: z.boolean().exactOptional(),
});

/** `{name}`, `{provider, path}` or `{provider, auto: true}`; `{provider}` alone would never log in (contract 2). */
export const CredentialReferenceRequest = CredentialForms.refine(
  ({ name, provider, path, auto }) =>
    name ? !provider && !path && !auto : Boolean(provider) && Boolean(path) !== Boolean(auto),
  'must be exactly one of {name}, {provider, path} and {provider, auto: true}',
);
export type CredentialReferenceRequest = z.infer<typeof CredentialReferenceRequest>;

/** No proxies yet: a login that silently left from another address would be worse than a refusal. */
const ProxyChoice = z
  .object({ id: z.string().optional(), name: z.string().optional() })
  .refine(({ id, name }) => !id && !name, 'is not available here: leave it out to connect directly');

const Telemetry = z.record(z.string(), z.unknown()).nullable();
const AllowedDomains = z.array(DomainPattern).max(100, 'must have at most 100 domains');
const CheckInterval = z
  .number()
  .int('must be a whole number of seconds')
  .min(300, 'must be at least 300 seconds')
  .max(86_400, 'must be at most 86400 seconds');

export const CreateConnectionRequest = z
  .object({
    domain: Domain,
    profile_name: ProfileName,
    allowed_domains: AllowedDomains.default([]),
    login_url: LoginUrl.nullish(),
    credential: CredentialReferenceRequest.nullish(),
    save_credentials: z.boolean().default(true),
    health_checks: z.boolean().default(true),
    health_check_interval: CheckInterval.default(3600),
    auto_reauth: z.boolean().default(true),
    record_session: z.boolean().default(false),
    browser_telemetry: Telemetry.optional(),
    proxy: ProxyChoice.nullish(),
  })
  .meta({ id: 'ManagedAuthCreateRequest' });

/** Domain and profile cannot change. */
export const UpdateConnectionRequest = z
  .object({
    allowed_domains: AllowedDomains.optional().describe('Replaces the list'),
    login_url: z
      .union([z.literal(''), LoginUrl])
      .optional()
      .describe('Empty: cleared'),
    credential: CredentialReferenceRequest.nullable().optional(),
    save_credentials: z.boolean().optional(),
    health_checks: z.boolean().optional(),
    health_check_interval: CheckInterval.optional(),
    auto_reauth: z.boolean().optional(),
    record_session: z.boolean().optional(),
    browser_telemetry: Telemetry.optional(),
    proxy: ProxyChoice.nullish(),
  })
  .meta({ id: 'ManagedAuthUpdateRequest' });

export const ListConnectionsQuery = Paging.extend({
  profile_name: z.string().optional(),
  domain: z.string().optional(),
  query: z.string().optional(),
});

/** Overrides for one login; they do not change the connection. */
export const LoginRequest = z
  .object({
    record_session: z.boolean().optional(),
    browser_telemetry: Telemetry.optional(),
    proxy: ProxyChoice.nullish(),
  })
  .meta({ id: 'LoginRequest' });

/** What a request for a check gives: it is under way; `last_check` of the connection tells its result by this id. */
export const CheckView = z.object({ accepted: z.literal(true), check_id: z.string() }).meta({ id: 'CheckResponse' });
export type CheckView = z.infer<typeof CheckView>;

export const LoginView = z
  .object({
    id: z.string().describe('Id of the connection'),
    flow_type: z.enum(FLOW_TYPES),
    flow_expires_at: Timestamp,
    hosted_url: z.string(),
    handoff_code: z.string().exactOptional(),
  })
  .meta({ id: 'LoginResponse' });
export type LoginView = z.infer<typeof LoginView>;

export const ExchangeRequest = z.object({ code: z.string().min(1).max(512) }).meta({ id: 'ExchangeRequest' });
export const ExchangeView = z.object({ jwt: z.string(), invocation_id: z.string() }).meta({ id: 'ExchangeResponse' });
export type ExchangeView = z.infer<typeof ExchangeView>;

/** What a link to the login page may carry. */
export const HostedPageQuery = z.object({
  code: z.string().max(512).optional().describe('One-time handoff code'),
  success_url: z.string().max(2048).optional().describe('Where to go after success, if the organization allows it'),
  error_url: z.string().max(2048).optional().describe('Where to go after a failure, if the organization allows it'),
  lang: z.string().max(35).optional().describe('Language of the page; otherwise the browser’s'),
});
export const RestartView = z.object({ handoff_code: z.string() }).meta({ id: 'RestartResponse' });

/** State of the most recent flow: null before any flow, arrays null when nothing is asked. */
export const FlowState = z.object({
  flow_status: z.enum(FLOW_STATUSES).nullable(),
  flow_step: z.enum(FLOW_STEPS).nullable(),
  flow_type: z.enum(FLOW_TYPES).nullable(),
  flow_expires_at: Timestamp.nullable(),
  /** Beyond Kernel's contract: until when the open question can be answered. */
  input_expires_at: Timestamp.nullable(),
  hosted_url: z.string().nullable(),
  fields: z.array(FieldView).nullable(),
  choices: z.array(ChoiceView).nullable(),
  discovered_fields: z.array(DiscoveredField).nullable(),
  mfa_options: z.array(MfaOption).nullable(),
  pending_sso_buttons: z.array(PendingSsoButton).nullable(),
  sign_in_options: z.array(SignInOption).nullable(),
  external_action_message: z.string().nullable(),
  website_error: z.string().nullable(),
  error_code: z.string().nullable(),
  error_message: z.string().nullable(),
});
export type FlowState = z.infer<typeof FlowState>;

/** A connection with its most recent flow (contract section 2). Holders of a flow's JWT see no configuration. */
export const ConnectionView = z
  .object({
    id: z.string(),
    domain: z.string(),
    profile_name: z.string(),
    status: z.enum(['AUTHENTICATED', 'NEEDS_AUTH']),
    save_credentials: z.boolean(),
    record_session: z.boolean(),
    allowed_domains: z.array(z.string()).exactOptional(),
    login_url: z.string().exactOptional(),
    credential: CredentialForms.exactOptional(),
    proxy_id: z.string().exactOptional(),
    health_check_interval: z.number().nullable().exactOptional(),
    health_checks: z.boolean().exactOptional(),
    auto_reauth: z.boolean().exactOptional(),
    browser_telemetry: Telemetry.exactOptional(),
    can_reauth: z.boolean().exactOptional(),
    can_reauth_reason: z.enum(REAUTH_REASONS).exactOptional(),
    sso_provider: z.string().nullable().exactOptional(),
    last_check: LastCheck.nullable().exactOptional(),
    next_check_at: Timestamp.nullable().exactOptional(),
    reauth: ReauthView.exactOptional(),
    post_login_url: z.string().exactOptional(),
    last_auth_check_at: Timestamp.exactOptional(),
    last_auth_at: Timestamp.exactOptional().meta({ deprecated: true }),
    browser_session_id: z.null().exactOptional(),
    live_view_url: z.null().exactOptional(),
    ...FlowState.shape,
  })
  .meta({ id: 'ManagedAuth' });
export type ConnectionView = z.infer<typeof ConnectionView>;
