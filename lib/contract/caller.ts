import type { APIGatewayProxyEvent } from 'aws-lambda';
import { ApiError } from './errors.ts';

/** Who calls, as the authorizer found out. */
export type Caller =
  | { principal: 'api_key'; org: string; keyId: string }
  | { principal: 'flow'; org: string; connectionId: string; flowId: string }
  | { principal: 'nobody' };

/** What the authorizer hands on: API Gateway carries strings only. */
export interface AuthorizerContext {
  org: string;
  principal: 'api_key' | 'flow';
  keyId?: string;
  connectionId?: string;
  flowId?: string;
}

/** The caller that the authorizer put into the event; `nobody` on a route that has no authorizer. */
export function callerOf(event: APIGatewayProxyEvent): Caller {
  const context = (event.requestContext.authorizer ?? {}) as Partial<AuthorizerContext>;
  const { org, principal, keyId, connectionId, flowId } = context;
  if (!org) return { principal: 'nobody' };
  if (principal === 'api_key' && keyId) return { principal, org, keyId };
  if (principal === 'flow' && connectionId && flowId) return { principal, org, connectionId, flowId };
  throw new Error('The authorizer handed on a context that names nobody.');
}

/** The organization that a request acts for. Only routes with an authorizer ask. */
export function orgOf(caller: Caller): string {
  if (caller.principal === 'nobody') throw new Error('This route has no authorizer and belongs to no organization.');
  return caller.org;
}

/**
 * An organization is one project: its own id, or `default`, names it (contract section 1).
 * @throws ApiError `project_not_found`
 */
export function checkProject(caller: Caller, projectId: string | null | undefined): void {
  if (projectId === undefined || projectId === null || projectId === '' || caller.principal === 'nobody') return;
  if (projectId !== 'default' && projectId !== caller.org) {
    throw new ApiError('project_not_found', 'There is no such project: leave the project id out, or use "default".');
  }
}
