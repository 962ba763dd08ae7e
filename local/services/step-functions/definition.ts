import { z } from 'zod';
import { TemplateError } from '../../template/template.ts';
import { checkTemplate } from './expression.ts';

/** What the host understands of the Amazon States Language. An element that is not here is refused by name. */
const comment = { Comment: z.string().optional() };
const effects = { Assign: z.record(z.string(), z.unknown()).optional(), Output: z.unknown().optional() };
const exits = { Next: z.string().optional(), End: z.literal(true).optional() };
const common = { ...comment, QueryLanguage: z.literal('JSONata').optional() };
const seconds = z.union([z.int().min(1), z.string()]).optional();
const errorEquals = z.array(z.string()).min(1);

const retrier = z.strictObject({
  ...comment,
  ErrorEquals: errorEquals,
  IntervalSeconds: z.int().min(1).default(1),
  MaxAttempts: z.int().min(0).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});
const catcher = z.strictObject({ ...comment, ...effects, ErrorEquals: errorEquals, Next: z.string() });
const choiceRule = z.strictObject({
  ...comment,
  ...effects,
  Condition: z.union([z.string(), z.boolean()]),
  Next: z.string(),
});

const state = z.discriminatedUnion('Type', [
  z.strictObject({
    Type: z.literal('Task'),
    ...common,
    ...effects,
    ...exits,
    Resource: z
      .string()
      .regex(
        /^arn:aws:(states:::lambda:invoke(\.waitForTaskToken)?|lambda:[\w-]*:\d*:function:.+)$/,
        'is not supported',
      ),
    Arguments: z.unknown().optional(),
    TimeoutSeconds: seconds,
    HeartbeatSeconds: seconds,
    Retry: z.array(retrier).default([]),
    Catch: z.array(catcher).default([]),
  }),
  z.strictObject({
    Type: z.literal('Choice'),
    ...common,
    ...effects,
    Choices: z.array(choiceRule).min(1),
    Default: z.string().optional(),
  }),
  z.strictObject({
    Type: z.literal('Wait'),
    ...common,
    ...effects,
    ...exits,
    Seconds: z.union([z.int().min(0), z.string()]).optional(),
    Timestamp: z.string().optional(),
  }),
  z.strictObject({ Type: z.literal('Pass'), ...common, ...effects, ...exits }),
  z.strictObject({ Type: z.literal('Succeed'), ...common, Output: z.unknown().optional() }),
  z.strictObject({ Type: z.literal('Fail'), ...common, Error: z.string().optional(), Cause: z.string().optional() }),
]);

const definition = z.strictObject({
  ...comment,
  Version: z.literal('1.0').optional(),
  QueryLanguage: z.literal('JSONata'),
  TimeoutSeconds: z.int().min(1).optional(),
  StartAt: z.string(),
  States: z.record(z.string(), state),
});

export type State = z.infer<typeof state>;
export type TaskState = Extract<State, { Type: 'Task' }>;
export type Retrier = z.infer<typeof retrier>;
export type Definition = z.infer<typeof definition>;

/**
 * Reads a state machine's definition, with its substitutions made.
 *
 * @throws {TemplateError} naming the machine and the first thing in it that this host would not run as Step Functions does.
 */
export function parseDefinition(machine: string, value: unknown): Definition {
  const parsed = definition.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TemplateError(`State machine ${machine}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { StartAt, States } = parsed.data;
  checkTarget(machine, 'StartAt', StartAt, States);
  for (const [name, each] of Object.entries(States)) {
    for (const target of targetsOf(machine, name, each)) checkTarget(machine, name, target, States);
    try {
      checkTemplate(each);
    } catch (error) {
      throw new TemplateError(`State machine ${machine}: ${name}: ${(error as Error).message}`);
    }
  }
  return parsed.data;
}

function targetsOf(machine: string, name: string, each: State): string[] {
  if (each.Type === 'Succeed' || each.Type === 'Fail') return [];
  if (each.Type === 'Choice') return [...each.Choices.map(({ Next }) => Next), ...(each.Default ? [each.Default] : [])];
  if ((each.Next === undefined) === (each.End === undefined)) {
    throw new TemplateError(`State machine ${machine}: ${name}: needs either Next or End`);
  }
  if (each.Type === 'Wait' && (each.Seconds === undefined) === (each.Timestamp === undefined)) {
    throw new TemplateError(`State machine ${machine}: ${name}: needs either Seconds or Timestamp`);
  }
  const caught = each.Type === 'Task' ? each.Catch.map(({ Next }) => Next) : [];
  return each.Next === undefined ? caught : [each.Next, ...caught];
}

function checkTarget(machine: string, from: string, target: string, states: Record<string, State>): void {
  if (!Object.hasOwn(states, target))
    throw new TemplateError(`State machine ${machine}: ${from}: there is no state ${target}`);
}
