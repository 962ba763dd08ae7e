import { z } from 'zod';
import type { OperationId } from './routes.ts';
import * as apiKey from './schema/api-key.ts';
import * as connection from './schema/connection.ts';
import * as credential from './schema/credential.ts';
import { FollowEvent, TimelineEvent, TimelineQuery } from './schema/event.ts';
import * as profile from './schema/profile.ts';
import * as provider from './schema/provider.ts';
import { SubmitRequest, SubmitView } from './schema/question.ts';
import { RecipeView } from './schema/recipe.ts';
import { TraceView } from './schema/trace.ts';

/** What a route takes and gives, for checking requests, for the handlers' types and for the published document. */
export interface Operation {
  summary: string;
  body?: z.ZodType;
  query?: z.ZodType;
  status: number;
  /** Of one row when `list`; absent: no content. */
  response?: z.ZodType;
  /** Absent: JSON. */
  contentType?: string;
  /** The answer is a bare array with paging headers. */
  list?: true;
}

const Health = z.object({ status: z.literal('ok') });
const Anything = z.record(z.string(), z.unknown());

export const OPERATIONS = {
  createCredential: {
    summary: 'Store a credential. Its values are write-only',
    body: credential.CreateCredentialRequest,
    status: 201,
    response: credential.CredentialView,
  },
  listCredentials: {
    summary: 'List credentials, newest first',
    query: credential.ListCredentialsQuery,
    status: 200,
    response: credential.CredentialView,
    list: true,
  },
  retrieveCredential: {
    summary: 'Retrieve a credential, without its values',
    status: 200,
    response: credential.CredentialView,
  },
  updateCredential: {
    summary: 'Rename a credential, merge or remove values, set or clear its TOTP secret',
    body: credential.UpdateCredentialRequest,
    status: 200,
    response: credential.CredentialView,
  },
  deleteCredential: { summary: 'Delete a credential and unlink it from its connections', status: 204 },
  credentialTotpCode: {
    summary: 'The current one-time code of a credential with a TOTP secret',
    status: 200,
    response: credential.TotpCodeView,
  },
  createConnection: {
    summary: 'Keep a profile logged in to a domain',
    body: connection.CreateConnectionRequest,
    status: 201,
    response: connection.ConnectionView,
  },
  listConnections: {
    summary: 'List connections, newest first',
    query: connection.ListConnectionsQuery,
    status: 200,
    response: connection.ConnectionView,
    list: true,
  },
  retrieveConnection: {
    summary: 'Retrieve a connection with the state of its most recent login flow',
    status: 200,
    response: connection.ConnectionView,
  },
  updateConnection: {
    summary: 'Change the configuration of a connection',
    body: connection.UpdateConnectionRequest,
    status: 200,
    response: connection.ConnectionView,
  },
  deleteConnection: { summary: 'Delete a connection and cancel its login flow; the profile stays', status: 204 },
  startLogin: {
    summary: 'Start a login flow, or find the one that is live',
    body: connection.LoginRequest,
    status: 200,
    response: connection.LoginView,
  },
  submitFields: {
    summary: 'Answer what the login flow asks for',
    body: SubmitRequest,
    status: 202,
    response: SubmitView,
  },
  cancelLogin: {
    summary: 'Cancel the login flow. Harmless when none is live: the answer tells how the most recent one stands',
    status: 200,
    response: connection.ConnectionView,
  },
  checkConnection: {
    summary: 'Check now whether the session still lives. `last_check` of the connection tells the result',
    status: 202,
    response: connection.CheckView,
  },
  followConnection: {
    summary: 'Follow the login flow as server-sent events',
    status: 200,
    response: FollowEvent,
    contentType: 'text/event-stream',
  },
  connectionTimeline: {
    summary: 'What became of a connection: logins and checks, newest first',
    query: TimelineQuery,
    status: 200,
    response: TimelineEvent,
    list: true,
  },
  flowTrace: {
    summary: 'How a login went: each page as it was understood, what was done, and why',
    status: 200,
    response: TraceView,
  },
  connectionRecipe: {
    summary: 'How the connection logs in: the screens and actions of its last login, without values',
    status: 200,
    response: RecipeView,
  },
  exchangeHandoffCode: {
    summary: 'Exchange a one-time handoff code for the JWT of its login flow',
    body: connection.ExchangeRequest,
    status: 200,
    response: connection.ExchangeView,
  },
  hostedPage: {
    summary: 'The login page that a person opens at `hosted_url`',
    query: connection.HostedPageQuery,
    status: 200,
    response: z.string(),
    contentType: 'text/html',
  },
  hostedPageAsset: { summary: 'A part of the login page', status: 200, response: z.string(), contentType: '*/*' },
  resumeHostedPage: {
    summary: 'A new JWT for the login page that has exchanged a code before: by its cookie, from its own origin only',
    status: 200,
    response: connection.ExchangeView,
  },
  restartHostedPage: {
    summary: 'A new login in place of one that failed, for its login page: by its cookie, from its own origin only',
    status: 200,
    response: connection.RestartView,
  },
  createProfile: {
    summary: 'Create a profile',
    body: profile.CreateProfileRequest,
    status: 201,
    response: profile.ProfileView,
  },
  listProfiles: {
    summary: 'List profiles, newest first',
    query: profile.ListProfilesQuery,
    status: 200,
    response: profile.ProfileView,
    list: true,
  },
  retrieveProfile: { summary: 'Retrieve a profile', status: 200, response: profile.ProfileView },
  updateProfile: {
    summary: 'Rename a profile',
    body: profile.UpdateProfileRequest,
    status: 200,
    response: profile.ProfileView,
  },
  deleteProfile: { summary: 'Delete a profile and its saved session', status: 204 },
  downloadProfile: {
    summary: "Download a profile's session as Playwright storage state",
    query: profile.DownloadQuery,
    status: 200,
    response: profile.StorageStateView,
  },
  createApiKey: {
    summary: 'Create an API key, shown this once',
    body: apiKey.CreateApiKeyRequest,
    status: 201,
    response: apiKey.CreatedApiKeyView,
  },
  listApiKeys: {
    summary: 'List API keys',
    query: apiKey.ListApiKeysQuery,
    status: 200,
    response: apiKey.ApiKeyView,
    list: true,
  },
  retrieveApiKey: {
    summary: 'Retrieve an API key, masked',
    query: apiKey.RetrieveApiKeyQuery,
    status: 200,
    response: apiKey.ApiKeyView,
  },
  updateApiKey: {
    summary: 'Rename an API key',
    body: apiKey.UpdateApiKeyRequest,
    status: 200,
    response: apiKey.ApiKeyView,
  },
  deleteApiKey: { summary: 'Revoke an API key', status: 204 },
  rotateApiKey: {
    summary: 'Replace an API key by a new one; the old one ends after a grace period',
    body: apiKey.RotateApiKeyRequest,
    status: 201,
    response: apiKey.CreatedApiKeyView,
  },
  createProvider: {
    summary: 'Register a vault that logins take their values from. Its token is write-only',
    body: provider.CreateProviderRequest,
    status: 201,
    response: provider.ProviderView,
  },
  listProviders: {
    summary: 'List credential providers, newest first',
    query: provider.ListProvidersQuery,
    status: 200,
    response: provider.ProviderView,
    list: true,
  },
  retrieveProvider: {
    summary: 'Retrieve a credential provider, without its token',
    status: 200,
    response: provider.ProviderView,
  },
  updateProvider: {
    summary: 'Rename a credential provider, replace its token, switch it on or off, set its priority',
    body: provider.UpdateProviderRequest,
    status: 200,
    response: provider.ProviderView,
  },
  deleteProvider: { summary: 'Delete a credential provider and its token', status: 204 },
  listProviderItems: {
    summary: 'The login items that a credential provider has, without their values',
    status: 200,
    response: provider.ProviderItemsView,
  },
  testProvider: {
    summary: 'Whether a credential provider takes its token, and the vaults it then shows',
    status: 200,
    response: provider.ProviderTestView,
  },
  health: { summary: 'Whether Latchkey answers', status: 200, response: Health },
  openapi: { summary: 'This document', status: 200, response: Anything },
} as const satisfies Record<OperationId, Operation>;

/** The checked body of an operation; undefined when it takes none. */
export type BodyOf<Id extends OperationId> = (typeof OPERATIONS)[Id] extends { body: infer Body extends z.ZodType }
  ? z.output<Body>
  : undefined;

/** The checked query of an operation; undefined when it takes none. */
export type QueryOf<Id extends OperationId> = (typeof OPERATIONS)[Id] extends { query: infer Query extends z.ZodType }
  ? z.output<Query>
  : undefined;

/** What an operation answers with: a row of it, for a list; undefined for no content. */
export type AnswerOf<Id extends OperationId> = (typeof OPERATIONS)[Id] extends {
  response: infer Answer extends z.ZodType;
}
  ? z.output<Answer>
  : undefined;
