import { isDeepStrictEqual } from 'node:util';
import { parseCondition, parseUpdate } from './expression-parser.ts';
import type { Condition, Operand, Path } from './expression-syntax.ts';

type Attributes = Record<string, unknown>;

/** What an expression refers to by `#name` and `:value`. */
export interface Placeholders {
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Attributes | undefined;
}

const conditions = new Map<string, Condition>();
const updates = new Map<string, ReturnType<typeof parseUpdate>>();

/** The syntax of a condition; of one text it is read once. */
export function conditionOf(text: string): Condition {
  return remembered(conditions, text, parseCondition);
}

/** Whether an item (null: there is none) meets a condition. */
export function meets(item: Attributes | null, condition: Condition, placeholders: Placeholders): boolean {
  const value = (operand: Operand) => operandValue(item, operand, placeholders);
  switch (condition.kind) {
    case 'and':
      return meets(item, condition.left, placeholders) && meets(item, condition.right, placeholders);
    case 'or':
      return meets(item, condition.left, placeholders) || meets(item, condition.right, placeholders);
    case 'not':
      return !meets(item, condition.condition, placeholders);
    case 'exists':
      return (read(item, condition.path, placeholders) !== undefined) === condition.wanted;
    case 'in': {
      const left = value(condition.left);
      return left !== undefined && condition.list.some((one) => isDeepStrictEqual(left, value(one)));
    }
    case 'between':
      return (
        compare('>=', value(condition.left), value(condition.low)) &&
        compare('<=', value(condition.left), value(condition.high))
      );
    case 'begins': {
      const [text, start] = [value(condition.left), value(condition.right)];
      return typeof text === 'string' && typeof start === 'string' && text.startsWith(start);
    }
    case 'compare':
      return compare(condition.operator, value(condition.left), value(condition.right));
  }
}

/**
 * An item after an update: a copy; what is nested is copied where it changes.
 * @throws {Error} where a nested attribute is set in what is not there, as DynamoDB refuses it
 */
export function updated(item: Attributes, text: string, placeholders: Placeholders): Attributes {
  const next = { ...item };
  for (const clause of remembered(updates, text, parseUpdate)) {
    if (clause.kind === 'remove') write(next, clause.path, undefined, placeholders);
    else if (clause.kind === 'set') {
      const value = operandValue(item, clause.value, placeholders);
      if (value === undefined) throw new Error(`An attribute in "${text}" does not exist in the item.`);
      write(next, clause.path, value, placeholders);
    } else {
      const more = operandValue(item, clause.value, placeholders);
      const before = read(item, clause.path, placeholders) ?? 0;
      if (typeof more !== 'number' || typeof before !== 'number') throw new Error('ADD is known for numbers only.');
      write(next, clause.path, before + more, placeholders);
    }
  }
  return next;
}

export function operandValue(item: Attributes | null, operand: Operand, placeholders: Placeholders): unknown {
  switch (operand.kind) {
    case 'value': {
      const value = placeholders.ExpressionAttributeValues?.[operand.name];
      if (value === undefined) throw new Error(`The value ${operand.name} is not defined.`);
      return value;
    }
    case 'path':
      return read(item, operand.path, placeholders);
    case 'size': {
      const value = read(item, operand.path, placeholders);
      if (typeof value === 'string') return Buffer.byteLength(value);
      if (typeof value !== 'object' || value === null) return undefined;
      return value instanceof Uint8Array ? value.length : Object.keys(value).length;
    }
    case 'if_not_exists':
      return read(item, operand.path, placeholders) ?? nullOr(item, operand, placeholders);
    case 'list_append': {
      const lists = [operand.left, operand.right].map((one) => operandValue(item, one, placeholders));
      if (!lists.every(Array.isArray)) throw new Error('list_append is for lists.');
      return lists.flat(1);
    }
    case 'sum': {
      const [left, right] = [operand.left, operand.right].map((one) => operandValue(item, one, placeholders));
      if (typeof left !== 'number' || typeof right !== 'number') throw new Error('Only numbers are added.');
      return operand.sign === '+' ? left + right : left - right;
    }
  }
}

function nullOr(item: Attributes | null, operand: Extract<Operand, { kind: 'if_not_exists' }>, known: Placeholders) {
  // An attribute whose value is NULL exists.
  return read(item, operand.path, known) === null ? null : operandValue(item, operand.otherwise, known);
}

function compare(operator: string, left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return false;
  if (operator === '=') return isSame(left, right);
  if (operator === '<>') return !isSame(left, right);
  if (typeof left !== typeof right || (typeof left !== 'string' && typeof left !== 'number')) return false;
  const [a, b] = [left, right as typeof left];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || (typeof left === 'object' && isDeepStrictEqual(left, right));
}

const nameOf = (part: string, { ExpressionAttributeNames }: Placeholders): string => {
  if (!part.startsWith('#')) return part;
  const name = ExpressionAttributeNames?.[part];
  if (name === undefined) throw new Error(`The name ${part} is not defined.`);
  return name;
};

function read(item: Attributes | null, path: Path, placeholders: Placeholders): unknown {
  let value: unknown = item ?? undefined;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    const name = nameOf(part, placeholders);
    value = Object.hasOwn(value, name) ? (value as Attributes)[name] : undefined;
  }
  return value;
}

function write(item: Attributes, path: Path, value: unknown, placeholders: Placeholders): void {
  let owner = item;
  const names = path.map((part) => nameOf(part, placeholders));
  for (const name of names.slice(0, -1)) {
    const nested = Object.hasOwn(owner, name) ? owner[name] : undefined;
    if (typeof nested !== 'object' || nested === null) throw new Error(`There is no ${names.join('.')} to change.`);
    const copy = { ...nested } as Attributes;
    owner[name] = copy;
    owner = copy;
  }
  const last = names.at(-1) as string;
  if (value === undefined) delete owner[last];
  else owner[last] = value;
}

function remembered<T>(known: Map<string, T>, text: string, parse: (text: string) => T): T {
  let syntax = known.get(text);
  if (syntax === undefined) {
    syntax = parse(text);
    known.set(text, syntax);
  }
  return syntax;
}
