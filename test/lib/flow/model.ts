import { apply } from '../../../lib/flow/apply.ts';
import { isOverdue } from '../../../lib/flow/deadlines.ts';
import type { Question } from '../../../lib/flow/door.ts';
import { newFlow } from '../../../lib/flow/start.ts';
import * as transitions from '../../../lib/flow/transitions.ts';
import type { Flow } from '../../../lib/model/flow.ts';

/**
 * Everybody who touches a flow, reduced to the reads and writes they make: each is a step of its own, so that any other
 * step can come between a read and the write that follows from it. `moves` gives every next world.
 */
export interface World {
  /** Tens of minutes since the start: at 1 the first question's time is over, at 2 the flow's. */
  time: number;
  flow: Flow;
  /** DEAD: it could not even settle the flow, and gave up. */
  machine: 'PREPARE' | 'DRIVE' | 'REGISTER' | 'WAKE_ITSELF' | 'WAIT' | 'FINISH' | 'FAIL' | 'EXPIRE' | 'DONE' | 'DEAD';
  waitingToken: string | null;
  /** When the machine began to wait. */
  waitsSince: number;
  /** How often the function that registers tokens has died on the way. */
  registrationsLost: number;
  drives: number;
  drive: Drive | null;
  people: Person[];
  sweep: { does: 'end' | 'wake'; flow: Flow } | null;
  canceler: { does: 'idle' | 'wake' | 'done'; token: string | null };
  /** What drives have been told: `<drive> <round> <digest>`, each once. */
  delivered: string[];
}

interface Drive {
  id: string;
  does: 'claim' | 'hold' | 'poll' | 'suspend' | 'withdraw' | 'save';
  read: Flow | null;
  repliesLost: number;
}

interface Person {
  digest: string;
  does: 'idle' | 'write' | 'wake' | 'done';
  read: Flow | null;
  accepted: number | null;
}

export interface Setting {
  people: string[];
  /** The front may die between writing (an answer, a cancellation) and waking the state machine. */
  frontDies: boolean;
  sweeps: boolean;
  cancels: boolean;
  clock: boolean;
  crashes: boolean;
  questions: number;
}

const START = Date.UTC(2030, 0, 1);
const QUESTION: Question = {
  fields: [],
  choices: [],
  websiteError: null,
  externalActionMessage: null,
};

export function firstWorld({ people }: Setting): World {
  const flow = { ...newFlow({ id: 'c', org: 'o', profile_id: 'p' }, 'LOGIN', null, new Date(START)), id: 'f' };
  return {
    time: 0,
    flow,
    machine: 'PREPARE',
    waitingToken: null,
    waitsSince: 0,
    registrationsLost: 0,
    drives: 0,
    drive: null,
    people: people.map((digest) => ({ digest, does: 'idle', read: null, accepted: null })),
    sweep: null,
    canceler: { does: 'idle', token: null },
    delivered: [],
  };
}

export function moves(world: World, setting: Setting): World[] {
  return [
    ...machineMoves(world, setting),
    ...driveMoves(world, setting),
    ...world.people.flatMap((_, index) => personMoves(world, index, setting)),
    ...(setting.sweeps ? sweepMoves(world) : []),
    ...(setting.cancels ? cancelMoves(world, setting) : []),
    ...(setting.clock ? clockMoves(world) : []),
  ];
}

export function isAnsweredAndAsleep({ flow }: World): boolean {
  return flow.status === 'IN_PROGRESS' && flow.phase === 'SUSPENDED' && flow.submitted;
}

const nowOf = (world: World) => new Date(START + world.time * 600_000);
const isLive = (flow: Flow, now: Date) =>
  flow.status === 'IN_PROGRESS' && flow.saved_at === null && flow.expires_at > now.toISOString();

function machineMoves(world: World, { crashes, clock }: Setting): World[] {
  const { flow, machine, waitingToken, registrationsLost } = world;
  const now = nowOf(world);
  switch (machine) {
    case 'PREPARE': {
      if (flow.status !== 'IN_PROGRESS') return [{ ...world, machine: 'FAIL' }];
      return [startDrive(world)];
    }
    case 'REGISTER': {
      const token = `token${world.drives}.${registrationsLost}`;
      const waiting = apply(flow, transitions.registerToken(token));
      const asleep = { ...world, flow: waiting ?? flow, waitingToken: token, waitsSince: world.time };
      const next: World[] = [{ ...asleep, machine: !waiting || waiting.submitted ? 'WAKE_ITSELF' : 'WAIT' }];
      return crashes ? [...next, ...registersAgain(asleep)] : next;
    }
    case 'WAKE_ITSELF':
      return [wake({ ...world, machine: 'WAIT' }, waitingToken), ...(crashes ? registersAgain(world) : [])];
    case 'WAIT': {
      // The token outlives the question by more than it takes Sweep to wake what was answered in its last second.
      const timedOut = world.time > world.waitsSince && !isAnsweredAndAsleep(world);
      return timedOut ? [{ ...world, machine: 'EXPIRE', waitingToken: null }] : [];
    }
    case 'FINISH':
    case 'FAIL':
    case 'EXPIRE': {
      const settled = must(apply(concluded(flow, machine, now), transitions.retire()));
      const done: World = { ...world, flow: settled, machine: 'DONE' };
      return crashes && clock ? [done, { ...world, machine: 'DEAD' }] : [done];
    }
    default:
      return [];
  }
}

