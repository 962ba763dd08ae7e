import { beforeEach, describe, expect, it } from 'vitest';
import { handler } from '../../../functions/api/connections.ts';
import type { TimelineEvent } from '../../../lib/contract/schema/event.ts';
import type { RecipeView } from '../../../lib/contract/schema/recipe.ts';
import type { TraceView } from '../../../lib/contract/schema/trace.ts';
import { newFlow } from '../../../lib/flow/start.ts';
import { withBatch } from '../../../lib/flow/trace.ts';
import { cancel } from '../../../lib/flow/transitions.ts';
import type { Connection } from '../../../lib/model/connection.ts';
import type { Flow } from '../../../lib/model/flow.ts';
import { connections } from '../../../lib/store/connections.ts';
import { flows } from '../../../lib/store/flows.ts';
import { recipes } from '../../../lib/store/recipes.ts';
import { table } from '../../../lib/store/table.ts';
import { timeline } from '../../../lib/store/timeline.ts';
import { traces } from '../../../lib/store/traces.ts';
import { localAws } from '../../lib/store/aws.ts';
import { aConnection, nextId } from '../../lib/store/records.ts';
import { eventOf } from './event.ts';

localAws();

const CONTEXT = { awsRequestId: 'r1' } as never;

interface Scene {
  connection: Connection;
  login: Flow;
  reauth: Flow;
  checkId: string;
}

let scene: Scene;

/** A connection with a canceled login, a live re-authentication and a check, one after the other. */
async function aScene(): Promise<Scene> {
  const connection = await connections.create(aConnection(nextId(), nextId()));
  const now = Date.now();
  const at = (seconds: number) => new Date(now + seconds * 1000);
  const login = await flows.start(newFlow(connection, 'LOGIN', null, at(0)), null);
  await flows.attempt(login.id, cancel(at(5)));
  const reauth = await flows.start(newFlow(connection, 'REAUTH', null, at(6)), login.id);
  const { id } = newFlow(connection, 'LOGIN', null, at(7));
  const check = timeline.addition({
    id,
    org: connection.org,
    connection_id: connection.id,
    type: 'health_check',
    status: 'NEEDS_AUTH',
    previous_status: 'AUTHENTICATED',
    at: at(7).toISOString(),
  });
  await table().transact([check]);
  return { connection, login, reauth, checkId: id };
}

beforeEach(async () => {
  scene = await aScene();
});

interface Answer<Body> {
  status: number;
  body: Body;
  headers: Record<string, unknown> | undefined;
}

async function ask<Body>(
  operation: 'connectionTimeline' | 'flowTrace' | 'connectionRecipe' | 'deleteConnection',
  params: Record<string, string>,
  query: Record<string, string> = {},
  org = scene.connection.org,
): Promise<Answer<Body>> {
  const authorizer = { org, principal: 'api_key', keyId: 'k1' };
  const reply = await handler(eventOf(operation, { params, query, authorizer }), CONTEXT);
  return { status: reply.statusCode, body: JSON.parse(reply.body || 'null') as Body, headers: reply.headers };
}

const timelineOf = (query: Record<string, string> = {}) =>
  ask<TimelineEvent[]>('connectionTimeline', { id: scene.connection.id }, query);

describe('the timeline of a connection', () => {
  it('tells of every login and check, newest first, each as it stands now', async () => {
    const { status, body } = await timelineOf();
    expect(status).toBe(200);
    expect(body.map(({ id, type, status }) => [id, type, status])).toEqual([
      [scene.checkId, 'health_check', 'NEEDS_AUTH'],
      [scene.reauth.id, 'reauth', 'IN_PROGRESS'],
      [scene.login.id, 'login', 'CANCELED'],
    ]);
  });

  it('is paged, and filtered by the kind of its entries', async () => {
    const first = await timelineOf({ limit: '2' });
    expect(first.headers).toMatchObject({ 'X-Has-More': 'true', 'X-Next-Offset': '2' });
    const second = await timelineOf({ limit: '2', offset: '2' });
    expect(second.body.map(({ id }) => id)).toEqual([scene.login.id]);
    expect(second.headers).toMatchObject({ 'X-Has-More': 'false', 'X-Next-Offset': '0' });
    expect((await timelineOf({ type: 'reauth' })).body.map(({ id }) => id)).toEqual([scene.reauth.id]);
    const refusal = await timelineOf({ type: 'reboot' });
    expect(refusal).toMatchObject({ status: 400, body: { code: 'bad_request' } });
  });

  it('pages past a login whose record is gone', async () => {
    const { connection } = scene;
    const lost = timeline.addition({
      id: newFlow(connection, 'LOGIN', null, new Date(Date.now() + 60_000)).id,
      org: connection.org,
      connection_id: connection.id,
      type: 'login',
      at: new Date().toISOString(),
    });
    await table().transact([lost]);
    const { body, headers } = await timelineOf({ limit: '2' });
    expect(body.map(({ id }) => id)).toEqual([scene.checkId]);
    expect(headers).toMatchObject({ 'X-Has-More': 'true', 'X-Next-Offset': '2' });
  });

  it('is nobody else’s', async () => {
    const other = await ask('connectionTimeline', { id: scene.connection.id }, {}, 'other');
    expect(other).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('the recipe of a connection', () => {
  it('is told as it was learned, once there is one, and goes with the connection', async () => {
    const connection = await connections.create(aConnection(scene.connection.org, nextId()));
    const params = { id: connection.id };
    expect(await ask('connectionRecipe', params)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const recipe: RecipeView = {
      login_url: connection.login_url,
      start: 'https://a.example/enter',
      steps: [],
      proof: { why: 'a log-out control', sign: '#out' },
      flow_id: 'f',
      learned_at: new Date().toISOString(),
    };
    const kept = { ...recipe, connection_id: connection.id, credential: null };
    await table().transact([recipes.replacement(connection, kept)]);
    expect(await ask('connectionRecipe', params)).toMatchObject({ status: 200, body: recipe });
    expect(await ask('deleteConnection', params)).toMatchObject({ status: 204 });
    expect(await recipes.of(connection)).toBeNull();
  });
});

describe('the trace of a login', () => {
  it('tells its steps', async () => {
    const { connection, reauth } = scene;
    const params = { id: connection.id, flow_id: reauth.id };
    const before = await ask<TraceView>('flowTrace', params);
    expect(before).toMatchObject({ status: 200, body: { id: reauth.id, flow_type: 'REAUTH', steps: [] } });
    const steps = [{ at: 40, screen: 'form(username)', because: 'a login', action: 'fill', why: 'then Enter' }];
    const batch = { startedAt: reauth.created_at, from: 0, steps };
    await traces.update(reauth.id, (trace) => withBatch(trace, reauth.id, 'd', batch), new Date());
    const { body } = await ask<TraceView>('flowTrace', params);
    expect(body.steps).toEqual([
      {
        timestamp: new Date(Date.parse(reauth.created_at) + 40).toISOString(),
        elapsed_ms: 40,
        screen: 'form(username)',
        because: 'a login',
        action: 'fill',
        why: 'then Enter',
      },
    ]);
  });

  it('is found under its own connection only', async () => {
    const other = await connections.create(aConnection(scene.connection.org, nextId()));
    for (const params of [
      { id: other.id, flow_id: scene.login.id },
      { id: scene.connection.id, flow_id: 'none' },
      { id: 'none', flow_id: scene.login.id },
    ]) {
      expect(await ask('flowTrace', params)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    const params = { id: scene.connection.id, flow_id: scene.login.id };
    expect(await ask('flowTrace', params, {}, 'other')).toMatchObject({ status: 404 });
  });
});
