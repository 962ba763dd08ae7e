import { beforeEach, describe, expect, it, vi } from 'vitest';
import { flowOfHandoff, hashHandoff } from '../../../functions/api/handoff.ts';
import { startLogin } from '../../../functions/api/start-login.ts';
import { connection, flow, NOW } from '../../lib/contract/records.ts';
import { FlowStore } from './flow-store.ts';

const store = vi.hoisted(() => ({ current: undefined as unknown as FlowStore }));
vi.mock('../../../lib/store/flows.ts', () => ({ flows: proxyTo('flowsModule') }));
vi.mock('../../../lib/store/connections.ts', () => ({ connections: proxyTo('connectionsModule') }));
vi.mock('../../../lib/store/executions.ts', () => ({
  startExecution: (id: string) => store.current.executionsModule.startExecution(id),
  wake: (id: string) => store.current.executionsModule.wake(id),
}));

function proxyTo(module: 'flowsModule' | 'connectionsModule') {
  return new Proxy({}, { get: (_, name) => Reflect.get(store.current[module], name) });
}

beforeEach(() => {
  store.current = new FlowStore();
  store.current.connections.set('c1', connection());
});

const login = (now = NOW) => {
  const current = store.current.connections.get('c1');
  if (!current) throw new Error('no connection');
  return startLogin(current, 'https://x.test', now);
};

describe('a login', () => {
  it('starts a flow and the state machine, and shows a code that only its hash is stored of', async () => {
    const view = await login();
    const [started] = [...store.current.flows.values()];
    expect(view).toEqual({
      id: 'c1',
      flow_type: 'LOGIN',
      flow_expires_at: started?.expires_at,
      handoff_code: expect.any(String),
      hosted_url: `https://x.test/login/c1?code=${view.handoff_code}`,
    });
    expect(store.current.started).toEqual([started?.id]);
    expect(flowOfHandoff(view.handoff_code ?? '')).toBe(started?.id);
    expect(started?.handoff_hash).toBe(hashHandoff(view.handoff_code ?? ''));
    expect(JSON.stringify(started)).not.toContain(view.handoff_code);
  });

  it('asked for again joins the live flow, and only the newest code opens it', async () => {
    const first = await login();
    const second = await login();
    expect(store.current.flows.size).toBe(1);
    expect(second.flow_expires_at).toBe(first.flow_expires_at);
    expect(second.handoff_code).not.toBe(first.handoff_code);
    const [only] = [...store.current.flows.values()];
    expect(only?.handoff_hash).toBe(hashHandoff(second.handoff_code ?? ''));
  });

  it('asked for twice at once makes one flow', async () => {
    const [first, second] = await Promise.all([login(), login()]);
    expect(store.current.flows.size).toBe(1);
    expect(first.flow_expires_at).toBe(second.flow_expires_at);
  });

  it('after one that ended starts anew', async () => {
    store.current.flows.set('old', flow({ id: 'old', status: 'FAILED', phase: 'ENDED' }));
    store.current.connections.set('c1', connection({ flow_id: 'old' }));
    await login();
    expect(store.current.flows.size).toBe(2);
  });

  it('supersedes a flow past its deadline, and wakes what still waits for it', async () => {
    store.current.flows.set('old', flow({ id: 'old', phase: 'SUSPENDED', task_token: 't' }));
    store.current.connections.set('c1', connection({ flow_id: 'old' }));
    await login(new Date(NOW.getTime() + 21 * 60_000));
    expect(store.current.flows.get('old')?.status).toBe('EXPIRED');
    expect(store.current.woken).toEqual(['old']);
    expect(store.current.connections.get('c1')?.flow_id).not.toBe('old');
  });

  it('beyond what the organization may have at once is a 409 that is not to be tried again', async () => {
    store.current.full = true;
    const refusal = await login().catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'too_many_pending_sessions',
      status: 409,
      headers: { 'x-should-retry': 'false' },
    });
  });

  it('past the time for an answer supersedes the flow that nobody answered', async () => {
    const asked = { phase: 'HELD', step: 'AWAITING_INPUT', round: 1, input_expires_at: NOW.toISOString() } as const;
    store.current.flows.set('old', flow({ id: 'old', ...asked }));
    store.current.connections.set('c1', connection({ flow_id: 'old' }));
    await login();
    expect(store.current.flows.get('old')).toMatchObject({ status: 'EXPIRED', error_code: 'awaiting_input_timeout' });
    expect(store.current.flows.size).toBe(2);
  });

  it('of a connection that was deleted meanwhile is a 404', async () => {
    const gone = connection({ flow_id: null });
    store.current.connections.clear();
    await expect(startLogin(gone, 'https://x.test', NOW)).rejects.toMatchObject({ code: 'not_found' });
  });
});