/** The function died after its write: its task fails and is tried again under another token, or given up. */
function registersAgain(world: World): World[] {
  const { registrationsLost } = world;
  const lost: World = { ...world, waitingToken: null };
  if (registrationsLost > 0) return [{ ...lost, machine: 'FAIL' }];
  return [{ ...lost, machine: 'REGISTER', registrationsLost: registrationsLost + 1 }];
}

function concluded(flow: Flow, machine: 'FINISH' | 'FAIL' | 'EXPIRE', now: Date): Flow {
  if (flow.status !== 'IN_PROGRESS') return flow;
  const { saved_at } = flow;
  const failure = { code: 'x', message: 'x', websiteError: null };
  if (saved_at !== null) return must(apply(flow, transitions.succeed({ ...flow, saved_at }, now)));
  const end = machine === 'EXPIRE' ? transitions.expire(flow, failure, now) : transitions.fail(null, failure, now);
  return must(apply(flow, end));
}

function startDrive(world: World): World {
  const drives = world.drives + 1;
  const drive: Drive = { id: `drive${drives}`, does: 'claim', read: null, repliesLost: 0 };
  return { ...world, machine: 'DRIVE', drives, drive };
}

function wake(world: World, token: string | null): World {
  if (world.machine !== 'WAIT' || token === null || token !== world.waitingToken) return world;
  return startDrive({ ...world, waitingToken: null });
}

function driveMoves(world: World, setting: Setting): World[] {
  const { drive, flow } = world;
  if (!drive) return [];
  const next: World[] = [];
  if (setting.crashes) next.push({ ...world, drive: null, machine: 'FAIL' });
  if (drive.read === null) return [...next, { ...world, drive: { ...drive, read: flow } }];
  const done = driveWrites(world, drive, drive.read, setting);
  // The reply may be lost on its way: then the drive asks for the very same thing again.
  const lost = done.map((after) => ({ ...after, machine: world.machine, drive: again(drive) }));
  return [...next, ...done, ...(drive.repliesLost === 0 ? lost : [])];
}

const again = (drive: Drive): Drive => ({ ...drive, read: null, repliesLost: drive.repliesLost + 1 });

function driveWrites(world: World, drive: Drive, read: Flow, setting: Setting): World[] {
  const now = nowOf(world);
  const go = (flow: Flow, ...next: Drive['does'][]): World[] =>
    next.map((does) => ({ ...world, flow, drive: { ...drive, does, read: null } }));
  const leave = (flow: Flow, machine: World['machine']): World[] => [{ ...world, flow, machine, drive: null }];
  const stopped = () => leave(world.flow, 'FAIL');

  const mine = drive.does === 'claim' || read.drive_id === drive.id;
  const savedBefore = drive.does === 'save' && read.status === 'IN_PROGRESS' && read.saved_at !== null;
  if (!mine || (!savedBefore && !isLive(read, now))) return stopped();

  switch (drive.does) {
    case 'claim': {
      const again = read.drive_id === drive.id && read.phase === 'DRIVING';
      const claimed = again ? world.flow : apply(world.flow, transitions.claim(read, drive.id));
      if (!claimed) return stopped();
      const told = deliver(world, claimed, drive);
      return (claimed.answer ? afterAnswer(claimed, setting) : (['hold', 'save'] as const)).flatMap((does) =>
        go(claimed, does).map((after) => ({ ...after, delivered: told })),
      );
    }
    case 'hold': {
      if (read.phase === 'HELD' && read.submitted) return go(world.flow, 'poll');
      const held = apply(world.flow, transitions.hold(read, drive.id, QUESTION, now));
      if (held) return go(held, 'poll');
      return world.flow.phase === 'HELD' && world.flow.submitted ? go(world.flow, 'poll') : stopped();
    }
    case 'poll': {
      if (!read.submitted) return go(world.flow, 'suspend', 'withdraw');
      const taken = read.phase === 'HELD' ? apply(world.flow, transitions.consume(read, drive.id)) : world.flow;
      if (!taken) return stopped();
      const told = deliver(world, taken, drive);
      return afterAnswer(taken, setting).flatMap((does) =>
        go(taken, does).map((after) => ({ ...after, delivered: told })),
      );
    }
    case 'suspend': {
      if (read.phase === 'SUSPENDED') return leave(world.flow, 'REGISTER');
      if (read.submitted) return go(world.flow, 'poll');
      const suspended = apply(world.flow, transitions.suspend(read, drive.id, 'checkpoint'));
      if (suspended) return leave(suspended, 'REGISTER');
      return world.flow.phase === 'HELD' && world.flow.submitted ? go(world.flow, 'poll') : stopped();
    }
    case 'withdraw': {
      if (read.phase === 'DRIVING') return go(world.flow, 'save');
      if (read.submitted) return go(world.flow, 'poll');
      const withdrawn = apply(world.flow, transitions.withdraw(read, drive.id, 'DISCOVERING', null));
      if (withdrawn) return go(withdrawn, 'save');
      return world.flow.phase === 'HELD' && world.flow.submitted ? go(world.flow, 'poll') : stopped();
    }
    case 'save': {
      if (read.saved_at !== null) return leave(world.flow, 'FINISH');
      const saved = apply(world.flow, transitions.save(drive.id, null, now));
      return saved ? leave(saved, 'FINISH') : stopped();
    }
  }
}

