import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A directory that is gone when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-host-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  return directory;
}

type Resources = Record<string, { Type: string; Properties?: Record<string, unknown>; Metadata?: object }>;

/** A cloud assembly like CDK's, small and written by hand: functions by logical id, given as the text of `index.mjs`. */
export function writeAssembly(functions: Record<string, string>, paths: object, more: Resources = {}): string {
  const directory = temporaryDirectory();
  const files: Record<string, object> = {};
  const resources: Resources = { ...more };
  for (const [id, code] of Object.entries(functions)) {
    mkdirSync(join(directory, `asset.${id}`));
    writeFileSync(join(directory, `asset.${id}`, 'index.mjs'), code);
    files[id] = { source: { path: `asset.${id}` }, destinations: { here: { objectKey: `${id}.zip` } } };
    resources[`${id}Role`] = { Type: 'AWS::IAM::Role', Properties: {} };
    resources[id] = {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: 'assets', S3Key: `${id}.zip` },
        Handler: 'index.handler',
        Role: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
      },
    };
    resources[`${id}Permission`] = {
      Type: 'AWS::Lambda::Permission',
      Properties: { Principal: 'apigateway.amazonaws.com', FunctionName: { 'Fn::GetAtt': [id, 'Arn'] } },
    };
  }
  resources.Api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: { openapi: '3.0.1', paths } } };
  const parameter = { Type: 'String', Default: '' };
  write(directory, 'latchkey.template.json', {
    Parameters: { AllowPrivateHosts: parameter, LogLevel: parameter, HoldSeconds: parameter },
    Resources: resources,
    Outputs: { AdminFunctionName: { Value: { Ref: 'FnAdmin' } } },
  });
  write(directory, 'latchkey.assets.json', { files });
  write(directory, 'manifest.json', {
    artifacts: {
      latchkey: { type: 'aws:cloudformation:stack', properties: { templateFile: 'latchkey.template.json' } },
      assets: { type: 'cdk:asset-manifest', properties: { file: 'latchkey.assets.json' } },
    },
  });
  return directory;
}

/** The integration of a route with a function. */
export const integration = (id: string): object => ({
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    uri: { 'Fn::Sub': `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\${${id}.Arn}/invocations` },
  },
});

function write(directory: string, file: string, content: object): void {
  writeFileSync(join(directory, file), JSON.stringify(content));
}
