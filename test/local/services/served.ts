import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { serveEndpoint } from '../../../local/endpoint.ts';
import { createAuthorizer } from '../../../local/iam/authorizer.ts';
import type { PolicyStatement } from '../../../local/iam/policy.ts';
import type { Authorize, Caller, Service } from '../../../local/service.ts';

/** A directory of its own for one test, removed when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export const roleArn = (name: string): string => `arn:aws:iam::000000000000:role/${name}`;

/** Roles by name with their statements, as an authorizer. */
export function roles(statements: Record<string, PolicyStatement[]>): Authorize {
  return createAuthorizer(new Map(Object.entries(statements).map(([name, list]) => [roleArn(name), list])));
}

/** What an SDK client of a role needs: the access key id is the role's name. */
export interface ClientConfig {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  maxAttempts: number;
}

/** Serves a service until the test ends; gives the SDK configuration of a role by its name. */
export async function serve(service: Service): Promise<(role: string) => ClientConfig> {
  const identify = (accessKeyId: string): Caller | undefined =>
    accessKeyId === 'stranger' ? undefined : { roleName: accessKeyId, roleArn: roleArn(accessKeyId) };
  const endpoint = await serveEndpoint(service, identify);
  onTestFinished(async () => {
    await endpoint.close();
    await service.close();
  });
  return (role) => ({
    endpoint: endpoint.url,
    region: 'us-east-1',
    credentials: { accessKeyId: role, secretAccessKey: 'not checked' },
    maxAttempts: 1,
  });
}
