/** One statement of an identity policy, a key policy or a bucket policy, as CloudFormation and the IAM documents write it. */
export interface PolicyStatement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Action: string | string[];
  /** Absent in key policies, where it means the key itself. */
  Resource?: string | string[];
  /** Resource-based policies only. */
  Principal?: '*' | Record<string, string | string[]>;
  /** Operator → condition key → values. */
  Condition?: Record<string, Record<string, string | boolean | Array<string | boolean>>>;
}

/** A policy document; `Version` is not needed to evaluate it. */
export interface PolicyDocument {
  Version?: string;
  Id?: string;
  Statement: PolicyStatement | PolicyStatement[];
}

const KNOWN_ELEMENTS = new Set(['Sid', 'Effect', 'Action', 'Resource', 'Principal', 'Condition']);

/** A policy that this host cannot evaluate as AWS would: better no start than a wrong answer. */
export class UnsupportedPolicy extends Error {
  override name = 'UnsupportedPolicy';
}

/**
 * The statements of a document, each checked to hold only elements that are evaluated here.
 *
 * @throws {UnsupportedPolicy} naming the element (`NotAction`, a policy variable, ...).
 */
export function statementsOf(document: PolicyDocument): PolicyStatement[] {
  const statements = listOf(document.Statement);
  for (const statement of statements) checkStatement(statement);
  return statements;
}

/** @throws {UnsupportedPolicy} naming what is not evaluated here. */
export function checkStatement(statement: PolicyStatement): void {
  for (const element of Object.keys(statement)) {
    if (!KNOWN_ELEMENTS.has(element)) throw new UnsupportedPolicy(`Policy element ${element} is not supported`);
  }
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') {
    throw new UnsupportedPolicy(`Policy effect ${String(statement.Effect)} is not supported`);
  }
  if (statement.Action === undefined) throw new UnsupportedPolicy('A policy statement without Action is not supported');
  if (/\$\{/.test(JSON.stringify(statement))) {
    throw new UnsupportedPolicy(`Policy variables are not supported: ${JSON.stringify(statement)}`);
  }
}

/** One or many, as policies write it, as a list. */
export function listOf<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
