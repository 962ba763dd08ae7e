import type { FunctionSpec, Permissions } from './function-spec.ts';

/** Create, read, replace, delete and list records. */
const RECORDS = ['GetItem', 'PutItem', 'DeleteItem', 'Query'] as const;
/** API Gateway gives up on a buffered answer after 29 s. */
const API = { zone: 'front', memory: 512, timeout: 29 } as const;
/** Where 1Password is spoken to: longer than it is waited for, shorter than those who ask may wait. */
const PROVIDER = {
  zone: 'provider',
  memory: 1024,
  timeout: 28,
  may: { table: ['GetItem', 'Query'], audit: true, tokens: ['GetSecretValue'], open: ['token'] },
  reads: ['ALLOW_PRIVATE_HOSTS'],
  onePassword: true,
} as const satisfies Partial<FunctionSpec>;
const FLOW = { zone: 'orchestration', memory: 512, timeout: 30 } as const;
/** What ends a flow: settle its records, and delete the checkpoint nobody will restore. */
const END_FLOW = {
  table: ['GetItem', 'PutItem', 'UpdateItem'],
  objects: { checkpoints: ['DeleteObject'] },
} as const satisfies Permissions;

/** Every deployed function. Nothing else in `infra` or `local` says what functions there are. */
export const FUNCTIONS: readonly FunctionSpec[] = [
  {
    ...API,
    key: 'authorizer',
    description: 'Tells who calls: an API key or a flow token',
    may: { table: ['GetItem'], mac: ['VerifyMac'] },
  },
  {
    ...API,
    key: 'api/credentials',
    description: 'Credentials: write-only values, readable names',
    may: { table: RECORDS, seal: ['credential', 'totp'] },
  },
  {
    ...API,
    key: 'api/totp-code',
    description: 'A one-time code of a stored TOTP secret',
    may: { table: ['GetItem'], invoke: ['vault/totp'] },
  },
  {
    ...API,
    key: 'api/connections',
    description: 'Connections: one profile kept logged in to one domain',
    may: { table: [...RECORDS, 'UpdateItem'], loginFlow: ['SendTaskSuccess'], invoke: ['health/check'] },
  },
  {
    ...API,
    key: 'api/login',
    description: 'Starts a login, takes answers, exchanges handoff codes',
    may: {
      table: ['GetItem', 'PutItem', 'UpdateItem'],
      seal: ['answer'],
      mac: ['GenerateMac', 'VerifyMac'],
      loginFlow: ['StartExecution', 'SendTaskSuccess'],
    },
    reads: ['LOGIN_SECONDS', 'MAX_LIVE_FLOWS'],
  },
  {
    ...API,
    key: 'api/events',
    description: 'Streams the state of a login flow',
    memory: 256,
    timeout: 900,
    may: { table: ['GetItem'] },
  },
  {
    ...API,
    key: 'api/profiles',
    description: 'Profiles: named browser states',
    may: { table: RECORDS, objects: { sessions: ['DeleteObject'] } },
  },
  {
    ...API,
    key: 'api/download',
    description: "Streams a profile's storage state",
    timeout: 300,
    may: { table: ['GetItem'], invoke: ['vault/export'] },
  },
  {
    ...API,
    key: 'api/providers',
    description: 'Credential providers: write-only tokens, and what items they have',
    may: {
      table: RECORDS,
      seal: ['token'],
      tokens: ['CreateSecret', 'PutSecretValue', 'DeleteSecret'],
      invoke: ['provider/catalog'],
    },
  },
  { ...API, key: 'api/api-keys', description: "An organization's API keys", may: { table: RECORDS } },
  {
    ...API,
    key: 'api/hosted-page',
    description: 'The login page that a person opens',
    memory: 256,
    may: { table: ['GetItem'] },
    page: true,
  },
  { ...API, key: 'api/meta', description: 'Health and the OpenAPI document', memory: 256, may: {} },

  {
    ...FLOW,
    key: 'flow/prepare',
    description: "Takes the profile's lease for a flow",
    may: { table: ['GetItem', 'UpdateItem'] },
  },
  {
    key: 'flow/drive',
    zone: 'browser',
    description: 'Drives Chromium through one login',
    memory: 2048,
    timeout: 900,
    may: { invoke: ['vault/flow'] },
    reads: ['ALLOW_PRIVATE_HOSTS'],
    browser: true,
  },
  {
    ...FLOW,
    key: 'flow/await-input',
    description: 'Leaves a task token with a suspended flow',
    may: { table: ['UpdateItem'], loginFlow: ['SendTaskSuccess'] },
  },
  { ...FLOW, key: 'flow/finish', description: 'Settles a flow that succeeded', may: END_FLOW },
  { ...FLOW, key: 'flow/fail', description: 'Settles a flow that failed', may: END_FLOW },
  { ...FLOW, key: 'flow/expire', description: 'Settles a flow that nobody answered in time', may: END_FLOW },

  {
    key: 'vault/flow',
    zone: 'vault',
    description: 'The one door of the browser: secrets, questions and the session of one flow',
    memory: 1024,
    timeout: 60,
    may: {
      table: ['GetItem', 'PutItem', 'UpdateItem'],
      objects: {
        sessions: ['GetObject', 'PutObject', 'DeleteObject'],
        checkpoints: ['GetObject', 'PutObject', 'DeleteObject'],
      },
      seal: ['credential', 'answer', 'session', 'checkpoint'],
      open: ['credential', 'totp', 'answer', 'session', 'checkpoint'],
      invoke: ['provider/login'],
    },
    reads: ['HOLD_SECONDS', 'ANSWER_SECONDS'],
  },
  {
    key: 'vault/totp',
    zone: 'vault',
    description: 'The door of the totp-code route',
    memory: 512,
    timeout: 29,
    may: { table: ['GetItem'], audit: true, open: ['totp'] },
  },
  {
    key: 'vault/export',
    zone: 'vault',
    description: 'The door of profile download',
    memory: 1024,
    timeout: 60,
    may: { table: ['GetItem'], audit: true, objects: { sessions: ['GetObject'] }, open: ['session'] },
  },

  {
    key: 'vault/check',
    zone: 'vault',
    description: 'The one door of those who look at a session: the session of one check',
    memory: 512,
    timeout: 60,
    may: {
      table: ['GetItem', 'PutItem', 'UpdateItem'],
      objects: { sessions: ['GetObject', 'PutObject', 'DeleteObject'] },
      seal: ['session'],
      open: ['session'],
    },
  },

  {
    ...PROVIDER,
    key: 'provider/catalog',
    may: { ...PROVIDER.may, table: ['GetItem'] },
    description: 'The door of the front: whether a provider answers, and its items without values',
  },
  {
    ...PROVIDER,
    key: 'provider/login',
    description: 'The door of the vault: the item of the login that is under way',
  },
  {
    ...PROVIDER,
    key: 'provider/version',
    description: 'The door of checks: whether the item of a connection has changed',
  },

  {
    key: 'health/sweep',
    zone: 'orchestration',
    description: 'Every minute: expires, starts and wakes flows that are due, and has sessions checked that are',
    memory: 512,
    timeout: 120,
    may: { ...END_FLOW, due: true, loginFlow: ['StartExecution', 'SendTaskSuccess'], invoke: ['health/check'] },
  },
  {
    key: 'health/check',
    zone: 'orchestration',
    description: 'Conducts checks of sessions, and starts the logins that follow',
    memory: 512,
    timeout: 600,
    may: {
      table: ['GetItem', 'PutItem', 'UpdateItem'],
      loginFlow: ['StartExecution'],
      invoke: ['health/probe', 'health/verify', 'provider/version'],
    },
    reads: ['LOGIN_SECONDS', 'MAX_LIVE_FLOWS'],
  },
  {
    key: 'health/probe',
    zone: 'browser',
    description: 'Asks a site by one request whether a session lives',
    memory: 256,
    timeout: 30,
    may: { invoke: ['vault/check'] },
    reads: ['ALLOW_PRIVATE_HOSTS'],
  },
  {
    key: 'health/verify',
    zone: 'browser',
    description: 'Looks with Chromium whether a session lives, and learns how to ask for it cheaply',
    memory: 2048,
    timeout: 120,
    may: { invoke: ['vault/check'] },
    reads: ['ALLOW_PRIVATE_HOSTS'],
    browser: true,
  },
  {
    key: 'admin',
    zone: 'admin',
    description: 'Creates and deletes organizations; reached by IAM only',
    memory: 512,
    timeout: 60,
    may: { table: [...RECORDS, 'UpdateItem'], administerKeys: true },
  },
];

/** `flow/await-input` is `FnFlowAwaitInput` in the template. */
export function logicalId(key: string): string {
  const words = key.split(/[/-]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `Fn${words.join('')}`;
}
