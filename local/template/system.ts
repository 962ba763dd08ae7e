import type { PolicyStatement } from '../iam/policy.ts';
import type { TableProperties } from '../services/dynamodb/store.ts';
import type { TemplateKey } from '../services/kms/kms.ts';
import type { BucketProperties } from '../services/s3/s3.ts';
import type { Assembly } from './assembly.ts';
import { type FunctionDefinition, readFunction } from './function.ts';
import { resolveParameters } from './parameters.ts';
import { createResolver } from './resolve.ts';
import { resourceTypes } from './resource-types.ts';
import { readRoles } from './roles.ts';
import { type Resource, TemplateError } from './template.ts';

/** The template with every intrinsic resolved, as the parts of the host want it. */
export interface System {
  functions: FunctionDefinition[];
  /** The statements each role carries, by role ARN. */
  roles: Map<string, PolicyStatement[]>;
  /** Each with its name filled in. */
  tables: TableProperties[];
  buckets: BucketProperties[];
  keys: TemplateKey[];
  machines: { arn: string; name: string; definition: Record<string, unknown>; roleArn: string }[];
  rules: { name: string; schedule: string; targets: { arn: string; input: unknown }[] }[];
  api: { body: Record<string, unknown>; binaryMediaTypes: string[] };
  /** Which AWS service may invoke which function, as `<service principal> <function name or ARN>`. */
  permissions: Set<string>;
  outputs: Record<string, string>;
}

/** A resource whose properties are resolved. */
export interface ResolvedResource {
  logicalId: string;
  type: string;
  name: string;
  properties: Record<string, unknown>;
  metadata: Record<string, unknown>;
  attribute(name: string): string;
}

/**
 * Resolves the whole template for the given parameter values.
 *
 * @throws {TemplateError} for a resource type, intrinsic or attribute the host does not know, with its logical id.
 */
export function readSystem({ template, assetDirectory }: Assembly, parameters: Record<string, string>): System {
  const resolver = createResolver(template, resolveParameters(template, parameters));

  const resolveResource = ([logicalId, resource]: [string, Resource]): ResolvedResource[] => {
    if (!resourceTypes[resource.Type]) {
      throw new TemplateError(`${logicalId}: the local host does not know the resource type ${resource.Type}.`);
    }
    if (resource.Condition && !resolver.condition(resource.Condition, logicalId)) return [];
    const properties = resolver.resolve(resource.Properties ?? {}, logicalId) as Record<string, unknown>;
    return [
      {
        logicalId,
        type: resource.Type,
        name: resolver.name(logicalId),
        properties,
        metadata: resource.Metadata ?? {},
        attribute: (attribute) => resolver.attribute(logicalId, attribute, logicalId),
      },
    ];
  };

  const resources = Object.entries(template.Resources).flatMap(resolveResource);
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  const aliases = ofType('AWS::KMS::Alias');

  return {
    functions: ofType('AWS::Lambda::Function').map((resource) => readFunction(resource, assetDirectory)),
    roles: readRoles(resources),
    tables: ofType('AWS::DynamoDB::Table').map(
      ({ name, properties }) => ({ ...properties, TableName: name }) as TableProperties,
    ),
    buckets: ofType('AWS::S3::Bucket').map(({ name, properties }) => ({ ...properties, BucketName: name })),
    keys: ofType('AWS::KMS::Key').map(({ attribute, properties }) => ({
      keyId: attribute('KeyId'),
      aliases: aliases
        .filter((alias) => [attribute('Arn'), attribute('KeyId')].includes(String(alias.properties.TargetKeyId)))
        .map(({ name }) => name),
      properties: properties as unknown as TemplateKey['properties'],
    })),
    machines: ofType('AWS::StepFunctions::StateMachine').map(({ logicalId, name, properties, attribute }) => ({
      arn: attribute('Arn'),
      name,
      definition: readDefinition(logicalId, properties),
      roleArn: String(properties.RoleArn),
    })),
    rules: ofType('AWS::Events::Rule')
      .filter(({ properties }) => properties.State !== 'DISABLED')
      .map(({ name, properties }) => ({
        name,
        schedule: String(properties.ScheduleExpression),
        targets: ((properties.Targets ?? []) as { Arn: string; Input?: string }[]).map(({ Arn, Input }) => ({
          arn: Arn,
          input: Input === undefined ? undefined : JSON.parse(Input),
        })),
      })),
    api: readApi(ofType('AWS::ApiGateway::RestApi')),
    permissions: new Set(
      ofType('AWS::Lambda::Permission').map(({ properties }) => `${properties.Principal} ${properties.FunctionName}`),
    ),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs ?? {}).map(([name, { Value }]) => [
        name,
        String(resolver.resolve(Value, `Outputs.${name}`)),
      ]),
    ),
  };
}

function readDefinition(logicalId: string, properties: Record<string, unknown>): Record<string, unknown> {
  const { Definition, DefinitionString, DefinitionSubstitutions = {} } = properties;
  if (typeof Definition === 'object' && Definition) return Definition as Record<string, unknown>;
  if (typeof DefinitionString !== 'string') throw new TemplateError(`${logicalId}: has no inline definition.`);
  const substitutions = DefinitionSubstitutions as Record<string, string>;
  return JSON.parse(DefinitionString.replace(/\$\{(\w+)\}/g, (slot, name: string) => substitutions[name] ?? slot));
}

function readApi(apis: ResolvedResource[]): System['api'] {
  const [api, ...others] = apis;
  if (!api || others.length > 0) throw new TemplateError('The local host serves exactly one AWS::ApiGateway::RestApi.');
  const body = api.properties.Body;
  if (typeof body !== 'object' || !body) throw new TemplateError(`${api.logicalId}: has no inline OpenAPI Body.`);
  return {
    body: body as Record<string, unknown>,
    binaryMediaTypes: (api.properties.BinaryMediaTypes ?? []) as string[],
  };
}
