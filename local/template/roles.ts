import { type PolicyDocument, type PolicyStatement, statementsOf } from '../iam/policy.ts';
import type { ResolvedResource } from './system.ts';
import { TemplateError } from './template.ts';

/** AWS's own policies that only let a function write its log, which the host does for it. */
const loggingPolicies = ['service-role/AWSLambdaBasicExecutionRole'];

/**
 * The statements of every role, by role ARN: inline, attached as policy, or attached as managed policy.
 *
 * @throws {TemplateError} for an AWS managed policy whose content the host does not know.
 */
export function readRoles(resources: ResolvedResource[]): Map<string, PolicyStatement[]> {
  const roles = resources.filter(({ type }) => type === 'AWS::IAM::Role');
  const policies = resources.filter(({ type }) => type === 'AWS::IAM::Policy' || type === 'AWS::IAM::ManagedPolicy');
  const managed = new Map(policies.map((policy) => [policyArn(policy), policy]));

  const ofRole = (role: ResolvedResource): PolicyStatement[] => {
    const inline = (role.properties.Policies ?? []) as { PolicyDocument: PolicyDocument }[];
    const attached = policies.filter(({ properties }) => ((properties.Roles ?? []) as string[]).includes(role.name));
    const byArn = ((role.properties.ManagedPolicyArns ?? []) as string[]).flatMap((arn) => {
      if (loggingPolicies.some((name) => arn.endsWith(`:aws:policy/${name}`))) return [];
      const policy = managed.get(arn);
      if (!policy)
        throw new TemplateError(`${role.logicalId}: the local host does not know the managed policy ${arn}.`);
      return [policy];
    });
    return [
      ...inline.map(({ PolicyDocument }) => PolicyDocument),
      ...[...attached, ...byArn].map(({ properties }) => properties.PolicyDocument as PolicyDocument),
    ].flatMap(statementsOf);
  };

  return new Map(roles.map((role) => [role.attribute('Arn'), ofRole(role)]));
}

const policyArn = ({ name, attribute, type }: ResolvedResource): string =>
  type === 'AWS::IAM::ManagedPolicy' ? attribute('PolicyArn') : name;
