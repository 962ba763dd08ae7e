/** Everything needed to go on with an execution after a restart, as it stands in its file. Times are ISO 8601. */
export interface ExecutionRecord {
  arn: string;
  name: string;
  machineArn: string;
  /** As given to StartExecution, byte for byte: the same name may be started again with the same input. */
  input: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  startedAt: string;
  stoppedAt: string | null;
  output: unknown;
  error: string | null;
  cause: string | null;
  variables: Record<string, unknown>;
  position: Position;
}

/** The state an execution is in. */
export interface Position {
  state: string;
  input: unknown;
  enteredAt: string;
  /** Retries made, by retrier of the state. */
  retries: number[];
  pending: Pending | null;
}

/** What a state waits for. */
export type Pending =
  | { kind: 'TIME'; until: string }
  /** A Lambda function that was invoked and has not answered: lost when the host stops. */
  | { kind: 'INVOCATION' }
  | PendingToken;

export interface PendingToken {
  kind: 'TOKEN';
  token: string;
  /** Whether the function that was given the token has returned. */
  invoked: boolean;
  /** Ends of the task's timeout and of its current heartbeat interval. */
  until: string | null;
  heartbeatUntil: string | null;
  heartbeatSeconds: number | null;
  /** What SendTaskSuccess or SendTaskFailure brought; the token is used up. */
  outcome: TokenOutcome | null;
}

export type TokenOutcome = { output: unknown } | { error: string; cause: string };
