import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { THOROUGH } from './test/thorough.ts';

// Vitest 5 needs this to print a failure, and Node 20 does not have it yet.
const MapWithGroups = Map as unknown as { groupBy?: typeof groupBy };
MapWithGroups.groupBy ??= groupBy;

function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Tests of code that keeps nothing between two calls. */
const PURE = [
  'test/*.test.ts',
  'test/{docs,infra,web}/**/*.test.ts',
  'test/bench/{forms,inspect}/**/*.test.ts',
  'test/lib/{browser,contract,flow,login,model,page}/**/*.test.ts',
  'test/local/{gateway,iam,template}/**/*.test.ts',
];

/** Minutes of work of their own: `npm run test:thorough`. */
const HEAVY = ['test/contract/{restart,session-size}.test.ts'];

/**
 * What is fast comes first and fails first. Then the tests with browsers, three files at a time: a login mostly waits, and
 * more of them on two cores only make each other late.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: PURE,
          // What has no state needs no process of its own, whose start takes longer than most of these tests.
          isolate: false,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...PURE, 'test/browser/**', 'test/contract/**'],
          // What functions log of trouble that is made on purpose.
          env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
          // Much more than any takes: what is slow is a busy machine.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          maxWorkers: 3,
          // For tests that say so: a login mostly waits.
          maxConcurrency: 3,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...(THOROUGH ? [] : HEAVY)],
          globalSetup: 'test/contract/shared-host.ts',
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
