import { AccessDenied, type AuthorizationRequest, type Authorize } from '../service.ts';
import { checkCondition } from './condition.ts';
import { evaluateIdentity } from './evaluate.ts';
import { checkStatement, type PolicyStatement, UnsupportedPolicy } from './policy.ts';

/** The role's identity policies said no. `explicit` when a deny statement did, which no resource policy can overrule. */
export class IdentityDenied extends AccessDenied {
  override name = 'IdentityDenied';
  readonly explicit: boolean;

  constructor(request: AuthorizationRequest, explicit: boolean) {
    super(request);
    this.explicit = explicit;
    this.message += explicit
      ? ' with an explicit deny in an identity-based policy'
      : ` because no identity-based policy allows the ${request.action} action`;
  }
}

/**
 * IAM of one account: each role's statements, checked once, evaluated for every request.
 *
 * @param roles Role ARN → the statements of all its policies, intrinsics resolved. Looked up at each request, so that
 *   roles may be added later; a role that is not in it may do nothing.
 * @throws {UnsupportedPolicy} naming the role and the element or condition operator that is not evaluated here.
 */
export function createAuthorizer(roles: Map<string, PolicyStatement[]>): Authorize {
  for (const [roleArn, statements] of roles) {
    for (const statement of statements) checkRoleStatement(roleArn, statement);
  }
  return (request) => {
    const verdict = evaluateIdentity(roles.get(request.caller.roleArn) ?? [], request);
    if (verdict !== 'ALLOW') throw new IdentityDenied(request, verdict === 'DENY');
  };
}

function checkRoleStatement(roleArn: string, statement: PolicyStatement): void {
  try {
    checkStatement(statement);
    checkCondition(statement.Condition);
  } catch (error) {
    if (error instanceof UnsupportedPolicy) throw new UnsupportedPolicy(`${roleArn}: ${error.message}`);
    throw error;
  }
}
