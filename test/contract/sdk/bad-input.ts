import { expect, it } from 'vitest';
import { type Caller, unique } from './caller.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Each a 4xx with a stable code and a message that tells what to change. */
export function badInput(caller: () => Caller): void {
  const answer = async (path: string, init: RequestInit = {}) => {
    const response = await caller().raw(path, init);
    const body = (await response.json()) as { code: string; message: string };
    expect(body.message).toEqual(expect.any(String));
    return { status: response.status, code: body.code, message: body.message, headers: response.headers };
  };
  const create = (over: object) =>
    caller().refusal(() =>
      caller().client.credentials.create({ name: unique('bad'), domain: 'example.com', values: {}, ...over }),
    );

  it('a wrong key, or none', async () => {
    const wrong = caller().clientWith(`sk_${'x'.repeat(43)}`);
    expect(await caller().refusal(() => wrong.credentials.list())).toMatchObject({
      status: 401,
      code: 'unauthorized',
      requests: 1,
    });
    const none = await fetch(`${caller().url}/credentials`);
    expect([none.status, ((await none.json()) as { code: string }).code]).toEqual([401, 'unauthorized']);
  });

  it('an unknown project', async () => {
    const other = caller().clientWith(caller().apiKey, { projectID: 'nope' });
    expect(await caller().refusal(() => other.profiles.list())).toMatchObject({
      status: 404,
      code: 'project_not_found',
    });
    await caller().clientWith(caller().apiKey, { projectID: 'default' }).profiles.list();
  });

  it('an unknown route', async () => {
    expect(await answer('/nothing/here')).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('is checked as the published document says', async () => {
    expect(await (await fetch(`${caller().url}/healthz`)).json()).toEqual({ status: 'ok' });
    const document = await (await fetch(`${caller().url}/openapi.json`)).json();
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: caller().url }] });
  });

  it('malformed JSON', async () => {
    const init = { method: 'POST', headers: JSON_TYPE, body: '{"name": hunter2' };
    const refused = await answer('/credentials', init);
    expect(refused).toMatchObject({ status: 400, code: 'invalid_json' });
    expect(refused.message).not.toContain('hunter2');
  });

  it('another content type', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' };
    expect(await answer('/credentials', init)).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });

  it('a body of 1 MB, and one of 12 MB', async () => {
    for (const megabytes of [1, 12]) {
      const body = JSON.stringify({ name: 'x'.repeat(megabytes * 1024 * 1024) });
      expect(await answer('/credentials', { method: 'POST', headers: JSON_TYPE, body })).toMatchObject({
        status: 413,
        code: 'payload_too_large',
      });
    }
  });

  it.each([
    [{ domain: 'not a domain' }, 'domain'],
    [{ domain: 'https://example.com/' }, 'domain'],
    [{ domain: 'co.uk' }, 'domain'],
    [{ totp_secret: 'not base32!' }, 'totp_secret'],
    [{ totp_secret: '秘密' }, 'totp_secret'],
    [{ name: 'a/b' }, 'name'],
    [{ name: '' }, 'name'],
    [{ name: 'a\nb' }, 'name'],
    [{ values: { password: 7 } }, 'values.password'],
    [{ values: 'x' }, 'values'],
  ])('a credential with %j', async (over, property) => {
    const refusal = await create(over);
    expect(refusal).toMatchObject({ status: 400, code: 'bad_request', requests: 1 });
    expect(refusal.body.message).toContain(property);
  });

  it('Unicode everywhere is either kept or refused, never an error of ours', async () => {
    const odd = '𝕏 ✓ ‮ é́ \u0000 \ud800';
    const calls = [
      () => caller().client.credentials.create({ name: odd, domain: odd, values: { [odd]: odd }, totp_secret: odd }),
      () => caller().client.credentials.retrieve('𝕏 ✓ ‮'),
      () => caller().client.profiles.create({ name: odd }),
      () => caller().client.auth.connections.create({ domain: odd, profile_name: odd, login_url: odd }),
      () => caller().client.apiKeys.create({ name: odd, project_id: odd }),
    ];
    for (const call of calls) {
      const { status = 0 } = await caller().refusal(call);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  it('a page that is none', async () => {
    expect(await answer('/profiles?limit=ten')).toMatchObject({ status: 400, code: 'bad_request' });
    expect(await answer('/profiles?offset=-1')).toMatchObject({ status: 400, code: 'bad_request' });
  });
}
