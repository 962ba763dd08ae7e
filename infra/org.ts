import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { withLogo } from './page-logo.ts';

const USAGE = `npm run org -- create NAME          a new organization, with its key and first API key
npm run org -- key ID [NAME]        another API key for an organization
npm run org -- page ID [FILE]       shows the settings of its hosted login page, or sets them from a JSON file
npm run org -- delete ID            ends an organization: its secrets can be opened no more

  --stack NAME      the stack whose administrator to ask (default: latchkey), with the AWS credentials of the environment
  --function NAME   its admin function, when the stack cannot be read
  --local           the host that runs on this machine instead (its data directory: LATCHKEY_DATA, default .latchkey)`;

/** What the local host leaves in its data directory: environment variables of the AWS SDK. */
interface OperatorFile extends Record<string, string> {
  ADMIN_FUNCTION: string;
}

/** @throws Error when the words are not a command */
function request(words: string[]): object {
  const [command, subject, name] = words;
  if (command === 'create' && subject && words.length === 2) return { op: 'create_organization', name: subject };
  if (command === 'key' && subject && words.length <= 3) {
    return { op: 'create_api_key', organizationId: subject, ...(name && { name }) };
  }
  if (command === 'page' && subject && words.length <= 3) {
    if (name === undefined) return { op: 'hosted_page', organizationId: subject };
    return { op: 'set_hosted_page', organizationId: subject, page: readPageSettings(name) };
  }
  if (command === 'delete' && subject && words.length === 2) {
    return { op: 'delete_organization', organizationId: subject };
  }
  throw new Error(USAGE);
}

/** @throws Error when the file is no JSON, or its logo cannot be read */
function readPageSettings(path: string): object {
  try {
    return withLogo(JSON.parse(readFileSync(path, 'utf8')), path);
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}`, { cause });
  }
}

/** Makes the environment that of the local host's operator. @returns the admin function's name */
function localAdmin(): string {
  const path = join(process.env.LATCHKEY_DATA || '.latchkey', 'operator.json');
  let operator: OperatorFile;
  try {
    operator = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read: is the host running (npm start)?`, { cause });
  }
  const { ADMIN_FUNCTION, ...environment } = operator;
  Object.assign(process.env, environment);
  return ADMIN_FUNCTION;
}

async function stackAdmin(stack: string): Promise<string> {
  const { Stacks } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: stack }));
  const output = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'AdminFunctionName');
  if (!output?.OutputValue) throw new Error(`The stack ${stack} has no output AdminFunctionName.`);
  return output.OutputValue;
}

interface Answer {
  organizationId: string;
  apiKey?: string;
  page?: object;
}

async function invoke(functionName: string, payload: object): Promise<Answer> {
  const reply = await new LambdaClient({}).send(
    new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(payload) }),
  );
  const answer = JSON.parse(reply.Payload?.transformToString() ?? '{}');
  if (reply.FunctionError) throw new Error(answer.errorMessage);
  return answer;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      stack: { type: 'string', default: 'latchkey' },
      function: { type: 'string' },
      local: { type: 'boolean', default: false },
    },
  });
  const payload = request(positionals);
  const admin = values.local ? localAdmin() : (values.function ?? (await stackAdmin(values.stack)));
  const { organizationId, apiKey, page } = await invoke(admin, payload);
  if (page) return console.log(JSON.stringify(page, null, 2));
  console.log(`organization  ${organizationId}`);
  if (apiKey) console.log(`API key       ${apiKey}\n\nThe key is shown this once: keep it now.`);
  if (positionals[0] === 'create' && !values.local) {
    console.log('AWS may take up to five minutes before the new organization can store its first secret.');
  }
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
