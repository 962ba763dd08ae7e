import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

describe('npm run org -- … --local', () => {
  let data: string;
  let server: Server;
  const asked: { path: string | undefined; payload: object }[] = [];

  beforeAll(async () => {
    server = createServer(async (incoming, reply) => {
      const payload = JSON.parse(await text(incoming));
      asked.push({ path: incoming.url, payload });
      if (payload.op === 'delete_organization') {
        reply.setHeader('x-amz-function-error', 'Unhandled');
        reply.end(JSON.stringify({ errorMessage: 'There is no organization nobody.' }));
      } else reply.end(JSON.stringify({ organizationId: 'acme', apiKeyId: 'k', apiKey: 'sk_shown_once' }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    data = mkdtempSync(join(tmpdir(), 'latchkey-org-'));
    const operator = {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ADMIN_FUNCTION: 'the-admin',
    };
    writeFileSync(join(data, 'operator.json'), JSON.stringify(operator));
  });

  afterAll(() => {
    server.close();
    rmSync(data, { recursive: true });
  });

  const org = async (directory: string, ...words: string[]) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'infra/org.ts', ...words], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, LATCHKEY_DATA: directory },
    });
    const [output, complaint, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { output, complaint, code };
  };

  it('creates an organization and shows its first key', async () => {
    const { output, code } = await org(data, 'create', 'Acme & Sons', '--local');
    expect(code).toBe(0);
    expect(output).toMatch(/organization +acme\nAPI key +sk_shown_once\n/);
    expect(asked.at(-1)).toEqual({
      path: '/2015-03-31/functions/the-admin/invocations',
      payload: { op: 'create_organization', name: 'Acme & Sons' },
    });
  });

  it('tells why the administrator refused', async () => {
    const { complaint, code } = await org(data, 'delete', 'nobody', '--local');
    expect(code).toBe(1);
    expect(complaint).toContain('There is no organization nobody.');
  });

  it('says how it is used when it is asked for nothing it knows', async () => {
    const { complaint, code } = await org(data, 'rename', 'acme');
    expect(code).toBe(1);
    expect(complaint).toContain('npm run org -- create NAME');
  });

  it('says that the host is not running', async () => {
    const { complaint } = await org(join(data, 'elsewhere'), 'create', 'x', '--local');
    expect(complaint).toContain('is the host running (npm start)?');
  });
});
