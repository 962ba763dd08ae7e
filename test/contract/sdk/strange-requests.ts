import { expect, it } from 'vitest';
import { ROUTES } from '../../../lib/contract/routes.ts';
import type { Caller } from './caller.ts';

/** What stands where an id or a name should. */
const PARAMS = [
  'x',
  'a%2Fb',
  '%00',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  "x'--",
  '%20',
  '%F0%9F%98%80',
  'a'.repeat(5000),
];

const QUERIES = [
  'limit=0',
  'limit=-1',
  'limit=1e9',
  'offset=99999999999999999999',
  'limit=1&limit=2',
  'query=%00',
  'query=%F0',
  'domain=%20',
  'name=',
];

const CREDENTIAL = '"name":"strange","domain":"example.com"';
const BODIES = [
  'null',
  '[]',
  '"x"',
  '{',
  '['.repeat(20_000),
  '{"name":1,"domain":{}}',
  `{${CREDENTIAL},"values":{"__proto__":"x"}}`,
  `{${CREDENTIAL},"values":{"constructor":"x","toString":"y"}}`,
  `{${CREDENTIAL},"values":{"":"x"}}`,
  `{${CREDENTIAL},"values":{"a":"\\udfff"}}`,
  '{"name":"\\u0000","domain":"example.com","values":{}}',
  '{"domain":"example.com","profile_name":"a/b"}',
  `{"domain":"example.com","profile_name":"${'p'.repeat(300)}"}`,
  '{"domain":"example.com","profile_name":"p","credential":{"provider":"x"}}',
  '{"domain":"example.com","profile_name":"p","health_check_interval":1}',
  '{"domain":"example.com","profile_name":"p","login_url":"javascript:alert(1)"}',
  '{"domain":"example.com","profile_name":"p","allowed_domains":["*"]}',
  '{"fields":{"a":"b"},"mfa_option_id":"sms"}',
  '{"code":"x.y"}',
];

interface Strange {
  method: string;
  path: string;
  body?: string;
}

function* requests(): Generator<Strange> {
  for (const { method, path } of ROUTES) {
    const paths = path.includes('{') ? PARAMS.map((param) => path.replace(/\{[^}]+\}/, param)) : [path];
    const bodies = method === 'POST' || method === 'PATCH' ? BODIES : [undefined];
    for (const each of paths) yield { method, path: each, ...(bodies[0] && { body: bodies[0] }) };
    for (const body of bodies.slice(1)) if (body !== undefined) yield { method, path: paths[0] ?? path, body };
    if (method === 'GET') for (const query of QUERIES) yield { method, path: `${paths[0]}?${query}` };
  }
}

/** Every route with every strange thing: no 500, no silence, and an error that says what to do. */
export function strangeRequests(caller: () => Caller): void {
  it('are answered below 500, and refused with a code and a message', { timeout: 60_000 }, async () => {
    const left = requests();
    const wrong: unknown[] = [];
    const lane = async () => {
      for (const { method, path, body } of left) {
        const headers = { 'content-type': 'application/json' };
        const reply = await caller().raw(path, { method, headers, ...(body !== undefined && { body }) });
        const text = await reply.text();
        const isCoded = reply.status < 400 || /^\{"code":"[a-z_]+","message":".+"/s.test(text);
        if (reply.status >= 500 || !isCoded) wrong.push([method, path.slice(0, 80), body?.slice(0, 80), reply.status]);
      }
    };
    await Promise.all(Array.from({ length: 4 }, lane));
    expect(wrong).toEqual([]);
  });
}
