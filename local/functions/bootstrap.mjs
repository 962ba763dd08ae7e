// Runs inside each function process, under bare Node (hence not TypeScript): fetches invocations from the Runtime API,
// hands them to the bundle's handler, posts what comes back. It outlives its host by no more than a moment.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';

const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const agent = new Agent({ keepAlive: true });
const streaming = Symbol('streamed handler');

// The host holds the other end of stdin: when it is gone, by whatever way, nothing of this process stays behind.
process.stdin.resume();
process.stdin.on('end', die).on('close', die).on('error', die);

globalThis.awslambda = {
  /** Marks a handler `(event, responseStream, context)` whose answer is streamed. */
  streamifyResponse: (handler) => Object.assign(handler, { [streaming]: true }),
  HttpResponseStream: {
    /** Writes status and headers ahead of the body: JSON, then eight NUL bytes. */
    from(stream, prelude) {
      stream.setContentType('application/vnd.awslambda.http-integration-response');
      stream.write(Buffer.concat([Buffer.from(JSON.stringify(prelude)), Buffer.alloc(8)]));
      return stream;
    },
  },
};

let current;
process.on('uncaughtException', (error) => crash(error));
process.on('unhandledRejection', (error) => crash(error));

const handler = await loadHandler().catch(async (error) => {
  console.error(error);
  await send('POST', '/init/error', JSON.stringify(describe(error)));
  process.exit(1);
});
for (;;) await serve();

async function loadHandler() {
  const { LAMBDA_TASK_ROOT: root, _HANDLER: name } = process.env;
  const dot = name.lastIndexOf('.');
  const file = ['.mjs', '.js', '.cjs'].map((extension) => join(root, name.slice(0, dot) + extension)).find(existsSync);
  if (!file)
    throw Object.assign(new Error(`Cannot find module '${name.slice(0, dot)}'`), { name: 'Runtime.ImportModuleError' });
  const module = await import(pathToFileURL(file).href);
  const found = module[name.slice(dot + 1)] ?? module.default?.[name.slice(dot + 1)];
  if (typeof found !== 'function') {
    throw Object.assign(new Error(`${name} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
  }
  return found;
}

async function serve() {
  const { headers, body } = await send('GET', '/invocation/next');
  const id = headers['lambda-runtime-aws-request-id'];
  current = id;
  process.env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
  try {
    const event = JSON.parse(body.toString());
    if (handler[streaming]) await serveStreamed(id, event, contextOf(headers));
    else
      await send(
        'POST',
        `/invocation/${id}/response`,
        JSON.stringify((await handler(event, contextOf(headers))) ?? null),
      );
  } catch (error) {
    console.error(error);
    await send('POST', `/invocation/${id}/error`, JSON.stringify(describe(error)));
  }
  current = undefined;
}

/** The response begins with the first byte written; an error after that breaks the connection, as on AWS. */
async function serveStreamed(id, event, context) {
  const stream = new PassThrough();
  let contentType = 'application/octet-stream';
  stream.setContentType = (type) => {
    contentType = type;
  };
  let sent;
  const begun = new Promise((resolve) => {
    stream.once('readable', () => {
      if (stream.destroyed) return;
      const headers = { 'content-type': contentType, 'lambda-runtime-function-response-mode': 'streaming' };
      // The client may leave early; the handler then finds its stream destroyed.
      sent = send('POST', `/invocation/${id}/response`, stream, headers).catch(() => stream.destroy());
      resolve();
    });
  });
  try {
    await handler(event, stream, context);
    if (!stream.writableEnded) stream.end();
    await begun;
  } catch (error) {
    stream.destroy(error);
    if (!sent) throw error;
    console.error(error);
  }
  await sent;
}

function contextOf(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '$LATEST',
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

function send(method, path, body = '', headers = {}) {
  return new Promise((resolve, reject) => {
    const call = request(api + path, { method, agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    });
    call.on('error', reject);
    if (typeof body === 'string') call.end(body);
    else body.on('error', (error) => call.destroy(error)).pipe(call);
  });
}

function describe(error) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { errorType: name, errorMessage: message, trace: String(stack).split('\n') };
}

async function crash(error) {
  console.error(error);
  const path = current ? `/invocation/${current}/error` : '/init/error';
  await send('POST', path, JSON.stringify(describe(error))).catch(() => {});
  die();
}

/** Ends this process and every one that it started, in whatever group it lives (Chromium has its own). */
function die() {
  for (const pid of descendants(process.pid)) {
    for (const target of [-pid, pid]) {
      try {
        process.kill(target, 'SIGKILL');
      } catch {
        // Not a group leader, or gone already.
      }
    }
  }
  process.exit(129);
}

/** From /proc where there is one; elsewhere Chromium ends by itself when its debugging pipe closes. */
function descendants(root) {
  const parents = new Map();
  try {
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      try {
        // The command name stands in parentheses and may hold anything, so read behind the last one.
        const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
        parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
      } catch {
        // It ended meanwhile.
      }
    }
  } catch {
    return [];
  }
  const found = [root];
  for (const ancestor of found) for (const [pid, parent] of parents) if (parent === ancestor) found.push(pid);
  return found.slice(1);
}
