import { describe, expect, it } from 'vitest';
import { FUNCTIONS, logicalId } from '../../infra/catalogue.ts';
import { ROUTES } from '../../lib/contract/routes.ts';
import { ofType, resources } from './synthesized.ts';

const ALL = resources();
const one = (type: string) => {
  const [found, ...others] = ofType(ALL, type);
  expect(others).toEqual([]);
  return found?.[1];
};

describe('The API', () => {
  const body = one('AWS::ApiGateway::RestApi')?.Properties.Body as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
    'x-amazon-apigateway-gateway-responses': Record<string, { statusCode?: number; responseTemplates: object }>;
  };
  const operations = Object.entries(body.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

  it('has the routes of the wire contract, and preflights', () => {
    const routes = operations
      .filter(({ method }) => method !== 'OPTIONS')
      .map(({ method, path }) => `${method} ${path}`);
    expect(routes.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it.each(ROUTES)('answers $method $path by its function, which lets it', ({ method, path, function: key }) => {
    const { operation } = operations.find((found) => found.method === method && found.path === path) ?? {};
    const arn = { 'Fn::GetAtt': [logicalId(key), 'Arn'] };
    expect(JSON.stringify(operation)).toContain(JSON.stringify(arn));
    const granted = ofType(ALL, 'AWS::Lambda::Permission').map(([, { Properties }]) => Properties.FunctionName);
    expect(granted).toContainEqual(arn);
  });

  it('streams where the contract says so, and there only', () => {
    const streaming = operations.filter(({ operation }) => JSON.stringify(operation).includes('"STREAM"'));
    expect(streaming.map(({ path }) => path)).toEqual(
      ROUTES.filter((route) => 'stream' in route).map(({ path }) => path),
    );
    for (const { operation } of streaming) {
      expect(JSON.stringify(operation)).toMatch(/2021-11-15\/functions\/.*\/response-streaming-invocations/);
    }
  });

  it.each([
    ['MISSING_AUTHENTICATION_TOKEN', 404, 'not_found'],
    ['UNAUTHORIZED', 401, 'unauthorized'],
    ['ACCESS_DENIED', 403, 'forbidden'],
    ['REQUEST_TOO_LARGE', 413, 'payload_too_large'],
    ['THROTTLED', 429, 'rate_limited'],
    ['DEFAULT_5XX', undefined, 'internal_error'],
  ])('refuses %s in the error shape of the contract', (type, status, code) => {
    const response = body['x-amazon-apigateway-gateway-responses'][type];
    expect(response?.statusCode).toBe(status);
    expect(JSON.parse(Object.values(response?.responseTemplates ?? {})[0])).toEqual({
      code,
      message: expect.any(String),
    });
  });

  it('logs no query string: handoff codes travel there', () => {
    const stage = one('AWS::ApiGateway::Stage')?.Properties as {
      AccessLogSetting: { Format: string };
      MethodSettings: object[];
    };
    expect(stage.AccessLogSetting.Format).not.toMatch(/\$context\.path|querystring|requestOverride/i);
    expect(stage.MethodSettings).toEqual([expect.objectContaining({ LoggingLevel: 'OFF', DataTraceEnabled: false })]);
  });
});

describe('Functions', () => {
  it.each(FUNCTIONS)('deploys $key', ({ key }) => {
    expect(ALL[logicalId(key)]?.Type).toBe('AWS::Lambda::Function');
    expect(ALL[logicalId(key)]?.Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      LoggingConfig: { LogGroup: { Ref: `${logicalId(key)}Log` } },
    });
  });

  it('runs the browser on x86 with room for its files, outside any network of ours', () => {
    expect(ALL.FnFlowDrive?.Properties).toMatchObject({
      Architectures: ['x86_64'],
      MemorySize: 2048,
      Timeout: 900,
      EphemeralStorage: { Size: 1024 },
    });
    expect(ALL.FnFlowDrive?.Properties).not.toHaveProperty('VpcConfig');
  });

  it('repeats no asynchronous invocation by itself', () => {
    const configs = ofType(ALL, 'AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => Properties);
    expect(configs.map(({ MaximumRetryAttempts }) => MaximumRetryAttempts)).toEqual(FUNCTIONS.map(() => 0));
    expect(one('AWS::Events::Rule')?.Properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      Targets: [{ Arn: { 'Fn::GetAtt': ['FnHealthSweep', 'Arn'] }, RetryPolicy: { MaximumRetryAttempts: 0 } }],
    });
  });

  it('tells the administrator who seals and who opens', () => {
    const environment = ALL.FnAdmin?.Properties.Environment as { Variables: Record<string, unknown> } | undefined;
    const roles = (name: string) =>
      [...JSON.stringify(environment?.Variables[name]).matchAll(/Fn\w+Role/g)].map(([role]) => role);
    expect(roles('SEAL_ROLE_ARNS').sort()).toEqual([
      'FnApiCredentialsRole',
      'FnApiLoginRole',
      'FnApiProvidersRole',
      'FnVaultCheckRole',
      'FnVaultFlowRole',
    ]);
    expect(roles('OPEN_ROLE_ARNS').sort()).toEqual([
      'FnVaultCheckRole',
      'FnVaultExportRole',
      'FnVaultFlowRole',
      'FnVaultTotpRole',
    ]);
    expect(roles('OPEN_TOKEN_ROLE_ARNS').sort()).toEqual([
      'FnProviderCatalogRole',
      'FnProviderLoginRole',
      'FnProviderVersionRole',
    ]);
  });
});

describe('Data', () => {
  it('outlives the stack', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key']) {
      expect(one(type)?.DeletionPolicy).toBe('Retain');
    }
  });

  it('keeps records with point-in-time recovery and lets old ones expire', () => {
    expect(one('AWS::DynamoDB::Table')?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
  });

  it('keeps sessions private, encrypted, reached by TLS only', () => {
    expect(one('AWS::S3::Bucket')?.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(JSON.stringify(one('AWS::S3::BucketPolicy'))).toContain('"aws:SecureTransport":"false"');
  });

  it('authenticates flow tokens by a key that can do nothing else', () => {
    expect(one('AWS::KMS::Key')?.Properties).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
  });
});

describe('The state machine', () => {
  it('logs what happened, without the data', () => {
    expect(one('AWS::StepFunctions::StateMachine')?.Properties.LoggingConfiguration).toMatchObject({
      IncludeExecutionData: false,
    });
  });

  it('may invoke its own steps and nothing else', () => {
    const steps = JSON.stringify(ALL.LoginFlowRole).match(/Fn[A-Z]\w+(?=","Arn)/g);
    expect(steps?.sort()).toEqual(
      ['FnFlowAwaitInput', 'FnFlowDrive', 'FnFlowExpire', 'FnFlowFail', 'FnFlowFinish', 'FnFlowPrepare'].sort(),
    );
  });
});
