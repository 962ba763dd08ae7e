import type { Route } from './route.ts';

const KEY = ['api_key'] as const;
const KEY_OR_FLOW = ['api_key', 'flow'] as const;
const OPEN = [] as const;

/**
 * Every route there is: what the published OpenAPI document, API Gateway, the authorizer and the handlers all read.
 * Paths and who may call them are of the wire contract (sections 1 and 3).
 */
export const ROUTES = [
  { operationId: 'createCredential', method: 'POST', path: '/credentials', function: 'api/credentials', auth: KEY },
  { operationId: 'listCredentials', method: 'GET', path: '/credentials', function: 'api/credentials', auth: KEY },
  {
    operationId: 'retrieveCredential',
    method: 'GET',
    path: '/credentials/{id_or_name}',
    function: 'api/credentials',
    auth: KEY,
  },
  {
    operationId: 'updateCredential',
    method: 'PATCH',
    path: '/credentials/{id_or_name}',
    function: 'api/credentials',
    auth: KEY,
  },
  {
    operationId: 'deleteCredential',
    method: 'DELETE',
    path: '/credentials/{id_or_name}',
    function: 'api/credentials',
    auth: KEY,
  },
  {
    operationId: 'credentialTotpCode',
    method: 'GET',
    path: '/credentials/{id_or_name}/totp-code',
    function: 'api/totp-code',
    auth: KEY,
  },

  {
    operationId: 'createConnection',
    method: 'POST',
    path: '/auth/connections',
    function: 'api/connections',
    auth: KEY,
  },
  { operationId: 'listConnections', method: 'GET', path: '/auth/connections', function: 'api/connections', auth: KEY },
  {
    operationId: 'retrieveConnection',
    method: 'GET',
    path: '/auth/connections/{id}',
    function: 'api/connections',
    auth: KEY_OR_FLOW,
    cors: true,
  },
  {
    operationId: 'updateConnection',
    method: 'PATCH',
    path: '/auth/connections/{id}',
    function: 'api/connections',
    auth: KEY,
  },
  {
    operationId: 'deleteConnection',
    method: 'DELETE',
    path: '/auth/connections/{id}',
    function: 'api/connections',
    auth: KEY,
  },
  {
    operationId: 'startLogin',
    method: 'POST',
    path: '/auth/connections/{id}/login',
    function: 'api/login',
    auth: KEY,
  },
  {
    operationId: 'submitFields',
    method: 'POST',
    path: '/auth/connections/{id}/submit',
    function: 'api/login',
    auth: KEY_OR_FLOW,
    cors: true,
  },
  {
    operationId: 'cancelLogin',
    method: 'POST',
    path: '/auth/connections/{id}/cancel',
    function: 'api/connections',
    auth: KEY,
  },
  {
    operationId: 'checkConnection',
    method: 'POST',
    path: '/auth/connections/{id}/check',
    function: 'api/connections',
    auth: KEY,
  },
  {
    operationId: 'followConnection',
    method: 'GET',
    path: '/auth/connections/{id}/events',
    function: 'api/events',
    auth: KEY_OR_FLOW,
    stream: true,
    cors: true,
  },
  {
    operationId: 'connectionTimeline',
    method: 'GET',
    path: '/auth/connections/{id}/timeline',
    function: 'api/connections',
    auth: KEY,
  },
  {
    operationId: 'flowTrace',
    method: 'GET',
    path: '/auth/connections/{id}/flows/{flow_id}/trace',
    function: 'api/connections',
    auth: KEY,
  },
  {
    operationId: 'connectionRecipe',
    method: 'GET',
    path: '/auth/connections/{id}/recipe',
    function: 'api/connections',
    auth: KEY,
  },
  {
    operationId: 'exchangeHandoffCode',
    method: 'POST',
    path: '/auth/connections/{id}/exchange',
    function: 'api/login',
    auth: OPEN,
    cors: true,
  },

  { operationId: 'createProfile', method: 'POST', path: '/profiles', function: 'api/profiles', auth: KEY },
  { operationId: 'listProfiles', method: 'GET', path: '/profiles', function: 'api/profiles', auth: KEY },
  {
    operationId: 'retrieveProfile',
    method: 'GET',
    path: '/profiles/{id_or_name}',
    function: 'api/profiles',
    auth: KEY,
  },
  {
    operationId: 'updateProfile',
    method: 'PATCH',
    path: '/profiles/{id_or_name}',
    function: 'api/profiles',
    auth: KEY,
  },
  {
    operationId: 'deleteProfile',
    method: 'DELETE',
    path: '/profiles/{id_or_name}',
    function: 'api/profiles',
    auth: KEY,
  },
  {
    operationId: 'downloadProfile',
    method: 'GET',
    path: '/profiles/{id_or_name}/download',
    function: 'api/download',
    auth: KEY,
    stream: true,
  },

  { operationId: 'createApiKey', method: 'POST', path: '/org/api_keys', function: 'api/api-keys', auth: KEY },
  { operationId: 'listApiKeys', method: 'GET', path: '/org/api_keys', function: 'api/api-keys', auth: KEY },
  { operationId: 'retrieveApiKey', method: 'GET', path: '/org/api_keys/{id}', function: 'api/api-keys', auth: KEY },
  { operationId: 'updateApiKey', method: 'PATCH', path: '/org/api_keys/{id}', function: 'api/api-keys', auth: KEY },
  { operationId: 'deleteApiKey', method: 'DELETE', path: '/org/api_keys/{id}', function: 'api/api-keys', auth: KEY },
  {
    operationId: 'rotateApiKey',
    method: 'POST',
    path: '/org/api_keys/{id}/rotate',
    function: 'api/api-keys',
    auth: KEY,
  },

  {
    operationId: 'createProvider',
    method: 'POST',
    path: '/org/credential_providers',
    function: 'api/providers',
    auth: KEY,
  },
  {
    operationId: 'listProviders',
    method: 'GET',
    path: '/org/credential_providers',
    function: 'api/providers',
    auth: KEY,
  },
  {
    operationId: 'retrieveProvider',
    method: 'GET',
    path: '/org/credential_providers/{id}',
    function: 'api/providers',
    auth: KEY,
  },
  {
    operationId: 'updateProvider',
    method: 'PATCH',
    path: '/org/credential_providers/{id}',
    function: 'api/providers',
    auth: KEY,
  },
  {
    operationId: 'deleteProvider',
    method: 'DELETE',
    path: '/org/credential_providers/{id}',
    function: 'api/providers',
    auth: KEY,
  },
  {
    operationId: 'listProviderItems',
    method: 'GET',
    path: '/org/credential_providers/{id}/items',
    function: 'api/providers',
    auth: KEY,
  },
  {
    operationId: 'testProvider',
    method: 'POST',
    path: '/org/credential_providers/{id}/test',
    function: 'api/providers',
    auth: KEY,
  },

  {
    operationId: 'hostedPage',
    method: 'GET',
    path: '/login/{id}',
    function: 'api/hosted-page',
    auth: OPEN,
    stream: true,
  },
  {
    operationId: 'hostedPageAsset',
    method: 'GET',
    path: '/login/assets/{file}',
    function: 'api/hosted-page',
    auth: OPEN,
    stream: true,
  },
  {
    operationId: 'resumeHostedPage',
    method: 'POST',
    path: '/login/{id}/resume',
    function: 'api/login',
    auth: OPEN,
  },
  {
    operationId: 'restartHostedPage',
    method: 'POST',
    path: '/login/{id}/restart',
    function: 'api/login',
    auth: OPEN,
  },

  { operationId: 'health', method: 'GET', path: '/healthz', function: 'api/meta', auth: OPEN },
  { operationId: 'openapi', method: 'GET', path: '/openapi.json', function: 'api/meta', auth: OPEN },
] as const satisfies readonly Route[];

export type OperationId = (typeof ROUTES)[number]['operationId'];

/**
 * The route of a method and an API Gateway resource (`/credentials/{id_or_name}`).
 * @returns undefined when there is no such route
 */
export function routeOf(method: string, resource: string): (Route & { operationId: OperationId }) | undefined {
  return ROUTES.find((route) => route.method === method && route.path === resource);
}

/** Names of the parameters in a route's path, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
}
