import { Aws, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  ApiDefinition,
  CfnAccount,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, type Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { gatewayProjection } from '../lib/contract/gateway.ts';
import { ROUTES } from '../lib/contract/routes.ts';
import { logicalId } from './catalogue.ts';
import type { Functions } from './functions.ts';
import { GATEWAY_RESPONSES } from './gateway-responses.ts';

const STAGE = 'v1';

/** The REST API: routes from the wire contract, answered by the functions. */
export function addApi(scope: Construct, functions: Functions): SpecRestApi {
  const account = addLoggingAccount(scope);
  const accessLog = new LogGroup(scope, 'ApiLog', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const document = gatewayProjection(
    (key, stream) => invocationUri(functions(key), stream),
    invocationUri(functions('authorizer'), false),
  );
  const api = new SpecRestApi(scope, 'Api', {
    apiDefinition: ApiDefinition.fromInline({
      ...document,
      'x-amazon-apigateway-gateway-responses': GATEWAY_RESPONSES,
    }),
    endpointTypes: [EndpointType.REGIONAL],
    cloudWatchRole: false,
    deployOptions: {
      stageName: STAGE,
      accessLogDestination: new LogGroupLogDestination(accessLog),
      accessLogFormat: ACCESS_LOG,
      // API Gateway's own log would hold whole URLs, and with them handoff codes.
      loggingLevel: MethodLoggingLevel.OFF,
      throttlingRateLimit: 100,
      throttlingBurstLimit: 200,
    },
  });
  api.deploymentStage.node.addDependency(account);
  for (const key of ['authorizer', ...new Set(ROUTES.map((route) => route.function))]) {
    allowInvocation(scope, key, functions(key), api);
  }
  Validations.of(api).acknowledge(
    { id: 'AwsSolutions-APIG2', reason: 'Functions validate requests by the wire contract, which names the property.' },
    { id: 'AwsSolutions-APIG3', reason: 'A WAF is the owner’s choice; every route but three needs a key.' },
    { id: 'AwsSolutions-APIG6', reason: 'Execution logs hold whole URLs, and with them handoff codes.' },
  );
  return api;
}

/** Without a slash at the end: what clients are given as base URL. */
export function baseUrl(api: SpecRestApi): string {
  return `https://${api.restApiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}/${STAGE}`;
}

/** The resource's pattern, not the path; never a query string. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTime(),
    ip: AccessLogField.contextIdentitySourceIp(),
    method: AccessLogField.contextHttpMethod(),
    resource: AccessLogField.contextResourcePath(),
    status: AccessLogField.contextStatus(),
    length: AccessLogField.contextResponseLength(),
    milliseconds: AccessLogField.contextResponseLatency(),
    integrationStatus: AccessLogField.contextIntegrationStatus(),
    errorType: AccessLogField.contextErrorResponseType(),
  }),
);

function invocationUri(lambda: Lambda, stream: boolean): string {
  const operation = stream ? '2021-11-15/functions' : '2015-03-31/functions';
  const suffix = stream ? 'response-streaming-invocations' : 'invocations';
  return `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/${operation}/${lambda.functionArn}/${suffix}`;
}

function allowInvocation(scope: Construct, key: string, lambda: Lambda, api: SpecRestApi): void {
  new CfnPermission(scope, `${logicalId(key)}Permission`, {
    action: 'lambda:InvokeFunction',
    functionName: lambda.functionArn,
    principal: 'apigateway.amazonaws.com',
    sourceArn:
      key === 'authorizer'
        ? `arn:${Aws.PARTITION}:execute-api:${Aws.REGION}:${Aws.ACCOUNT_ID}:${api.restApiId}/authorizers/*`
        : api.arnForExecuteApi('*', '/*', STAGE),
  });
}

/** API Gateway writes access logs only when the account names a role for it, one for all APIs of a region. */
function addLoggingAccount(scope: Construct): CfnAccount {
  const role = new Role(scope, 'ApiAccountRole', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    description: 'Lets API Gateway write access logs',
    inlinePolicies: {
      // The content of the managed policy AmazonAPIGatewayPushToCloudWatchLogs.
      Own: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'Log',
            actions: [
              'logs:CreateLogGroup',
              'logs:CreateLogStream',
              'logs:DescribeLogGroups',
              'logs:DescribeLogStreams',
              'logs:PutLogEvents',
              'logs:GetLogEvents',
              'logs:FilterLogEvents',
            ],
            resources: ['*'],
          }),
        ],
      }),
    },
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'The role serves every API of the account, as API Gateway requires.',
  });
  const account = new CfnAccount(scope, 'ApiAccount', { cloudWatchRoleArn: role.roleArn });
  // Other APIs of the account may have come to rely on it.
  account.applyRemovalPolicy(RemovalPolicy.RETAIN);
  role.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return account;
}
