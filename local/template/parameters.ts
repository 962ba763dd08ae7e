import { type Template, TemplateError, type TemplateParameter } from './template.ts';

/**
 * The value of every template parameter: the given one, else its default, held to the constraints CloudFormation holds
 * it to. `CommaDelimitedList` comes as a list of strings, every other type as a string.
 *
 * @throws {TemplateError} for a parameter without a value, an unknown one, or a value out of bounds.
 */
export function resolveParameters(
  template: Pick<Template, 'Parameters'>,
  given: Record<string, string>,
): Record<string, string | string[]> {
  const declared = template.Parameters ?? {};
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(declared, name)) throw new TemplateError(`The template has no parameter '${name}'.`);
  }
  return Object.fromEntries(
    Object.entries(declared).map(([name, parameter]) => {
      const value = given[name] ?? parameter.Default;
      if (value === undefined) throw new TemplateError(`The template parameter '${name}' needs a value.`);
      check(name, parameter, String(value));
      const isList = parameter.Type === 'CommaDelimitedList';
      return [name, isList ? String(value).split(',') : String(value)];
    }),
  );
}

function check(name: string, parameter: TemplateParameter, value: string): void {
  const refuse = (rule: string): never => {
    throw new TemplateError(`The template parameter '${name}' is '${value}', but ${rule}.`);
  };
  const { AllowedValues, AllowedPattern, MinValue, MaxValue } = parameter;
  if (parameter.Type === 'Number' && !Number.isFinite(Number(value))) refuse('must be a number');
  if (MinValue !== undefined && Number(value) < MinValue) refuse(`must be at least ${MinValue}`);
  if (MaxValue !== undefined && Number(value) > MaxValue) refuse(`must be at most ${MaxValue}`);
  if (AllowedValues && !AllowedValues.map(String).includes(value)) refuse(`must be one of ${AllowedValues.join(', ')}`);
  if (AllowedPattern && !new RegExp(`^(?:${AllowedPattern})$`).test(value)) refuse(`must match ${AllowedPattern}`);
}
