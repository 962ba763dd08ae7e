import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFleet } from '../../../local/functions/fleet.ts';
import { serveRuntimeApi } from '../../../local/functions/runtime-api.ts';

/** A host to be killed: prints the process ids of a function and of what that function started in a group of its own. */
const directory = mkdtempSync(join(tmpdir(), 'latchkey-fleet-'));
writeFileSync(
  join(directory, 'index.mjs'),
  `import { spawn } from 'node:child_process';
   const browser = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
   export const handler = async () => [process.pid, browser.pid];`,
);
const fleet = createFleet({
  functions: [
    {
      name: 'starter',
      arn: 'arn:aws:lambda:us-east-1:000000000000:function:starter',
      roleArn: 'arn:aws:iam::000000000000:role/starter',
      directory,
      handler: 'index.handler',
      environment: {},
      timeoutSeconds: 10,
      memoryMb: 128,
      reservedConcurrency: undefined,
      freshProcess: false,
    },
  ],
  runtimeApi: await serveRuntimeApi(),
  dataDir: directory,
  endpoints: {},
  operator: {},
  inheritOutput: false,
});
const starter = fleet.find('starter');
const reply = starter && (await fleet.invoke(starter, Buffer.from('{}')));
if (reply?.kind !== 'payload') throw new Error('The function did not answer.');
process.stdout.write(`${JSON.stringify({ directory, pids: JSON.parse(reply.payload.toString()) })}\n`);
process.on('SIGTERM', () => void fleet.close().then(() => process.exit(0)));
