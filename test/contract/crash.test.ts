import { APIError } from '@onkernel/sdk';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, followLogin } from '../../local/demo/follow.ts';
import { type SecondFactor, startTurnpike, type Turnpike } from '../sites/turnpike.ts';
import { THOROUGH } from '../thorough.ts';
import { anotherObject, browserDirectories, browserProcesses, kill, objects, VICTIMS } from './crash/victims.ts';
import { type HostProcess, startHostProcess } from './host-process.ts';

/** A state of a flow: how the site leads there, and how it is seen to be there. */
interface State {
  secondFactor: SecondFactor;
  /** Starts the login and resolves in the state; the result undoes what held it there. */
  reach(id: string): Promise<() => void>;
}

let host: HostProcess;
let site: Turnpike;
let serial = 0;

const login = (id: string) => host.client.auth.connections.login(id);

/** The site receives a request and does not answer it. */
const before = (request: string, secondFactor: SecondFactor = 'none'): State => ({
  secondFactor,
  async reach(id) {
    const barrier = site.lower(request);
    await login(id);
    await barrier.reached;
    return barrier.lift;
  },
});

/** The flow shows a step. */
const at = (step: Connection['flow_step'], secondFactor: SecondFactor): State => ({
  secondFactor,
  async reach(id) {
    await login(id);
    await until(async () => (await host.client.auth.connections.retrieve(id)).flow_step === step);
    return () => {};
  },
});

const HELD: Record<string, State> = {
  'DISCOVERING (the site has not answered yet)': before('GET /login'),
  'typing the password': before('GET /typing'),
  'SUBMITTING (the password is on its way)': before('POST /login'),
  'AWAITING_INPUT, the page held open': at('AWAITING_INPUT', 'code'),
  AWAITING_EXTERNAL_ACTION: at('AWAITING_EXTERNAL_ACTION', 'push'),
  'the login is through, and not proven yet': before('GET /trips'),
  'saving the session': {
    secondFactor: 'none',
    async reach(id) {
      const saved = await objects(host.dataDirectory);
      await login(id);
      await anotherObject(host.dataDirectory, saved);
      return () => {};
    },
  },
};

const SUSPENDED: State = {
  secondFactor: 'code',
  async reach(id) {
    const undo = await at('AWAITING_INPUT', 'code').reach(id);
    await until(async () => (await browserProcesses(host.dataDirectory)).length === 0);
    return undo;
  },
};

async function until(holds: () => Promise<boolean>): Promise<void> {
  await expect.poll(holds, { timeout: 60_000, interval: 50 }).toBe(true);
}

async function aConnection(): Promise<string> {
  serial += 1;
  const name = `crash-${serial}`;
  await host.client.credentials.create({ name, domain: site.host, values: { ...site.account } });
  const { id } = await host.client.auth.connections.create({
    domain: site.host,
    profile_name: name,
    login_url: site.loginUrl,
    credential: { name },
    health_checks: false,
  });
  return id;
}

/** Follows the flow to its end, and does what a person would do: who answers what has just ended looks again. */
async function follow(id: string): Promise<Connection> {
  const gone = (error: unknown) => {
    if (!(error instanceof APIError) || error.status !== 409) throw error;
    return null;
  };
  return (await followOnce(id).catch(gone)) ?? follow(id);
}

function followOnce(id: string): Promise<Connection> {
  return followLogin(host.client, id, {
    interval: 100,
    within: 60_000,
    onState: ({ flow_step }) => {
      if (flow_step === 'AWAITING_EXTERNAL_ACTION') site.approve();
    },
    answer: async ({ fields }) => ({ field_values: { [fields?.[0]?.id ?? '']: site.lastCode() ?? '' } }),
  });
}

async function restart(): Promise<void> {
  await host.stop('SIGKILL');
  const { dataDirectory, apiKey, env } = host;
  host = await startHostProcess({ dataDirectory, apiKey, env });
}

/** The flow has ended with a reason, nothing was sent twice, nothing is left running or lying about. */
async function expectCleanEnd(id: string, sentBefore: Record<string, number>): Promise<void> {
  const ended = await follow(id);
  expect(ended.flow_status).toMatch(/^(SUCCESS|FAILED)$/);
  expect(Boolean(ended.error_code)).toBe(ended.flow_status === 'FAILED');
  expect(site.ledger.repeated()).toEqual([]);
  expect(site.ledger.counts()).toMatchObject(sentBefore);
  await until(async () => (await browserProcesses(host.dataDirectory)).length === 0);
  await until(async () => (await browserDirectories(host.dataDirectory)).length === 0);
}

/** The profile is free: the next login of the connection goes through. */
async function expectNextLogin(id: string): Promise<void> {
  site.ledger.clear();
  site.secondFactor = 'none';
  await login(id);
  expect((await follow(id)).flow_status).toBe('SUCCESS');
}

/** What is killed where in `npm test`: where there is most to lose. */
const TRIED: Record<string, readonly Killed[]> = {
  'typing the password': ['browser'],
  'saving the session': ['whole host'],
};

type Killed = (typeof VICTIMS)[number] | 'whole host';

const victimsIn = (state: string): readonly Killed[] => (THOROUGH ? [...VICTIMS, 'whole host'] : (TRIED[state] ?? []));

function crashes(states: Record<string, State>): void {
  beforeAll(async () => {
    site = await startTurnpike();
  });
  afterAll(() => site?.close());
  beforeEach(() => site.ledger.clear());

  describe.each(Object.entries(states).filter(([name]) => victimsIn(name).length > 0))('while %s', (name, state) => {
    let undo = () => {};
    afterEach(() => undo());

    it.each(victimsIn(name))('of the %s', async (victim) => {
      site.secondFactor = state.secondFactor;
      const id = await aConnection();
      undo = await state.reach(id);
      const sent = site.ledger.counts();
      await (victim === 'whole host' ? restart() : kill(victim, host.dataDirectory));
      undo();
      await expectCleanEnd(id, sent);
      await expectNextLogin(id);
    });
  });
}

describe.skipIf(process.platform !== 'linux')('kill -9', () => {
  describe('with a page held open', () => {
    beforeAll(async () => {
      host = await startHostProcess();
    }, 150_000);
    afterAll(() => host?.close());
    crashes(HELD);
  });

  describe.runIf(THOROUGH)('with the question left to the state machine', () => {
    beforeAll(async () => {
      host = await startHostProcess({ env: { LATCHKEY_HOLD_SECONDS: '0' } });
    }, 150_000);
    afterAll(() => host?.close());
    crashes({ SUSPENDED });
  });
});
