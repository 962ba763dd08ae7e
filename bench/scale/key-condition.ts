import type { Item } from '../../lib/store/table.ts';
import { conditionOf, meets, operandValue, type Placeholders } from './expression.ts';
import type { Condition } from './expression-syntax.ts';
import type { Entry } from './sorted-partition.ts';

/** What a query asks for. */
export interface KeyQuestion {
  /** @returns the one partition that is asked for. @throws {Error} when none is */
  partition(hash: string): string;
  condition: Condition;
  placeholders: Placeholders;
}

/** Reads a key condition. */
export function keyQuestion(text: string, placeholders: Placeholders): KeyQuestion {
  const condition = conditionOf(text);
  return {
    condition,
    placeholders,
    partition(hash) {
      const equal = parts(condition).find(
        (one) => one.kind === 'compare' && one.operator === '=' && isOf(one.left, hash),
      );
      const value = equal?.kind === 'compare' ? operandValue(null, equal.right, placeholders) : undefined;
      if (typeof value !== 'string') throw new Error(`A query names one value of ${hash}.`);
      return value;
    },
  };
  function isOf(operand: Extract<Condition, { kind: 'compare' }>['left'], hash: string): boolean {
    if (operand.kind !== 'path' || operand.path.length !== 1) return false;
    const [name = ''] = operand.path;
    return (placeholders.ExpressionAttributeNames?.[name] ?? name) === hash;
  }
}

/** The entries of a partition that a key condition asks for. What it asks for lies together: after it, nothing is looked at. */
export function matching(
  entries: Iterable<Entry<Item>>,
  range: string,
  { condition, placeholders }: KeyQuestion,
): Item[] {
  const found: Item[] = [];
  const onlyUpTo = parts(condition).some(({ kind, ...rest }) => {
    const { operator } = rest as { operator?: string };
    return kind === 'compare' && (operator === '<' || operator === '<=');
  });
  for (const { content } of entries) {
    if (typeof content[range] === 'string' && meets(content, condition, placeholders)) found.push(content);
    else if (found.length > 0 || onlyUpTo) break;
  }
  return found;
}

function parts(condition: Condition): Condition[] {
  return condition.kind === 'and' ? [...parts(condition.left), ...parts(condition.right)] : [condition];
}
