import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCredentials } from './functions/environment.ts';
import type { PolicyStatement } from './iam/policy.ts';
import type { Caller } from './service.ts';
import type { System } from './template/system.ts';
import { place } from './template/template.ts';

/** The person who runs this host, as its IAM knows them: they may invoke the admin function, and nothing else. */
export interface Operator {
  /** The operator's role and what it may do. */
  statements: readonly [roleArn: string, statements: PolicyStatement[]];
  identify(accessKeyId: string): Caller | undefined;
  /** Leaves credentials and endpoints, as environment variables in JSON, where only this user can read them. */
  keepAccess(dataDirectory: string, endpoints: Record<string, string>): void;
}

/** The file in the data directory with which the AWS SDK reaches the running host's admin function. */
export const operatorFile = 'operator.json';

/** An operator with new credentials, which end with the host. */
export function createOperator({ functions, outputs }: Pick<System, 'functions' | 'outputs'>): Operator {
  const roleName = 'Operator';
  const roleArn = `arn:aws:iam::${place.account}:role/${roleName}`;
  const credentials = createCredentials();
  const adminArns = functions.filter(({ name }) => name === outputs.AdminFunctionName).map(({ arn }) => arn);
  return {
    statements: [roleArn, [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: adminArns }]],
    identify: (accessKeyId) => (accessKeyId === credentials.accessKeyId ? { roleArn, roleName } : undefined),
    keepAccess(dataDirectory, endpoints) {
      const access = {
        AWS_REGION: place.region,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        AWS_SESSION_TOKEN: credentials.sessionToken,
        AWS_ENDPOINT_URL_LAMBDA: endpoints.AWS_ENDPOINT_URL_LAMBDA,
        ADMIN_FUNCTION: outputs.AdminFunctionName,
      };
      writeFileSync(join(dataDirectory, operatorFile), `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
    },
  };
}
