import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../lib/model/flow.ts';
import { firstWorld, isAnsweredAndAsleep, moves, type Setting, type World } from './model.ts';

const QUIET: Setting = {
  people: ['A'],
  frontDies: false,
  sweeps: false,
  cancels: false,
  clock: false,
  crashes: false,
  questions: 1,
};

interface Explored {
  worlds: number;
  /** Worlds in which nobody can do anything any more. */
  ends: World[];
}

/** Visits every world that can be reached, checks each step, and gives the ends. */
function explore(setting: Setting, check: (before: World, after: World) => void): Explored {
  const first = { world: firstWorld(setting), key: keyOf(firstWorld(setting)) };
  const seen = new Set([first.key]);
  const open = [first];
  const ends: World[] = [];
  for (let at = open.pop(); at; at = open.pop()) {
    const { world, key: here } = at;
    const next = moves(world, setting)
      .map((after) => ({ world: after, key: keyOf(after) }))
      .filter(({ key }) => key !== here);
    if (next.length === 0) ends.push(world);
    for (const after of next) {
      check(world, after.world);
      if (seen.has(after.key)) continue;
      seen.add(after.key);
      open.push(after);
    }
  }
  return { worlds: seen.size, ends };
}

const flowKeys = new WeakMap<Flow, string>();

/** What of a flow can differ between two worlds. */
function flowKey(flow: Flow | null): string | null {
  if (flow === null) return null;
  const known = flowKeys.get(flow);
  if (known) return known;
  const { status, phase, drive_id, round, submitted, answer, task_token, input_expires_at, saved_at, due_at } = flow;
  const when = [input_expires_at, saved_at, due_at];
  const key = [status, phase, drive_id, round, submitted, answer?.digest, task_token, ...when].join(' ');
  flowKeys.set(flow, key);
  return key;
}

function keyOf({ flow, sweep, drive, people, ...rest }: World): string {
  return JSON.stringify([
    flowKey(flow),
    sweep && [sweep.does, flowKey(sweep.flow)],
    drive && { ...drive, read: flowKey(drive.read) },
    people.map((person) => ({ ...person, read: flowKey(person.read) })),
    rest,
  ]);
}

function checkStep(before: World, after: World): void {
  if (before.flow.status !== 'IN_PROGRESS' && after.flow.status !== before.flow.status) {
    throw new Error(`an ended flow went from ${before.flow.status} to ${after.flow.status}`);
  }
  const saved = before.flow.saved_at !== null;
  if (saved && after.flow.status !== 'IN_PROGRESS' && after.flow.status !== 'SUCCESS') {
    throw new Error(`a saved flow ended ${after.flow.status}`);
  }
  const rounds = after.delivered.map((told) => told.split(' ')[1]);
  if (new Set(rounds).size !== rounds.length) throw new Error(`consumed twice: ${after.delivered.join(', ')}`);
}

/** Answers that people were told are accepted, and that no drive got although the login went on to its end. */
function lost(world: World): string[] {
  if (world.flow.status !== 'SUCCESS') return [];
  return world.people
    .filter(({ accepted, digest }) => {
      const told = ` ${accepted} ${digest}`;
      return accepted !== null && !world.delivered.some((each) => each.endsWith(told));
    })
    .map(({ digest }) => digest);
}

const SETTINGS: Record<string, Setting> = {
  'one answer': QUIET,
  'the same answer twice': { ...QUIET, people: ['A', 'A'] },
  'two different answers': { ...QUIET, people: ['A', 'B'] },
  'two questions': { ...QUIET, people: ['A', 'B'], questions: 2 },
  'two questions, three answers': { ...QUIET, people: ['A', 'A', 'B'], questions: 2 },
  'a front that dies, and a sweep': { ...QUIET, people: ['A', 'B'], frontDies: true, sweeps: true },
  deadlines: { ...QUIET, people: ['A', 'B'], clock: true, sweeps: true },
  'cancel and crashes': { ...QUIET, people: ['A', 'B'], cancels: true, crashes: true },
  'a front that dies while it cancels': { ...QUIET, frontDies: true, cancels: true, sweeps: true },
  everything: {
    people: ['A', 'B'],
    frontDies: true,
    sweeps: true,
    cancels: true,
    clock: true,
    crashes: true,
    questions: 1,
  },
};

describe.each(Object.entries(SETTINGS))('every interleaving of a flow with %s', (_, setting) => {
  const { worlds, ends } = explore(setting, checkStep);

  it('is visited', () => expect(worlds).toBeGreaterThan(200));

  it('loses no accepted answer', () => expect(ends.flatMap(lost)).toEqual([]));

  it('wakes a suspended flow that was answered', () => expect(ends.filter(isAnsweredAndAsleep)).toEqual([]));

  it('ends the state machine whenever it ends the flow', () => {
    const gone = ['DONE', 'DEAD'];
    const stuck = ends.filter(({ flow, machine }) => flow.status !== 'IN_PROGRESS' && !gone.includes(machine));
    expect(stuck).toEqual([]);
  });

  it('ends every flow once time is over', () => {
    if (setting.clock) expect(ends.filter(({ flow }) => flow.status === 'IN_PROGRESS')).toEqual([]);
  });
});
