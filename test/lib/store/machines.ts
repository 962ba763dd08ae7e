import type { Service, ServiceResponse } from '../../../local/service.ts';

/** A state machine that only records what it is told. */
export interface Machines {
  service: Service;
  /** Flow ids of the executions started, each once, as Step Functions does for equal names. */
  started: string[];
  /** Task tokens that were answered. A token answered before is refused. */
  woken: string[];
}

export function recordedMachines(): Machines {
  const started: string[] = [];
  const woken: string[] = [];
  return {
    started,
    woken,
    service: {
      close: async () => undefined,
      async handle({ headers, body }) {
        const input = JSON.parse(body.toString('utf8')) as { name: string; taskToken: string };
        if (headers['x-amz-target'] === 'AWSStepFunctions.StartExecution') {
          if (started.includes(input.name)) return refusal('ExecutionAlreadyExists');
          started.push(input.name);
          return reply(200, { executionArn: `arn:aws:states:::execution:${input.name}`, startDate: 0 });
        }
        if (woken.includes(input.taskToken)) return refusal('TaskTimedOut');
        woken.push(input.taskToken);
        return reply(200, {});
      },
    },
  };
}

function refusal(type: string): ServiceResponse {
  return reply(400, { __type: type, message: type });
}

function reply(status: number, body: object): ServiceResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(body) };
}
