import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashHandoff, newHandoff } from '../../../functions/api/handoff.ts';
import { exchange, restart, resume } from '../../../functions/api/page-session.ts';
import type { ApiRequest } from '../../../lib/contract/request.ts';
import { apply } from '../../../lib/flow/apply.ts';
import { cancel, fail } from '../../../lib/flow/transitions.ts';
import { connection, flow, NOW } from '../../lib/contract/records.ts';
import { FlowStore } from './flow-store.ts';

const store = vi.hoisted(() => ({ current: undefined as unknown as FlowStore, origins: [] as string[] }));
vi.mock('../../../lib/store/flows.ts', () => ({
  flows: new Proxy({}, { get: (_, name) => Reflect.get(store.current.flowsModule, name) }),
}));
vi.mock('../../../lib/store/connections.ts', () => ({
  connections: new Proxy({}, { get: (_, name) => Reflect.get(store.current.connectionsModule, name) }),
}));
vi.mock('../../../lib/store/organizations.ts', () => ({
  organizations: { get: async () => ({ hosted_page: { origins: store.origins } }) },
}));
vi.mock('../../../lib/store/executions.ts', () => ({
  startExecution: (id: string) => store.current.executionsModule.startExecution(id),
  wake: async () => true,
}));
vi.mock('../../../lib/vault/flow-token.ts', () => ({
  signFlowToken: async ({ flowId }: { flowId: string }) => `token of ${flowId}`,
}));

const FLOW = 'f'.repeat(24);
const handoff = newHandoff(FLOW);
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function request(headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }, code = handoff.code) {
  const all = { params: { id: 'c1' }, body: { code }, baseUrl: 'https://api.example.com/v1' };
  return { ...all, header: (name: string) => headers[name] } as unknown as ApiRequest<'exchangeHandoffCode'> &
    ApiRequest<'resumeHostedPage'> &
    ApiRequest<'restartHostedPage'>;
}

/** The page with the cookie that it got. */
async function opened() {
  const { headers } = await exchange(request(), NOW);
  const cookie = headers?.['Set-Cookie'] ?? '';
  return { cookie, page: request({ 'sec-fetch-site': 'same-origin', cookie: cookie.split(';')[0] ?? '' }) };
}

/** The flow has ended without success. */
function end(): void {
  const failure = { code: 'login_failed', message: 'No.', websiteError: null };
  const ended = apply(store.current.flows.get(FLOW) ?? flow(), fail(null, failure, NOW));
  if (ended) store.current.flows.set(FLOW, ended);
}

beforeEach(() => {
  store.current = new FlowStore();
  store.origins = [];
  store.current.connections.set('c1', connection({ flow_id: FLOW }));
  store.current.flows.set(FLOW, flow({ id: FLOW, handoff_hash: handoff.hash }));
});

describe('a code', () => {
  it('is exchanged once', async () => {
    expect((await exchange(request(), NOW)).answer).toEqual({ jwt: `token of ${FLOW}`, invocation_id: FLOW });
    await expect(exchange(request(), NOW)).rejects.toMatchObject({ status: 401 });
  });

  it('of another flow, connection or none is refused', async () => {
    for (const code of [newHandoff(FLOW).code, newHandoff('g'.repeat(24)).code, 'x', '.'])
      await expect(exchange(request({}, code), NOW)).rejects.toMatchObject({ status: 401 });
  });

  it('of a login that is over, by its end or by its clock, is told apart', async () => {
    await expect(exchange(request(), later(21))).rejects.toMatchObject({ status: 410, code: 'flow_expired' });
    store.current.flows.set(FLOW, apply(flow({ id: FLOW }), cancel(NOW)) ?? flow());
    await expect(exchange(request(), NOW)).rejects.toMatchObject({ status: 410 });
  });
});

describe('the cookie', () => {
  it('is given to the page itself only, and only its hash is kept', async () => {
    const { cookie } = await opened();
    const token = /latchkey_page=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(cookie).toBe(`latchkey_page=${token}; Path=/v1/login/c1; Max-Age=2400; HttpOnly; SameSite=Lax; Secure`);
    expect(store.current.flows.get(FLOW)?.resume_hash).toBe(hashHandoff(token));
    expect(JSON.stringify([...store.current.flows.values()])).not.toContain(token);
  });

  it.each([{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }])(
    'is not given to %o',
    async (headers) => {
      expect((await exchange(request(headers), NOW)).headers).toBeUndefined();
      expect(store.current.flows.get(FLOW)?.resume_hash).toBeNull();
    },
  );

  it('is partitioned where other sites may embed the page', async () => {
    store.origins = ['https://app.example.com'];
    expect((await opened()).cookie).toContain('HttpOnly; SameSite=None; Partitioned; Secure');
  });

  it('resumes, also after the end, and for no longer than it can matter', async () => {
    const { page } = await opened();
    expect((await resume(page, later(10))).answer.jwt).toBe(`token of ${FLOW}`);
    end();
    expect((await resume(page, later(30))).answer.jwt).toBe(`token of ${FLOW}`);
    await expect(resume(page, later(41))).rejects.toMatchObject({ status: 401 });
  });

  it('ends when a newer code is exchanged', async () => {
    const { page } = await opened();
    const newer = newHandoff(FLOW);
    const current = store.current.flows.get(FLOW) ?? flow();
    store.current.flows.set(FLOW, { ...current, handoff_hash: newer.hash });
    await exchange(request({}, newer.code), NOW);
    await expect(resume(page, NOW)).rejects.toMatchObject({ status: 401 });
  });

  it('is taken from the page’s own origin only', async () => {
    const { cookie } = await opened();
    await expect(resume(request({ cookie, 'sec-fetch-site': 'cross-site' }), NOW)).rejects.toMatchObject({
      status: 403,
    });
    await expect(resume(request({ cookie }), NOW)).rejects.toMatchObject({ status: 403 });
    await expect(resume(request(), NOW)).rejects.toMatchObject({ status: 401 });
  });
});

describe('another try', () => {
  it('is a login of its own, whose code the page exchanges', async () => {
    const { page } = await opened();
    await expect(restart(page, NOW)).rejects.toMatchObject({ status: 409 });
    end();
    const { answer } = await restart(page, later(1));
    const next = answer.handoff_code.split('.')[0] ?? '';
    expect(store.current.flows.get(next)).toMatchObject({ status: 'IN_PROGRESS', restarts: 1 });
    expect(store.current.started).toEqual([next]);
    await expect(restart(page, later(1))).rejects.toMatchObject({ status: 410 });
  });

  it('ends after five', async () => {
    const { page } = await opened();
    end();
    const ended = store.current.flows.get(FLOW) ?? flow();
    store.current.flows.set(FLOW, { ...ended, restarts: 5 });
    await expect(restart(page, NOW)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('too often'),
    });
  });
});
