import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { FunctionDefinition } from '../template/function.ts';
import { failure, type Invocation, maxPayloadBytes } from './invocation.ts';
import type { RuntimeApi, RuntimeClient } from './runtime-api.ts';

const bootstrap = fileURLToPath(new URL('./bootstrap.mjs', import.meta.url));

/** Long enough for a process to end its Chromium by itself. */
const graceMs = 1_500;

export interface ProcessOptions {
  definition: FunctionDefinition;
  runtimeApi: RuntimeApi;
  /** Everything the process gets to see of an environment. */
  environment: Record<string, string>;
  /** Where its output goes: a file descriptor, or the host's own output. */
  output: number | 'inherit';
  /** Told when the process can take an invocation. */
  onIdle(process: FunctionProcess): void;
  /** Told once when it is gone; `initError` when it never came to take one. */
  onEnded(process: FunctionProcess, initError: Buffer | undefined): void;
}

/** One operating system process that serves one function, one invocation at a time. */
export class FunctionProcess implements RuntimeClient {
  readonly #options: ProcessOptions;
  readonly #child: ChildProcess;
  readonly #registration: ReturnType<RuntimeApi['register']>;
  readonly #exited: Promise<unknown>;
  #waiting: ServerResponse | undefined;
  #current: { invocation: Invocation; timer: NodeJS.Timeout; body?: PassThrough } | undefined;
  #initError: Buffer | undefined;
  #served = 0;

  constructor(options: ProcessOptions) {
    const { definition, runtimeApi, environment, output } = options;
    this.#options = options;
    this.#registration = runtimeApi.register(this);
    this.#child = spawn(process.execPath, [`--max-old-space-size=${definition.memoryMb}`, bootstrap], {
      cwd: definition.directory,
      env: { ...environment, AWS_LAMBDA_RUNTIME_API: this.#registration.address },
      stdio: ['pipe', output, output],
      // A group of its own, so that one signal reaches whatever it starts.
      detached: true,
    });
    // It closes when the process dies; there is nobody to tell.
    this.#child.stdin?.on('error', () => {});
    this.#exited = once(this.#child, 'exit').catch(() => {});
    this.#exited.then(() => this.#ended());
  }

  /** Its process id; undefined when it could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** How many invocations it has taken. */
  get served(): number {
    return this.#served;
  }

  /** Gives the waiting process its next invocation; the function's timeout runs from here. */
  run(invocation: Invocation): void {
    const response = this.#waiting;
    if (!response || this.#current) throw new Error(`${this.#options.definition.name} is not idle.`);
    this.#waiting = undefined;
    this.#served += 1;
    const { timeoutSeconds, arn } = this.#options.definition;
    this.#current = { invocation, timer: setTimeout(() => this.#timeOut(), timeoutSeconds * 1_000) };
    response.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutSeconds * 1_000),
      'lambda-runtime-invoked-function-arn': arn,
      'lambda-runtime-trace-id': `Root=1-${Math.floor(Date.now() / 1_000).toString(16)}-${invocation.id.replaceAll('-', '').slice(0, 24)}`,
    });
    response.end(invocation.payload);
  }

  /** Ends the process and all that it started. Resolves when it is gone. */
  async end(): Promise<void> {
    this.#child.stdin?.end();
    const force = setTimeout(() => this.#kill(), graceMs);
    await this.#exited;
    clearTimeout(force);
  }

  next(response: ServerResponse): void {
    this.#finish();
    this.#waiting = response;
    this.#options.onIdle(this);
  }

  async response(invocationId: string, message: IncomingMessage): Promise<void> {
    const current = this.#current;
    if (current?.invocation.id !== invocationId) return void message.resume();
    if (message.headers['lambda-runtime-function-response-mode'] === 'streaming') {
      const body = new PassThrough();
      current.body = body;
      const contentType = message.headers['content-type'] ?? 'application/octet-stream';
      current.invocation.settle({ kind: 'stream', contentType, body });
      return pipeline(message, body);
    }
    const payload = await readUpTo(message, maxPayloadBytes);
    current.invocation.settle(
      payload
        ? { kind: 'payload', payload }
        : failure(
            'Function.ResponseSizeTooLarge',
            `Response payload size exceeded maximum allowed payload size (${maxPayloadBytes} bytes).`,
          ),
    );
  }

  error(invocationId: string, body: Buffer): void {
    if (this.#current?.invocation.id !== invocationId) return;
    this.#current.invocation.settle({ kind: 'payload', payload: body, functionError: 'Unhandled' });
  }

  initError(body: Buffer): void {
    this.#initError = body;
  }

  #timeOut(): void {
    const { name, timeoutSeconds } = this.#options.definition;
    this.#current?.invocation.settle(
      failure(
        'Sandbox.Timedout',
        `RequestId: ${this.#current.invocation.id} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`,
      ),
    );
    this.#current?.body?.destroy(new Error(`${name} timed out.`));
    this.end();
  }

  #finish(): void {
    if (this.#current) clearTimeout(this.#current.timer);
    this.#current = undefined;
  }

  #ended(): void {
    const { invocation, body } = this.#current ?? {};
    invocation?.settle(
      failure('Runtime.ExitError', `RequestId: ${invocation.id} Error: Runtime exited without providing a reason`),
    );
    body?.destroy(new Error('The function process ended.'));
    this.#finish();
    this.#registration.unregister();
    const neverIdle = this.#served === 0 && !this.#waiting;
    const exit = failure('Runtime.ExitError', 'Error: Runtime exited during initialization');
    this.#waiting = undefined;
    const unexplained = exit.kind === 'payload' ? exit.payload : undefined;
    this.#options.onEnded(this, neverIdle ? (this.#initError ?? unexplained) : undefined);
  }

  #kill(): void {
    try {
      if (this.#child.pid) process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

/** The whole body, or undefined when it is larger than `limit` bytes. */
async function readUpTo(message: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks) : undefined;
}
