import { describe, expect, it } from 'vitest';
import { gatewayProjection } from '../../../lib/contract/gateway.ts';
import { openapiDocument } from '../../../lib/contract/openapi.ts';
import { ROUTES, routeOf } from '../../../lib/contract/routes.ts';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { security?: object[]; 'x-amazon-apigateway-integration': Integration }>>;
  components: Record<string, unknown>;
}
interface Integration {
  type: string;
  uri?: unknown;
  responseTransferMode?: string;
  responses?: { default: { responseParameters: Record<string, string> } };
}

const uri = (key: string, stream: boolean) => ({ 'Fn::Sub': `${key}${stream ? ' streamed' : ''}` });
const projection = gatewayProjection(uri, { 'Fn::Sub': 'authorizer' }) as Document;

describe('routes', () => {
  it('have one operation each', () => {
    const keys = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(keys).size).toBe(ROUTES.length);
    expect(new Set(ROUTES.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
  });

  it('are found by method and resource', () => {
    expect(routeOf('GET', '/credentials/{id_or_name}')?.operationId).toBe('retrieveCredential');
    expect(routeOf('PUT', '/credentials/{id_or_name}')).toBeUndefined();
  });

  it('let a flow token in on what the hosted page needs, and nowhere else', () => {
    const open = ROUTES.filter(({ auth }) => (auth as readonly string[]).includes('flow'));
    expect(open.map(({ operationId }) => operationId)).toEqual([
      'retrieveConnection',
      'submitFields',
      'followConnection',
    ]);
  });
});

describe('the document that API Gateway imports', () => {
  it('is of 3.0 and has no schemas', () => {
    expect(projection.openapi).toBe('3.0.1');
    expect(Object.keys(projection.components)).toEqual(['securitySchemes']);
  });

  it('sends every route to its function, by whatever URI it is given', () => {
    const method = projection.paths['/credentials']?.post;
    expect(method?.['x-amazon-apigateway-integration'].uri).toEqual({ 'Fn::Sub': 'api/credentials' });
    expect(method?.security).toEqual([{ latchkey: [] }]);
  });

  it('streams the download', () => {
    const download = projection.paths['/profiles/{id_or_name}/download']?.get?.['x-amazon-apigateway-integration'];
    expect(download?.uri).toEqual({ 'Fn::Sub': 'api/download streamed' });
    expect(download?.responseTransferMode).toBe('STREAM');
  });

  it('asks nobody who he is on the open routes', () => {
    for (const path of ['/healthz', '/openapi.json']) expect(projection.paths[path]?.get?.security).toEqual([]);
    expect(projection.paths['/auth/connections/{id}/exchange']?.post?.security).toEqual([]);
  });

  it('answers preflights of the four routes for front ends, of the one method that each has for them, and no other', () => {
    const answered = Object.entries(projection.paths).flatMap(([path, { options }]) => {
      if (!options) return [];
      const { type, responses } = options['x-amazon-apigateway-integration'];
      expect([options.security, type]).toEqual([[], 'mock']);
      return [[path, responses?.default.responseParameters['method.response.header.Access-Control-Allow-Methods']]];
    });
    expect(answered).toEqual([
      ['/auth/connections/{id}', "'GET,OPTIONS'"],
      ['/auth/connections/{id}/submit', "'POST,OPTIONS'"],
      ['/auth/connections/{id}/events', "'GET,OPTIONS'"],
      ['/auth/connections/{id}/exchange', "'POST,OPTIONS'"],
    ]);
  });
});

describe('the published document', () => {
  const published = JSON.stringify(openapiDocument('https://example.com/stage'));

  it('is of 3.1, describes every route, and refers only to what it holds', () => {
    const document = JSON.parse(published) as Document & { components: { schemas: Record<string, unknown> } };
    expect(document.openapi).toBe('3.1.0');
    for (const { method, path } of ROUTES) expect(document.paths[path]?.[method.toLowerCase()], path).toBeDefined();
    for (const [, name] of published.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
    expect(published).not.toContain('$defs');
  });
});
