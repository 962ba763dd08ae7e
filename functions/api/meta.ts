import { openapiDocument } from '../../lib/contract/openapi.ts';
import { serve } from './serve.ts';

/** What anyone may ask: whether Latchkey answers, and what it can be asked. */
export const handler = serve({
  health: async () => ({ answer: { status: 'ok' } }),
  openapi: async ({ baseUrl }) => ({ answer: { ...openapiDocument(baseUrl) } }),
});
