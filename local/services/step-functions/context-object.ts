import type { ExecutionRecord } from './record.ts';

/** What `$states.context` gives. `Task` is there only while a task that waits for its token is being started. */
export function contextObject(
  record: ExecutionRecord,
  machine: { arn: string; name: string; roleArn: string },
  token: string | undefined,
): object {
  const { arn, name, input, startedAt, position } = record;
  return {
    Execution: { Id: arn, Name: name, Input: JSON.parse(input), RoleArn: machine.roleArn, StartTime: startedAt },
    State: {
      Name: position.state,
      EnteredTime: position.enteredAt,
      RetryCount: position.retries.reduce((sum, count) => sum + (count ?? 0), 0),
    },
    StateMachine: { Id: machine.arn, Name: machine.name },
    ...(token === undefined ? {} : { Task: { Token: token } }),
  };
}
