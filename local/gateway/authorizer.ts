import type { Reply } from '../functions/invocation.ts';
import { evaluateIdentity } from '../iam/evaluate.ts';
import { type PolicyDocument, statementsOf } from '../iam/policy.ts';
import { place } from '../template/template.ts';
import type { ProxyEvent } from './event.ts';
import type { GatewayResponseType } from './gateway-responses.ts';

export type Authorization =
  | { allowed: true; context: Record<string, unknown> }
  | { allowed: false; response: GatewayResponseType };

/** The ARN of the method called, as an authorizer's policy names it. */
export function methodArn(method: string, path: string): string {
  return `arn:aws:execute-api:${place.region}:${place.account}:local/local/${method}${path}`;
}

/** The event of a REQUEST authorizer: the request without its body. */
export function authorizerEvent({ body: _, isBase64Encoded: __, ...event }: ProxyEvent): Record<string, unknown> {
  return { type: 'REQUEST', methodArn: methodArn(String(event.httpMethod), String(event.path)), ...event };
}

/** Reads what an authorizer said: a policy that allows or denies, or the error `Unauthorized`. */
export function readAuthorization(reply: Reply, arn: string): Authorization {
  if (reply.kind === 'stream') return { allowed: false, response: 'AUTHORIZER_CONFIGURATION_ERROR' };
  const answer = parse(reply.payload);
  if (reply.functionError) {
    const unauthorized = answer?.errorMessage === 'Unauthorized';
    return { allowed: false, response: unauthorized ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE' };
  }
  const { principalId, policyDocument, context = {} } = answer ?? {};
  if (typeof principalId !== 'string' || typeof policyDocument !== 'object' || !policyDocument || !isFlat(context)) {
    return { allowed: false, response: 'AUTHORIZER_CONFIGURATION_ERROR' };
  }
  const verdict = evaluateIdentity(statementsOf(policyDocument as PolicyDocument), {
    caller: { roleArn: '', roleName: '' },
    action: 'execute-api:Invoke',
    resource: arn,
  });
  if (verdict !== 'ALLOW') return { allowed: false, response: 'ACCESS_DENIED' };
  // Context values reach the function as strings, whatever they were.
  const strings = Object.entries(context as object).map(([key, value]) => [key, String(value)]);
  return { allowed: true, context: { ...Object.fromEntries(strings), principalId } };
}

/** API Gateway takes strings, numbers and booleans in a context; anything else is a configuration error. */
function isFlat(context: unknown): boolean {
  if (typeof context !== 'object' || context === null) return false;
  return Object.values(context).every((value) => ['string', 'number', 'boolean'].includes(typeof value));
}

function parse(payload: Buffer): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(payload.toString());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
