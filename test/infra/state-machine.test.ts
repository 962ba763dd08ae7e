import validate from 'asl-validator';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS, logicalId } from '../../infra/catalogue.ts';
import { LOGIN_FLOW } from '../../infra/state-machine.ts';

interface State {
  Type: string;
  Arguments?: { FunctionName: string; Payload: Record<string, string> };
  Output?: Record<string, string>;
  TimeoutSeconds?: number;
  Retry?: { ErrorEquals: string[] }[];
  Catch?: { ErrorEquals: string[]; Next: string; Output: Record<string, string> }[];
  Next?: string;
  Choices?: { Next: string }[];
  Default?: string;
}

const STATES: Record<string, State> = LOGIN_FLOW.States;
const TASKS = Object.entries(STATES).filter(([, { Type }]) => Type === 'Task');

describe('The login flow definition', () => {
  it('is valid Amazon States Language', () => {
    const deployed = JSON.stringify(LOGIN_FLOW)
      .replaceAll(/\$\{Partition\}/g, 'aws')
      .replaceAll(/\$\{(\w+)\}/g, 'arn:aws:lambda:us-east-1:000000000000:function:$1');
    const { isValid, errorsText } = validate(JSON.parse(deployed));
    expect(isValid, isValid ? '' : errorsText('\n')).toBe(true);
  });

  it.each(TASKS)('gives %s a timeout, and a way on after any error', (_, { TimeoutSeconds, Catch = [] }) => {
    expect(TimeoutSeconds).toBeGreaterThan(0);
    expect(Catch.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
  });

  it.each(TASKS)('invokes in %s a function that is deployed', (_, { Arguments }) => {
    const slots = FUNCTIONS.map(({ key }) => `\${${logicalId(key)}}`);
    expect(slots).toContain(Arguments?.FunctionName);
  });

  it.each(TASKS)('lets nothing out of %s but a flow id, an outcome and the name of an error', (_, state) => {
    const members = [state.Output, ...(state.Catch ?? []).map(({ Output }) => Output)].flatMap((output) =>
      Object.keys(output ?? { everything: '' }),
    );
    expect(['flowId', 'outcome', 'error']).toEqual(expect.arrayContaining(members));
  });

  it('repeats a drive only when Lambda did not begin it', () => {
    expect(STATES.Drive?.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals)).toEqual(['Lambda.TooManyRequestsException']);
  });

  it('asks again whatever may run twice, however it failed', () => {
    const others = TASKS.filter(([name]) => name !== 'Drive');
    for (const [name, { Retry = [] }] of others) {
      // The timeout of the question is its end; any other is a function that was slow.
      const slow = name === 'AwaitInput' ? [] : ['States.Timeout'];
      expect(Retry.map(({ ErrorEquals }) => ErrorEquals)).toEqual([['States.TaskFailed', ...slow]]);
    }
  });

  it('gives up a drive before Lambda does', () => {
    const drive = FUNCTIONS.find(({ key }) => key === 'flow/drive');
    expect(STATES.Drive?.TimeoutSeconds).toBeLessThan(drive?.timeout ?? 0);
  });

  it('expires when nobody answers, and fails on any other error of waiting', () => {
    expect(STATES.AwaitInput?.Catch?.map(({ ErrorEquals, Next }) => [ErrorEquals[0], Next])).toEqual([
      ['States.Timeout', 'Expire'],
      ['States.ALL', 'Fail'],
    ]);
  });

  it('leads nowhere that does not exist', () => {
    const targets = Object.values(STATES).flatMap(({ Next, Choices = [], Catch = [], Default }) => [
      Next,
      Default,
      ...Choices.map((choice) => choice.Next),
      ...Catch.map((caught) => caught.Next),
    ]);
    expect(Object.keys(STATES)).toEqual(expect.arrayContaining(targets.filter((target) => target !== undefined)));
  });

  it.each(Object.entries(expressions(LOGIN_FLOW)))('has an expression that JSONata can parse: %s', (_, expression) => {
    expect(() => jsonata(expression)).not.toThrow();
  });
});

/** Every `{% … %}` in a definition, by itself. */
function expressions(definition: object): Record<string, string> {
  const found = JSON.stringify(definition).matchAll(/\{% (.*?) %\}/g);
  return Object.fromEntries([...found].map(([, expression = '']) => [expression, expression]));
}
