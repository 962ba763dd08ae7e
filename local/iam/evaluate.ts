import type { AuthorizationRequest } from '../service.ts';
import { conditionHolds, type RequestContext } from './condition.ts';
import { actionLike, arnLike } from './pattern.ts';
import { listOf, type PolicyStatement } from './policy.ts';

/** `NONE`: no statement speaks of the request, which in the end means no. */
export type Verdict = 'ALLOW' | 'DENY' | 'NONE';

/**
 * What a role's identity policies say to a request. An explicit deny wins over any allow.
 * Source: IAM User Guide, "Policy evaluation logic".
 */
export function evaluateIdentity(statements: PolicyStatement[], request: AuthorizationRequest): Verdict {
  const context = contextOf(request);
  return verdict(
    statements.filter(
      (statement) =>
        speaksOfAction(statement, request) &&
        listOf(statement.Resource).some((pattern) => arnLike(pattern, request.resource)) &&
        conditionHolds(statement.Condition, context),
    ),
  );
}

/** A resource policy's answer: to this very principal, or to its account, which leaves the decision to identity policies. */
export interface ResourceVerdict {
  toPrincipal: Verdict;
  toAccount: Verdict;
}

/**
 * What a key policy says to a request. A statement whose principal is the account (`arn:aws:iam::<account>:root`)
 * allows nothing by itself: it lets the account's identity policies allow.
 * Source: KMS Developer Guide, "Default key policy: allows access to the AWS account and enables IAM policies".
 */
export function evaluateResource(statements: PolicyStatement[], request: AuthorizationRequest): ResourceVerdict {
  const context = contextOf(request);
  const speaking = statements.filter(
    (statement) => speaksOfAction(statement, request) && conditionHolds(statement.Condition, context),
  );
  const account = request.caller.roleArn.split(':')[4];
  const accountNames = new Set([account, `arn:aws:iam::${account}:root`]);
  const names = (statement: PolicyStatement, wanted: (principal: string) => boolean) =>
    principalsOf(statement).some(wanted);
  return {
    toPrincipal: verdict(speaking.filter((s) => names(s, (name) => name === '*' || name === request.caller.roleArn))),
    toAccount: verdict(speaking.filter((s) => names(s, (name) => accountNames.has(name)))),
  };
}

function verdict(statements: PolicyStatement[]): Verdict {
  if (statements.some((statement) => statement.Effect === 'Deny')) return 'DENY';
  return statements.length > 0 ? 'ALLOW' : 'NONE';
}

function speaksOfAction(statement: PolicyStatement, request: AuthorizationRequest): boolean {
  return listOf(statement.Action).some((pattern) => actionLike(pattern, request.action));
}

function principalsOf({ Principal }: PolicyStatement): string[] {
  if (Principal === undefined) return [];
  return Principal === '*' ? ['*'] : listOf(Principal.AWS);
}

function contextOf({ caller, context }: AuthorizationRequest): RequestContext {
  return {
    'aws:PrincipalArn': caller.roleArn,
    'aws:PrincipalAccount': caller.roleArn.split(':')[4] ?? '',
    'aws:PrincipalType': 'AssumedRole',
    ...context,
  };
}
