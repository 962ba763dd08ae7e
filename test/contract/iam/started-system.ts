import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdminInvoke, provisionOrganization } from '../../../local/admin.ts';
import { createClosing } from '../../../local/closing.ts';
import { createGateway } from '../../../local/gateway/gateway.ts';
import type { PolicyStatement } from '../../../local/iam/policy.ts';
import { listen } from '../../../local/listen.ts';
import { startSystem } from '../../../local/running-system.ts';
import { synthesize } from '../../../local/synthesize.ts';
import { readAssembly } from '../../../local/template/assembly.ts';
import type { FunctionDefinition } from '../../../local/template/function.ts';
import { readSystem, type System } from '../../../local/template/system.ts';
import { place } from '../../../local/template/template.ts';

/** What an SDK client needs to act as a function of the system: the credentials and endpoint the host gave it. */
export interface ClientConfig {
  region: string;
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: string };
  maxAttempts: number;
  forcePathStyle: true;
}

/** A function of the system as a test sees it: its settings, and clients that act under its role. */
export interface Actor {
  environment: Record<string, string>;
  /** `KMS`, `DYNAMODB`, `S3`, `SFN` or `LAMBDA`. */
  config(service: string): ClientConfig;
}

export interface StartedSystem {
  system: System;
  url: string;
  apiKey: string;
  adminInvoke(request: unknown): Promise<unknown>;
  /** Acts as a function that is a probe. */
  as(definition: FunctionDefinition): Promise<Actor>;
  close(): Promise<void>;
}

const PROBE = fileURLToPath(new URL('./probe', import.meta.url));

/** The template's system as it is, read anew: what a test changes in it stays its own. */
export async function readTemplate(): Promise<System> {
  return readSystem(readAssembly(await synthesize()), { AllowPrivateHosts: 'localhost', LogLevel: 'INFO' });
}

/** A function by its logical id, such as `FnVaultFlow`. */
export function functionOf({ functions }: Pick<System, 'functions'>, logicalId: string): FunctionDefinition {
  const found = functions.find(({ name }) => name === `${place.stack}-${logicalId}`);
  if (!found) throw new Error(`The template has no function ${logicalId}.`);
  return found;
}

/** The statements of a function's role: changing the list changes what the role may do at once. */
export function statementsOf({ roles }: Pick<System, 'roles'>, { roleArn }: FunctionDefinition): PolicyStatement[] {
  const statements = roles.get(roleArn);
  if (!statements) throw new Error(`The template has no role ${roleArn}.`);
  return statements;
}

/** Does something while a statement is missing from its list. */
export async function without<T>(
  statements: PolicyStatement[],
  statement: PolicyStatement,
  run: () => Promise<T>,
): Promise<T> {
  const index = statements.indexOf(statement);
  statements.splice(index, 1);
  try {
    return await run();
  } finally {
    statements.splice(index, 0, statement);
  }
}

/** Does something while a statement is added to its list. */
export async function granting<T>(
  statements: PolicyStatement[],
  statement: PolicyStatement,
  run: () => Promise<T>,
): Promise<T> {
  statements.push(statement);
  try {
    return await run();
  } finally {
    statements.splice(statements.indexOf(statement), 1);
  }
}

/**
 * Serves the real template, roles and keys and all, with the chosen functions replaced by probes, so that the test can
 * act as them. With every function real but a few, the API is served too and organization `default` is there.
 */
export async function startTestSystem(isProbe: (definition: FunctionDefinition) => boolean): Promise<StartedSystem> {
  const system = await readTemplate();
  for (const definition of system.functions.filter(isProbe)) {
    Object.assign(definition, { directory: PROBE, handler: 'index.handler', freshProcess: false });
  }
  const dataDirectory = await mkdtemp(join(tmpdir(), 'latchkey-iam-'));
  const closing = createClosing(console.error);
  closing.add(() => rm(dataDirectory, { recursive: true, force: true }));
  const report = () => {};
  const fleet = await startSystem(system, { dataDirectory, operator: {}, inheritOutput: false, report }, closing);
  const listener = await listen('127.0.0.1', 0, report);
  closing.add(listener.close);
  listener.serve(createGateway(system, fleet));
  const adminInvoke = createAdminInvoke(system, fleet);
  const apiKey = `sk_${randomBytes(32).toString('base64url')}`;
  const admin = functionOf(system, 'FnAdmin');
  if (!isProbe(admin)) await provisionOrganization(adminInvoke, apiKey);

  return {
    system,
    url: listener.url,
    apiKey,
    adminInvoke,
    close: closing.close,
    async as(definition) {
      const reply = await fleet.invoke(definition, Buffer.from('{"probe":true}'));
      if (reply.kind === 'stream' || reply.functionError) throw new Error(`${definition.name} is no probe.`);
      const environment = JSON.parse(reply.payload.toString()) as Record<string, string>;
      const required = (name: string) => {
        const value = environment[name];
        if (value === undefined) throw new Error(`${definition.name} has no ${name}.`);
        return value;
      };
      return {
        environment,
        config: (service) => ({
          region: required('AWS_REGION'),
          endpoint: required(`AWS_ENDPOINT_URL_${service}`),
          credentials: {
            accessKeyId: required('AWS_ACCESS_KEY_ID'),
            secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
            sessionToken: required('AWS_SESSION_TOKEN'),
          },
          maxAttempts: 1,
          forcePathStyle: true,
        }),
      };
    },
  };
}
