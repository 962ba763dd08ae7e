/**
 * Every resource type the host knows. Patterns may use `{name}` (the physical name), `{uuid}` (fixed by the logical
 * id), and `{region}`, `{account}`. A type that is not here is refused, so that nothing is left out silently.
 */
export interface ResourceType {
  /** The property that names the resource, when the template may choose. */
  nameProperty?: string;
  /** The physical name when the template leaves it open; `{id}` is the logical id. Default `{stack}-{id}`. */
  defaultName?: string;
  /** What `Ref` gives. Default `{name}`. */
  ref?: string;
  attributes?: Record<string, string>;
  /** False when the host reads nothing of it: on one machine it has no meaning. */
  served: boolean;
}

const inert: ResourceType = { served: false };

export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    attributes: { Arn: 'arn:aws:lambda:{region}:{account}:function:{name}' },
    served: true,
  },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    attributes: { Arn: 'arn:aws:iam::{account}:role/{name}', RoleId: '{uuid}' },
    served: true,
  },
  'AWS::IAM::Policy': { nameProperty: 'PolicyName', served: true },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    ref: 'arn:aws:iam::{account}:policy/{name}',
    attributes: { PolicyArn: 'arn:aws:iam::{account}:policy/{name}' },
    served: true,
  },
  'AWS::DynamoDB::Table': {
    nameProperty: 'TableName',
    attributes: { Arn: 'arn:aws:dynamodb:{region}:{account}:table/{name}' },
    served: true,
  },
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    defaultName: '{stack}-{account}-{lower-id}',
    attributes: { Arn: 'arn:aws:s3:::{name}', DomainName: '{name}.s3.amazonaws.com' },
    served: true,
  },
  'AWS::KMS::Key': {
    ref: '{uuid}',
    attributes: { Arn: 'arn:aws:kms:{region}:{account}:key/{uuid}', KeyId: '{uuid}' },
    served: true,
  },
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    ref: 'arn:aws:states:{region}:{account}:stateMachine:{name}',
    attributes: { Arn: 'arn:aws:states:{region}:{account}:stateMachine:{name}', Name: '{name}' },
    served: true,
  },
  'AWS::Events::Rule': {
    nameProperty: 'Name',
    attributes: { Arn: 'arn:aws:events:{region}:{account}:rule/{name}' },
    served: true,
  },
  'AWS::ApiGateway::RestApi': {
    defaultName: 'local',
    attributes: { RootResourceId: 'root', RestApiId: 'local' },
    served: true,
  },

  'AWS::KMS::Alias': { nameProperty: 'AliasName', served: true },
  // One stage, at the root of the host's own address.
  'AWS::ApiGateway::Stage': { nameProperty: 'StageName', served: false },
  'AWS::ApiGateway::Deployment': inert,
  'AWS::ApiGateway::Account': inert,
  'AWS::ApiGateway::UsagePlan': inert,
  // Who may invoke what is decided by the callers' own roles here; these grant AWS services only.
  'AWS::Lambda::Permission': inert,
  // Asynchronous invocations are never retried by the host.
  'AWS::Lambda::EventInvokeConfig': inert,
  // TLS-only and the like: the endpoints are loopback.
  'AWS::S3::BucketPolicy': inert,
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    attributes: { Arn: 'arn:aws:logs:{region}:{account}:log-group:{name}:*' },
    served: false,
  },
  'AWS::CloudWatch::Alarm': {
    attributes: { Arn: 'arn:aws:cloudwatch:{region}:{account}:alarm:{name}' },
    served: false,
  },
  'AWS::CloudWatch::Dashboard': inert,
  'AWS::SNS::Topic': { ref: 'arn:aws:sns:{region}:{account}:{name}', served: false },
  'AWS::SNS::TopicPolicy': inert,
  'AWS::CDK::Metadata': inert,
};
