/**
 * The login flow in the Amazon States Language (JSONata). It carries a flow's id and one word about how far it came;
 * every result is reduced to these two, so that nothing else can enter the execution's history.
 * Slots such as `${FnFlowDrive}` are filled in by CloudFormation (DefinitionSubstitutions).
 */

/** A value that is only known at deployment. */
const slot = (name: string) => `\${${name}}`;

const FLOW_ID = '{% $states.input.flowId %}';

const BACKOFF = { IntervalSeconds: 1, MaxAttempts: 4, BackoffRate: 2, JitterStrategy: 'FULL' };

/**
 * Of functions that may run any number of times. Whatever became of one (killed in the middle, out of memory) it is asked
 * again: a flow that is not settled keeps its profile from the next.
 */
const RETRY_ANYTHING = { ...BACKOFF, ErrorEquals: ['States.TaskFailed'] };

/** A timeout is no `States.TaskFailed`. Where it means no more than that the function was slow, it is asked again as well. */
const RETRY_SLOW = { ...BACKOFF, ErrorEquals: ['States.TaskFailed', 'States.Timeout'] };

/**
 * A drive is never repeated blindly: a refused password is not typed twice. Only an invocation that Lambda turned away
 * for want of capacity, which therefore never began, is made again.
 */
const RETRY_THROTTLE = { ...BACKOFF, ErrorEquals: ['Lambda.TooManyRequestsException'], MaxAttempts: 6 };

function catchTo(next: string, error = 'States.ALL') {
  return {
    ErrorEquals: [error],
    // The error's name only: its text is what a function wrote, and stays out of the history.
    Output: { flowId: FLOW_ID, error: '{% $states.errorOutput.Error %}' },
    Next: next,
  };
}

function invoke(functionId: string) {
  return {
    Type: 'Task',
    Resource: `arn:${slot('Partition')}:states:::lambda:invoke`,
    Arguments: { FunctionName: slot(functionId), Payload: { flowId: FLOW_ID } },
  };
}

/** A task whose result only says that it is done, and that ends the execution. */
function settle(functionId: string, onError: string) {
  return {
    ...invoke(functionId),
    TimeoutSeconds: 60,
    Retry: [RETRY_SLOW],
    Catch: [catchTo(onError)],
    Output: { flowId: FLOW_ID },
    Next: 'Settled',
  };
}

function choose(words: Record<string, string>, otherwise: string) {
  return {
    Type: 'Choice',
    Choices: Object.entries(words).map(([outcome, next]) => ({
      Condition: `{% $states.input.outcome = '${outcome}' %}`,
      Next: next,
    })),
    Default: otherwise,
  };
}

const FLOW_ID_AND_OUTCOME = { flowId: FLOW_ID, outcome: '{% $states.result.Payload.outcome %}' };

export const LOGIN_FLOW = {
  Comment: 'One login: drive a browser, wait for a person where one is needed, settle the result',
  QueryLanguage: 'JSONata',
  // A flow lives 20 minutes and its last question 10 more; what is left after that is a fault.
  TimeoutSeconds: 2400,
  StartAt: 'Prepare',
  States: {
    Prepare: {
      ...invoke('FnFlowPrepare'),
      TimeoutSeconds: 60,
      Retry: [RETRY_SLOW],
      Catch: [catchTo('Fail')],
      Output: FLOW_ID_AND_OUTCOME,
      Next: 'Prepared',
    },
    Prepared: choose({ READY: 'Drive', WAIT: 'WaitForProfile' }, 'Fail'),
    WaitForProfile: { Type: 'Wait', Seconds: 2, Next: 'Prepare' },
    Drive: {
      ...invoke('FnFlowDrive'),
      TimeoutSeconds: 890,
      Retry: [RETRY_THROTTLE],
      Catch: [catchTo('Fail')],
      Output: FLOW_ID_AND_OUTCOME,
      Next: 'Driven',
    },
    Driven: choose({ SUCCESS: 'Finish', SUSPENDED: 'AwaitInput' }, 'Fail'),
    AwaitInput: {
      Type: 'Task',
      Resource: `arn:${slot('Partition')}:states:::lambda:invoke.waitForTaskToken`,
      Arguments: {
        FunctionName: slot('FnFlowAwaitInput'),
        Payload: { flowId: FLOW_ID, taskToken: '{% $states.context.Task.Token %}' },
      },
      // A question's 10 minutes, and the time it takes Sweep to wake what was answered in the last second.
      TimeoutSeconds: 750,
      Retry: [RETRY_ANYTHING],
      Catch: [catchTo('Expire', 'States.Timeout'), catchTo('Fail')],
      Output: { flowId: FLOW_ID },
      Next: 'Drive',
    },
    Finish: settle('FnFlowFinish', 'Fail'),
    Fail: {
      ...settle('FnFlowFail', 'Unsettled'),
      Arguments: {
        FunctionName: slot('FnFlowFail'),
        Payload: { flowId: FLOW_ID, error: '{% $exists($states.input.error) ? $states.input.error : null %}' },
      },
    },
    Expire: settle('FnFlowExpire', 'Fail'),
    Settled: { Type: 'Succeed' },
    Unsettled: {
      Type: 'Fail',
      Error: 'Unsettled',
      Cause: 'The flow could not be settled; the sweep expires it when its time is over.',
    },
  },
};
