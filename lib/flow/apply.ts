import type { Flow } from '../model/flow.ts';
import type { Transition } from './transitions.ts';

/**
 * A transition as one atomic step: what the table's conditional write does, without a table.
 * @returns the flow after it; null when its requirement is not met
 */
export function apply(flow: Flow, { requires, sets }: Transition): Flow | null {
  const met = Object.entries(requires).every(([name, wanted]) => {
    const actual = flow[name as keyof typeof requires];
    return Array.isArray(wanted) ? wanted.includes(actual) : actual === wanted;
  });
  return met ? { ...flow, ...sets } : null;
}
