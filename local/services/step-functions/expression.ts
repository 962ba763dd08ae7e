import jsonata from 'jsonata';
import { StateError } from './state-error.ts';

/** What expressions may speak of: `$states`, and each variable under its own name. */
export interface Bindings {
  states: { input: unknown; context: unknown; result?: unknown; errorOutput?: unknown };
  variables: Record<string, unknown>;
}

const compiled = new Map<string, jsonata.Expression>();

/** Whether a string is a JSONata expression, `{% ... %}`, rather than itself. */
export function isExpression(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('{%') && value.endsWith('%}');
}

/** @throws {Error} for an expression anywhere in a template that is no JSONata, naming it. */
export function checkTemplate(template: unknown): void {
  if (isExpression(template)) compile(template);
  else if (typeof template === 'object' && template !== null) Object.values(template).forEach(checkTemplate);
}

/**
 * A template with its expressions replaced by their values.
 *
 * @throws {StateError} States.QueryEvaluationError when an expression fails or gives nothing.
 */
export async function evaluate(template: unknown, bindings: Bindings): Promise<unknown> {
  if (isExpression(template)) return evaluateExpression(template, bindings);
  if (Array.isArray(template)) return Promise.all(template.map((item) => evaluate(item, bindings)));
  if (typeof template !== 'object' || template === null) return template;
  const entries = Object.entries(template).map(
    async ([name, value]) => [name, await evaluate(value, bindings)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function evaluateExpression(text: string, { states, variables }: Bindings): Promise<unknown> {
  let value: unknown;
  try {
    value = await compile(text).evaluate(undefined, { ...variables, states });
  } catch (error) {
    const reason = (error as { message?: string }).message ?? String(error);
    throw new StateError('States.QueryEvaluationError', `The JSONata expression '${text}' failed: ${reason}`);
  }
  if (value === undefined || typeof value === 'function') {
    throw new StateError('States.QueryEvaluationError', `The JSONata expression '${text}' returned nothing.`);
  }
  // JSONata's sequences carry members of their own; JSON leaves the plain value.
  return JSON.parse(JSON.stringify(value));
}

function compile(text: string): jsonata.Expression {
  const known = compiled.get(text);
  if (known) return known;
  try {
    const expression = jsonata(text.slice(2, -2));
    compiled.set(text, expression);
    return expression;
  } catch (error) {
    throw new Error(`'${text}' is no JSONata: ${(error as { message: string }).message}`);
  }
}
