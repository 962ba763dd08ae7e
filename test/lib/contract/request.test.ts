import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../lib/contract/errors.ts';
import { readRequest } from '../../../lib/contract/request.ts';
import type { OperationId } from '../../../lib/contract/routes.ts';
import { eventOf } from '../../functions/api/event.ts';

type Request = Parameters<typeof eventOf>[1];

function refusalOf(operationId: OperationId, request: Request): ApiError {
  try {
    readRequest(operationId, eventOf(operationId, request));
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('The request was taken.');
}

const CREDENTIAL = { name: 'n', domain: 'example.com', values: {} };

describe('path parameters', () => {
  it('are decoded once: API Gateway hands them on as they stood in the URL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (name) => {
        const params = { id_or_name: encodeURIComponent(name) };
        expect(readRequest('retrieveCredential', eventOf('retrieveCredential', { params })).params.id_or_name).toBe(
          name,
        );
      }),
    );
  });

  it('that are longer than any id or name find nothing', () => {
    expect(refusalOf('retrieveCredential', { params: { id_or_name: 'a'.repeat(256) } }).code).toBe('not_found');
  });

  it('that are not percent-encoded UTF-8 are a 400', () => {
    expect(refusalOf('retrieveCredential', { params: { id_or_name: '%E0%A4' } }).code).toBe('bad_request');
  });
});

describe('a body', () => {
  it('may hold properties that we do not know', () => {
    const body = { ...CREDENTIAL, browser: { stealth: true } };
    expect(readRequest('createCredential', eventOf('createCredential', { body })).body).toEqual(CREDENTIAL);
  });

  it('may be missing where nothing is required', () => {
    expect(readRequest('startLogin', eventOf('startLogin')).body).toEqual({});
  });

  it('may come in base64', () => {
    const event = eventOf('createCredential', { body: CREDENTIAL, base64: true });
    expect(readRequest('createCredential', event).body).toEqual(CREDENTIAL);
  });

  it.each([
    [{ ...CREDENTIAL, name: 7 }, 'name: expected string, received number'],
    [{ ...CREDENTIAL, values: { password: 7 } }, 'values.password: expected string'],
    [{ ...CREDENTIAL, values: null }, 'values: expected record'],
    [{ ...CREDENTIAL, values: { toString: 'x' } }, 'values.toString: is a word that JavaScript objects reserve'],
    [{ name: 'n' }, 'domain: expected string'],
    [[], 'The body: expected object'],
    [{ ...CREDENTIAL, domain: 'http://example.com' }, 'domain: must be a domain such as "example.com"'],
    [{ ...CREDENTIAL, name: 'a/b' }, 'name: must not contain "/"'],
    [{ ...CREDENTIAL, name: ' ' }, 'name: must not be empty'],
    [{ ...CREDENTIAL, name: 'a\u0000b' }, 'name: must not hold control characters'],
    [{ ...CREDENTIAL, values: { password: 'x'.repeat(4097) } }, 'values.password: must have at most 4096 bytes'],
    [{ ...CREDENTIAL, values: { password: '\ud800' } }, 'values.password: must be well-formed Unicode'],
  ])('with a wrong property is a 400 that names it: %#', (body, message) => {
    const error = refusalOf('createCredential', { body });
    expect(error.code).toBe('bad_request');
    expect(error.message).toContain(message);
  });

  it('takes Unicode where it means something', () => {
    const body = { ...CREDENTIAL, name: '名前 🔑', values: { пароль: 'pässwörd🔥' } };
    expect(readRequest('createCredential', eventOf('createCredential', { body })).body).toEqual(body);
  });

  it('that is not JSON is a 400 that does not quote it', () => {
    const error = refusalOf('createCredential', { body: '{"password": hunter2' });
    expect(error.code).toBe('invalid_json');
    expect(error.message).not.toContain('hunter2');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])('of type %j is a 415', (type) => {
    const error = refusalOf('createCredential', { body: CREDENTIAL, headers: { 'Content-Type': type } });
    expect(error.code).toBe('unsupported_media_type');
  });

  it.each(['application/json; charset=utf-8', 'application/merge-patch+json'])('of type %j is taken', (type) => {
    const event = eventOf('createCredential', { body: CREDENTIAL, headers: { 'Content-Type': type } });
    expect(readRequest('createCredential', event).body).toEqual(CREDENTIAL);
  });

  it('of 1 MB is a 413', () => {
    const body = { ...CREDENTIAL, values: { password: 'x'.repeat(1024 * 1024) } };
    expect(refusalOf('createCredential', { body }).status).toBe(413);
  });
});

describe('a query', () => {
  it('is checked like a body', () => {
    expect(refusalOf('listProfiles', { query: { limit: 'ten' } }).message).toBe(
      'limit: must be a whole number, at least 1.',
    );
  });
});

describe('the project header', () => {
  it.each(['default', 'acme'])('may name the one project there is: %j', (id) => {
    const event = eventOf('listProfiles', { headers: { 'X-Kernel-Project-Id': id } });
    expect(readRequest('listProfiles', event).query).toEqual({ limit: 20, offset: 0 });
  });

  it('of another project is a 404', () => {
    expect(refusalOf('listProfiles', { headers: { 'x-kernel-project-id': 'other' } }).code).toBe('project_not_found');
  });
});

describe('the base URL', () => {
  it('has the stage prefix', () => {
    expect(readRequest('health', eventOf('health')).baseUrl).toBe('https://api.example.com/prod');
  });

  it('is http only when the proxy in front says so', () => {
    const event = eventOf('health', { headers: { 'X-Forwarded-Proto': 'http' } });
    expect(readRequest('health', event).baseUrl).toBe('http://api.example.com/prod');
  });
});

describe('connections', () => {
  const CONNECTION = { domain: 'example.com', profile_name: 'p' };
  const read = (body: object) => readRequest('createConnection', eventOf('createConnection', { body })).body;

  it('have the documented defaults', () => {
    expect(read(CONNECTION)).toEqual({
      ...CONNECTION,
      allowed_domains: [],
      save_credentials: true,
      health_checks: true,
      health_check_interval: 3600,
      auto_reauth: true,
      record_session: false,
    });
  });

  it.each([{ name: 'n' }, { provider: 'p', path: 'Vault/Item' }, { provider: 'p', auto: true }])(
    'refer to a credential by %j',
    (credential) => {
      expect(read({ ...CONNECTION, credential }).credential).toEqual(credential);
    },
  );

  it.each([
    {},
    { provider: 'p' },
    { name: 'n', provider: 'p' },
    { provider: 'p', path: 'x', auto: true },
    { auto: true },
  ])('do not take the reference %j', (credential) => {
    expect(refusalOf('createConnection', { body: { ...CONNECTION, credential } }).message).toContain(
      'credential: must be exactly one of',
    );
  });

  it.each([
    [{ profile_name: 'a/b' }, 'profile_name'],
    [{ health_check_interval: 60 }, 'health_check_interval: must be at least 300'],
    [{ login_url: 'javascript:alert(1)' }, 'login_url: must be an http or https URL'],
    [{ login_url: 'https://user:pw@example.com' }, 'login_url'],
    [{ allowed_domains: ['*'] }, 'allowed_domains.0'],
    [{ proxy: { id: 'p' } }, 'proxy: is not available here'],
  ])('refuse %j', (over, message) => {
    expect(refusalOf('createConnection', { body: { ...CONNECTION, ...over } }).message).toContain(message);
  });
});
