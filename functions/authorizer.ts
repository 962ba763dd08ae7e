import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { AuthorizerContext } from '../lib/contract/caller.ts';
import { header } from '../lib/contract/request.ts';
import type { AuthMode } from '../lib/contract/route.ts';
import { routeOf } from '../lib/contract/routes.ts';
import { apiKeys } from '../lib/store/api-keys.ts';
import { organizations } from '../lib/store/organizations.ts';
import { hashApiKey } from '../lib/vault/api-key.ts';
import { splitToken, verifyFlowToken } from '../lib/vault/flow-token.ts';

/**
 * Who calls: the holder of an API key, or of the token of one login flow, which opens few routes. Asked on every
 * request (no caching), so that a revoked key is refused at once.
 * @throws Error 'Unauthorized', the one message that API Gateway turns into a 401
 */
export async function handler(event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> {
  const token = bearer(header({ headers: event.headers ?? {} }, 'authorization'));
  const context = token === null ? null : await identify(token, new Date());
  if (context === null) throw new Error('Unauthorized');
  const modes: readonly AuthMode[] = routeOf(event.httpMethod, event.resource)?.auth ?? [];
  return policy(modes.includes(context.principal) ? 'Allow' : 'Deny', event.methodArn, context);
}

function bearer(authorization: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

async function identify(token: string, now: Date): Promise<AuthorizerContext | null> {
  const context = splitToken(token) ? await flowHolder(token, now) : await keyHolder(token, now);
  if (context === null) return null;
  const organization = await organizations.get(context.org);
  return organization?.status === 'ACTIVE' ? context : null;
}

async function keyHolder(token: string, now: Date): Promise<AuthorizerContext | null> {
  const owner = await apiKeys.ownerOf(hashApiKey(token));
  if (!owner || (owner.expires_at !== null && owner.expires_at <= now.toISOString())) return null;
  return { org: owner.org, principal: 'api_key', keyId: owner.id };
}

async function flowHolder(token: string, now: Date): Promise<AuthorizerContext | null> {
  const claims = await verifyFlowToken(token, now.getTime());
  return claims && { org: claims.org, principal: 'flow', connectionId: claims.sub, flowId: claims.flow };
}

function policy(effect: 'Allow' | 'Deny', resource: string, context: AuthorizerContext): APIGatewayAuthorizerResult {
  return {
    principalId: context.keyId ?? context.flowId ?? context.org,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: effect, Action: 'execute-api:Invoke', Resource: resource }],
    },
    context: { ...context },
  };
}
