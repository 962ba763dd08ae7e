import { arnLike, like } from './pattern.ts';
import { listOf, type PolicyStatement, UnsupportedPolicy } from './policy.ts';

/** Condition keys and their values in one request; a list is a multivalued key. */
export type RequestContext = Record<string, string | string[]>;

type Compare = (wanted: string, actual: string) => boolean;

interface Operator {
  compare: Compare;
  /** Negated operators hold when no wanted value matches, and when the key is absent. */
  negated: boolean;
}

const equals: Compare = (wanted, actual) => wanted === actual;
const equalsIgnoringCase: Compare = (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase();

const OPERATORS: Record<string, Operator> = {
  StringEquals: { compare: equals, negated: false },
  StringNotEquals: { compare: equals, negated: true },
  StringEqualsIgnoreCase: { compare: equalsIgnoringCase, negated: false },
  StringLike: { compare: like, negated: false },
  StringNotLike: { compare: like, negated: true },
  ArnEquals: { compare: arnLike, negated: false },
  ArnLike: { compare: arnLike, negated: false },
  ArnNotEquals: { compare: arnLike, negated: true },
  ArnNotLike: { compare: arnLike, negated: true },
  Bool: { compare: equalsIgnoringCase, negated: false },
};

interface ParsedOperator {
  quantifier: 'ForAnyValue' | 'ForAllValues' | undefined;
  operator: Operator | 'Null';
  ifExists: boolean;
}

/** @throws {UnsupportedPolicy} naming an operator that is not evaluated here. */
export function checkCondition(condition: PolicyStatement['Condition']): void {
  for (const name of Object.keys(condition ?? {})) parseOperator(name);
}

/** Whether every operator of the condition holds for the request. An empty condition holds. */
export function conditionHolds(condition: PolicyStatement['Condition'], context: RequestContext): boolean {
  const values = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), listOf(value)]));
  return Object.entries(condition ?? {}).every(([name, tests]) => {
    const operator = parseOperator(name);
    return Object.entries(tests).every(([key, wanted]) =>
      holds(operator, listOf(wanted).map(String), values.get(key.toLowerCase())),
    );
  });
}

function holds({ quantifier, operator, ifExists }: ParsedOperator, wanted: string[], actual: string[] | undefined) {
  if (operator === 'Null') return wanted.includes(String(actual === undefined));
  if (actual === undefined) return ifExists || quantifier === 'ForAllValues' || (operator.negated && !quantifier);
  const one = (value: string) => wanted.some((each) => operator.compare(each, value)) !== operator.negated;
  if (quantifier === 'ForAllValues') return actual.every(one);
  if (quantifier === 'ForAnyValue' || !operator.negated) return actual.some(one);
  return actual.every(one);
}

function parseOperator(name: string): ParsedOperator {
  const match = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name);
  const base = match?.[2] ?? '';
  const operator = base === 'Null' ? 'Null' : OPERATORS[base];
  if (!operator) throw new UnsupportedPolicy(`Condition operator ${name} is not supported`);
  const quantifier = match?.[1] as ParsedOperator['quantifier'];
  return { quantifier, operator, ifExists: match?.[3] !== undefined };
}
