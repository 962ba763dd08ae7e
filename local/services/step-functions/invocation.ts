import { AccessDenied, type Caller } from '../../service.ts';
import { place } from '../../template/template.ts';
import type { InvokeFunction } from '../lambda.ts';
import { StateError } from './state-error.ts';

/** A Lambda function to be invoked by a task. */
export interface Invocation {
  functionArn: string;
  payload: unknown;
  /** The optimized integration wraps the answer; a function's own ARN as the resource gives it bare. */
  isWrapped: boolean;
}

/** @throws {StateError} States.Runtime for arguments that `lambda:invoke` does not know here. */
export function readInvocation(resource: string, args: unknown): Invocation {
  if (!resource.includes(':states:::')) return { functionArn: resource, payload: args, isWrapped: false };
  const { FunctionName, Payload = {}, ...rest } = (args ?? {}) as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined || typeof FunctionName !== 'string') {
    throw new StateError('States.Runtime', `lambda:invoke: ${unknown ?? 'FunctionName'} is not supported`);
  }
  const functionArn = FunctionName.startsWith('arn:')
    ? FunctionName
    : `arn:aws:lambda:${place.region}:${place.account}:function:${FunctionName}`;
  return { functionArn, payload: Payload, isWrapped: true };
}

/**
 * Invokes the function as the machine's role and gives the task's result.
 *
 * @throws {StateError} the function's own error by its type, or one of Lambda's, `Lambda.<name>`.
 */
export async function invoke(invokeFunction: InvokeFunction, invocation: Invocation, caller: Caller): Promise<unknown> {
  const { functionArn, payload, isWrapped } = invocation;
  const reply = await invokeFunction(functionArn, Buffer.from(JSON.stringify(payload)), caller).catch(
    (error: Error) => {
      throw new StateError(lambdaError(error), error.message);
    },
  );
  const text = reply.payload.toString();
  if (reply.functionError !== undefined) throw functionError(text);
  const result: unknown = text === '' ? null : JSON.parse(text);
  return isWrapped ? { ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200 } : result;
}

function lambdaError(error: Error): string {
  // So does AWS report a role that may not invoke the function.
  if (error instanceof AccessDenied) return 'Lambda.AWSLambdaException';
  return error.name.endsWith('Exception') ? `Lambda.${error.name}` : 'Lambda.Unknown';
}

function functionError(payload: string): StateError {
  try {
    const { errorType } = JSON.parse(payload) as { errorType?: string };
    return new StateError(errorType || 'Lambda.Unknown', payload);
  } catch {
    return new StateError('Lambda.Unknown', payload);
  }
}
