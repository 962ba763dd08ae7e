import type { Closing } from './closing.ts';
import { serveEndpoint } from './endpoint.ts';
import { createFleet, type Fleet } from './functions/fleet.ts';
import { serveRuntimeApi } from './functions/runtime-api.ts';
import { createAuthorizer } from './iam/authorizer.ts';
import { createOperator } from './operator.ts';
import type { Service } from './service.ts';
import { createDynamoDb } from './services/dynamodb/dynamodb.ts';
import { createKms } from './services/kms/kms.ts';
import { createLambda, invokeAs } from './services/lambda.ts';
import { createS3 } from './services/s3/s3.ts';
import { createSecretsManager } from './services/secrets-manager.ts';
import { createStepFunctions } from './services/step-functions/step-functions.ts';
import type { System } from './template/system.ts';

export interface SystemSettings {
  dataDirectory: string;
  /** Variables the operator adds to every function. */
  operator: Record<string, string>;
  /** True to send the functions' output to the host's own instead of their log files. */
  inheritOutput: boolean;
  report(error: unknown): void;
}

/**
 * Starts the AWS services that the template uses, each at a loopback endpoint with IAM in front, and the functions that
 * call them. What is started is handed to `closing` in the order of dependence.
 */
export async function startSystem(system: System, settings: SystemSettings, closing: Closing): Promise<Fleet> {
  const { dataDirectory: dataDir, operator, inheritOutput, report } = settings;
  const person = createOperator(system);
  const authorize = createAuthorizer(new Map([...system.roles, person.statements]));
  const endpoints: Record<string, string> = {};

  const runtimeApi = await serveRuntimeApi();
  closing.add(runtimeApi.close);
  const { functions } = system;
  const fleet = createFleet({ functions, runtimeApi, dataDir, endpoints, operator, inheritOutput, report });

  const serve = async (name: string, starting: Promise<Service> | Service): Promise<void> => {
    const service = await starting;
    closing.add(() => service.close());
    const identify = (id: string) => fleet.identify(id) ?? person.identify(id);
    const endpoint = await serveEndpoint(service, identify, report);
    closing.add(endpoint.close);
    endpoints[`AWS_ENDPOINT_URL_${name}`] = endpoint.url;
  };
  const { tables, buckets, machines, keys: keysFromTemplate } = system;
  await serve('KMS', createKms({ dataDir, authorize, keysFromTemplate }));
  await serve('DYNAMODB', createDynamoDb({ dataDir, authorize, tables }));
  await serve('S3', createS3({ dataDir, authorize, buckets }));
  await serve('SECRETS_MANAGER', createSecretsManager({ dataDir, authorize }));
  await serve('LAMBDA', createLambda({ fleet, authorize }));
  // Before the state machines resume what a stop interrupted, and ended only after they no longer take results.
  closing.add(fleet.close);
  const invokeFunction = invokeAs({ fleet, authorize });
  const stepFunctions = await createStepFunctions({ dataDir, authorize, machines, invokeFunction, report });
  await serve('SFN', stepFunctions);
  person.keepAccess(dataDir, endpoints);
  // Only now do the functions that it invokes find every endpoint.
  await stepFunctions.resume();
  return fleet;
}
