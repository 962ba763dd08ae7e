import { createHash } from 'node:crypto';
import { resourceTypes } from './resource-types.ts';
import { place, type Resource, type Template, TemplateError } from './template.ts';

/** Turns the intrinsic functions of a template into values. */
export interface Resolver {
  /** The value with every intrinsic resolved; members that come to `AWS::NoValue` are left out. */
  resolve(value: unknown, where: string): unknown;
  /** The physical name of a resource. */
  name(logicalId: string): string;
  attribute(logicalId: string, attribute: string, where: string): string;
  condition(name: string, where: string): boolean;
}

const noValue = Symbol('AWS::NoValue');

const pseudoParameters: Record<string, unknown> = {
  'AWS::Region': place.region,
  'AWS::AccountId': place.account,
  'AWS::Partition': place.partition,
  'AWS::URLSuffix': place.urlSuffix,
  'AWS::StackName': place.stack,
  'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${place.stack}/local`,
  'AWS::NotificationARNs': [],
  'AWS::NoValue': noValue,
};

/**
 * A resolver for one template and its parameter values (see `resolveParameters`).
 *
 * @throws {TemplateError} from its methods, for an unknown intrinsic, resource, attribute or condition; the message
 * names it and `where` it stands.
 */
export function createResolver(template: Template, parameters: Record<string, unknown>): Resolver {
  const conditions = new Map<string, boolean>();

  const resource = (logicalId: string, where: string): Resource => {
    const found = template.Resources[logicalId];
    if (!found) throw new TemplateError(`${where}: refers to '${logicalId}', which the template does not declare.`);
    return found;
  };

  const fill = (pattern: string, logicalId: string): string =>
    pattern.replace(/\{([\w-]+)\}/g, (_, slot: string) => {
      if (slot === 'name') return name(logicalId);
      if (slot === 'uuid') return uuidOf(logicalId);
      if (slot === 'id') return logicalId;
      if (slot === 'lower-id') return logicalId.toLowerCase();
      return place[slot as keyof typeof place];
    });

  const typeOf = (logicalId: string, where: string) => {
    const { Type } = resource(logicalId, where);
    const type = resourceTypes[Type];
    if (!type) throw new TemplateError(`${logicalId}: the local host does not know the resource type ${Type}.`);
    return type;
  };

  function name(logicalId: string): string {
    const type = typeOf(logicalId, logicalId);
    const given = type.nameProperty && resource(logicalId, logicalId).Properties?.[type.nameProperty];
    if (given !== undefined) return String(resolve(given, logicalId));
    return fill(type.defaultName ?? '{stack}-{id}', logicalId);
  }

  function ref(target: string, where: string): unknown {
    if (target in pseudoParameters) return pseudoParameters[target];
    if (Object.hasOwn(parameters, target)) return parameters[target];
    const type = typeOf(target, where);
    return fill(type.ref ?? '{name}', target);
  }

  function attribute(logicalId: string, attributeName: string, where: string): string {
    const pattern = typeOf(logicalId, where).attributes?.[attributeName];
    if (pattern === undefined) {
      const { Type } = resource(logicalId, where);
      throw new TemplateError(`${where}: the local host does not know the attribute ${attributeName} of ${Type}.`);
    }
    return fill(pattern, logicalId);
  }

  function condition(conditionName: string, where: string): boolean {
    const known = conditions.get(conditionName);
    if (known !== undefined) return known;
    const expression = template.Conditions?.[conditionName];
    if (expression === undefined) throw new TemplateError(`${where}: there is no condition '${conditionName}'.`);
    const value = resolve(expression, `Conditions.${conditionName}`) === true;
    conditions.set(conditionName, value);
    return value;
  }

  function substitute(argument: unknown, where: string): string {
    const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
    return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, variable: string) => {
      if (literal) return `\${${variable}}`;
      if (Object.hasOwn(variables, variable)) return String(resolve(variables[variable], where));
      const [target = '', ...rest] = variable.split('.');
      return rest.length > 0 ? attribute(target, rest.join('.'), where) : String(ref(variable, where));
    });
  }

  const list = (argument: unknown, where: string): unknown[] => {
    const value = resolve(argument, where);
    if (!Array.isArray(value)) throw new TemplateError(`${where}: a list was expected.`);
    return value;
  };

  const intrinsics: Record<string, (argument: unknown, where: string) => unknown> = {
    Ref: (target, where) => ref(String(target), where),
    'Fn::GetAtt': (argument, where) => {
      const [target, ...rest] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
      return attribute(target ?? '', rest.join('.'), where);
    },
    'Fn::Sub': substitute,
    'Fn::Join': (argument, where) => {
      const [separator, parts] = argument as [string, unknown];
      return list(parts, where).join(separator);
    },
    'Fn::Split': (argument, where) => {
      const [separator, text] = argument as [string, unknown];
      return String(resolve(text, where)).split(separator);
    },
    'Fn::Select': (argument, where) => {
      const [index, from] = argument as [number | string, unknown];
      const chosen = list(from, where)[Number(index)];
      if (chosen === undefined) throw new TemplateError(`${where}: Fn::Select has no item ${index}.`);
      return chosen;
    },
    'Fn::If': (argument, where) => {
      const [conditionName, yes, no] = argument as [string, unknown, unknown];
      return resolve(condition(conditionName, where) ? yes : no, where);
    },
    'Fn::Equals': (argument, where) => {
      const [left, right] = list(argument, where);
      return String(left) === String(right);
    },
    'Fn::And': (argument, where) => list(argument, where).every((item) => item === true),
    'Fn::Or': (argument, where) => list(argument, where).some((item) => item === true),
    'Fn::Not': (argument, where) => list(argument, where)[0] !== true,
    Condition: (conditionName, where) => condition(String(conditionName), where),
  };

  function resolve(value: unknown, where: string): unknown {
    if (Array.isArray(value)) return value.map((item) => resolve(item, where)).filter((item) => item !== noValue);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only) {
      const [key, argument] = only;
      // `Condition` is an intrinsic only with a name as its argument; in a policy statement it holds an object.
      const known = key === 'Condition' && typeof argument !== 'string' ? undefined : intrinsics[key];
      if (known) return known(argument, where);
      if (key.startsWith('Fn::')) {
        throw new TemplateError(`${where}: the local host does not know the intrinsic ${key}.`);
      }
    }
    return Object.fromEntries(
      entries.map(([key, item]) => [key, resolve(item, where)] as const).filter(([, item]) => item !== noValue),
    );
  }

  return { resolve, name, attribute, condition };
}

/** The same on every start, so that data on disk keeps its keys. */
function uuidOf(logicalId: string): string {
  const hex = createHash('sha256').update(logicalId).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
