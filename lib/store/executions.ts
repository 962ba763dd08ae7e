import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';

let shared: SFNClient | undefined;

function sfn(): SFNClient {
  shared ??= new SFNClient({});
  return shared;
}

/** Starts the state machine for a flow. Named by the flow, so that starting twice starts once. */
export async function startExecution(flowId: string): Promise<void> {
  const stateMachineArn = process.env.STATE_MACHINE_ARN;
  if (!stateMachineArn) throw new Error('STATE_MACHINE_ARN is not set: this function starts no flows.');
  try {
    await sfn().send(new StartExecutionCommand({ stateMachineArn, name: flowId, input: JSON.stringify({ flowId }) }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}

/**
 * Wakes the state machine that waits with this token. Waking twice, or too late, does nothing.
 * @returns whether this call woke it
 */
export async function wake(flowId: string, taskToken: string): Promise<boolean> {
  try {
    await sfn().send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ flowId }) }));
    return true;
  } catch (error) {
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
      return false;
    throw error;
  }
}
