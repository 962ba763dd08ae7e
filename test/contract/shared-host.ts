import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import Kernel from '@onkernel/sdk';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startHostProcess } from './host-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sharedHost: { url: string; dataDirectory: string };
  }
}

/** Starts the host that the contract tests share, before the first of them: its functions start once for all. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, dataDirectory, close } = await startHostProcess();
  project.provide('sharedHost', { url, dataDirectory });
  return close;
}

/** An organization of its own on the shared host. */
export interface Tenant {
  organizationId: string;
  url: string;
  apiKey: string;
  client: Kernel;
  /** Of the whole host. */
  dataDirectory: string;
}

/** Creates an organization as an operator does, so that the tests of a file see nothing of any other. */
export async function createTenant(): Promise<Tenant> {
  const { url, dataDirectory } = inject('sharedHost');
  const access = JSON.parse(await readFile(join(dataDirectory, 'operator.json'), 'utf8'));
  const lambda = new LambdaClient({
    endpoint: access.AWS_ENDPOINT_URL_LAMBDA,
    region: access.AWS_REGION,
    credentials: {
      accessKeyId: access.AWS_ACCESS_KEY_ID,
      secretAccessKey: access.AWS_SECRET_ACCESS_KEY,
      sessionToken: access.AWS_SESSION_TOKEN,
    },
  });
  const Payload = JSON.stringify({ op: 'create_organization', name: 'tests' });
  const reply = await lambda.send(new InvokeCommand({ FunctionName: access.ADMIN_FUNCTION, Payload }));
  lambda.destroy();
  const answer = JSON.parse(reply.Payload?.transformToString() ?? '');
  if (reply.FunctionError) throw new Error(`no organization was created: ${answer.errorMessage}`);
  const { organizationId, apiKey } = answer;
  return { organizationId, url, apiKey, client: new Kernel({ apiKey, baseURL: url }), dataDirectory };
}