function afterAnswer(flow: Flow, { questions }: Setting): Drive['does'][] {
  return flow.round < questions ? ['hold', 'save'] : ['save'];
}

function deliver(world: World, flow: Flow, drive: Drive): string[] {
  const told = flow.answer && `${drive.id} ${flow.round} ${flow.answer.digest}`;
  return told && !world.delivered.includes(told) ? [...world.delivered, told] : world.delivered;
}

function personMoves(world: World, index: number, { frontDies }: Setting): World[] {
  const person = world.people[index];
  if (!person) return [];
  const { flow } = world;
  const become = (change: Partial<Person>, more: Partial<World> = {}): World => ({
    ...world,
    ...more,
    people: world.people.with(index, { ...person, ...change }),
  });
  switch (person.does) {
    case 'idle': {
      const asked = (flow.phase === 'HELD' || flow.phase === 'SUSPENDED') && !isOverdue(flow, nowOf(world));
      return asked ? [become({ does: 'write', read: flow })] : [];
    }
    case 'write': {
      const read = person.read as Flow;
      const answer = { sealed_values: {}, choice_id: null, digest: person.digest };
      const submitted = apply(flow, transitions.submit(read, answer, nowOf(world)));
      const current = submitted ?? flow;
      const accepted = current.round === read.round && current.answer?.digest === person.digest;
      if (!accepted) return [become({ does: 'done', read: null })];
      const told = { read: null, accepted: read.round };
      const asleep = current.phase === 'SUSPENDED' && current.task_token !== null;
      const next = [
        become({ ...told, does: asleep ? 'wake' : 'done', read: asleep ? current : null }, { flow: current }),
      ];
      if (asleep && frontDies) next.push(become({ ...told, does: 'done' }, { flow: current }));
      return next;
    }
    case 'wake': {
      const woken = wake(world, person.read?.task_token ?? null);
      return [{ ...woken, people: world.people.with(index, { ...person, does: 'done', read: null }) }];
    }
    default:
      return [];
  }
}

function sweepMoves(world: World): World[] {
  const { flow, sweep } = world;
  const now = nowOf(world);
  if (sweep === null) {
    const live = flow.status === 'IN_PROGRESS' && (isOverdue(flow, now) || isAnsweredAndAsleep(world));
    const unsettled = flow.status !== 'IN_PROGRESS' && flow.task_token !== null;
    return live || unsettled ? [{ ...world, sweep: { does: 'end', flow } }] : [];
  }
  const read = sweep.flow;
  const rest = { ...world, sweep: null };
  if (sweep.does === 'wake') return [wake(rest, read.task_token)];
  if (read.status !== 'IN_PROGRESS' || !isOverdue(read, now))
    return [{ ...world, sweep: { does: 'wake', flow: read } }];
  const { saved_at } = read;
  const failure = { code: 'x', message: 'x' };
  const end =
    saved_at === null ? transitions.expire(read, failure, now) : transitions.succeed({ ...read, saved_at }, now);
  const ended = apply(flow, end);
  return [ended ? { ...world, flow: ended, sweep: { does: 'wake', flow: ended } } : rest];
}

function cancelMoves(world: World, { frontDies }: Setting): World[] {
  const { canceler } = world;
  const done: World = { ...world, canceler: { does: 'done', token: null } };
  switch (canceler.does) {
    case 'idle': {
      const canceled = apply(world.flow, transitions.cancel(nowOf(world)));
      if (!canceled) return [done];
      return [{ ...world, flow: canceled, canceler: { does: 'wake', token: canceled.task_token } }];
    }
    case 'wake':
      return [wake(done, canceler.token), ...(frontDies ? [done] : [])];
    default:
      return [];
  }
}

function clockMoves(world: World): World[] {
  // A request takes seconds, a hold a minute and more: no deadline falls between a request's read and its write.
  const underway = world.people.some(({ does }) => does === 'write' || does === 'wake');
  return world.time < 2 && !underway ? [{ ...world, time: world.time + 1 }] : [];
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('The state machine could not end the flow.');
  return value;
}
