import { randomBytes } from 'node:crypto';
import type { FunctionDefinition } from '../template/function.ts';
import { place } from '../template/template.ts';

/** What signs the requests of one function process. The endpoints tell the role by the access key id alone. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/** Temporary credentials of the form AWS gives out; nobody can guess the id. */
export function createCredentials(): Credentials {
  return {
    accessKeyId: `ASIA${randomBytes(16).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(48).toString('base64'),
  };
}

/**
 * The whole environment of a function process: what Lambda would set, the template's variables, and where the AWS
 * clients find this host. Nothing of the host's own environment is in it.
 *
 * @param settings.endpoints `AWS_ENDPOINT_URL_<SERVICE>` values.
 * @param settings.temporaryDirectory The function's `/tmp`: it outlives its processes, as on a warm Lambda.
 * @param settings.operator Variables the operator adds to every function.
 */
export function functionEnvironment(
  definition: FunctionDefinition,
  settings: {
    credentials: Credentials;
    endpoints: Record<string, string>;
    temporaryDirectory: string;
    operator: Record<string, string>;
  },
): Record<string, string> {
  const { credentials, endpoints, temporaryDirectory, operator } = settings;
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    // No shared AWS configuration of the person at the machine is to be found here.
    HOME: temporaryDirectory,
    TMPDIR: temporaryDirectory,
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: definition.directory,
    _HANDLER: definition.handler,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_EC2_METADATA_DISABLED: 'true',
    // On Lambda the functions run on the Node.js that the template says; a warning about this one would fill the logs.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    // A service this host does not serve is refused here rather than called at AWS.
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    ...endpoints,
    ...operator,
    ...definition.environment,
  };
}
