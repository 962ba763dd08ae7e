import { z } from 'zod';
import { OPERATIONS, type Operation } from './operations.ts';
import type { Route } from './route.ts';
import { pathParameters, ROUTES } from './routes.ts';
import { ErrorBodyView } from './schema/error.ts';

const SECURITY_SCHEMES = {
  api_key: { type: 'http', scheme: 'bearer', description: 'An API key, `sk_…`' },
  flow: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The token of one login flow' },
};

const PAGING_HEADERS = {
  'X-Has-More': { schema: { type: 'string', enum: ['true', 'false'] } },
  'X-Next-Offset': { schema: { type: 'integer' }, description: 'Start of the next page; 0 on the last' },
};

/**
 * The published OpenAPI 3.1 document, made from the schemas that check requests and the table of routes.
 * @param serverUrl where this deployment answers
 */
export function openapiDocument(serverUrl: string): object {
  const schemas: Record<string, unknown> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of ROUTES) {
    const operation: Operation = OPERATIONS[route.operationId];
    const described = describeOperation(route, operation, schemas);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: described };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Latchkey', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: serverUrl }],
    paths,
    components: { schemas, securitySchemes: SECURITY_SCHEMES },
  };
}

function describeOperation(route: Route, operation: Operation, schemas: Record<string, unknown>): object {
  const answer = operation.response && schemaOf(operation.response, schemas);
  return {
    operationId: route.operationId,
    summary: operation.summary,
    parameters: [...parametersInPath(route.path), ...parametersInQuery(operation.query)],
    ...(operation.body && { requestBody: { content: content(schemaOf(operation.body, schemas)) } }),
    security: route.auth.map((mode) => ({ [mode]: [] })),
    responses: {
      [operation.status]: {
        description: operation.summary,
        ...(operation.list && { headers: PAGING_HEADERS }),
        ...(answer && {
          content: content(operation.list ? { type: 'array', items: answer } : answer, operation.contentType),
        }),
      },
      default: { description: 'A refusal', content: content(schemaOf(ErrorBodyView, schemas)) },
    },
  };
}

function parametersInPath(path: string): object[] {
  return pathParameters(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function parametersInQuery(query: z.ZodType | undefined): object[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchema(query) as JsonObject;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

interface JsonObject {
  properties?: Record<string, unknown>;
  required?: string[];
  $defs?: Record<string, unknown>;
}

/** The schema, or a reference to it when it has a name; what has a name is put among the components. */
function schemaOf(schema: z.ZodType, schemas: Record<string, unknown>): object {
  const { $defs = {}, ...own } = jsonSchema(schema) as JsonObject;
  Object.assign(schemas, $defs);
  return own;
}

/** What a request may send: what is stricter on the way out is for our own types. */
function jsonSchema(schema: z.ZodType): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });
  return rebased(json) as object;
}

/** zod refers to `#/$defs/X`; in the document that is a component. */
function rebased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rebased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace('#/$defs/', '#/components/schemas/')]
        : [key, rebased(inner)],
    ),
  );
}

function content(schema: object, type = 'application/json'): object {
  return { [type]: { schema } };
}
