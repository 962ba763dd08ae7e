import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { orgOf } from '../../lib/contract/caller.ts';
import { ApiError } from '../../lib/contract/errors.ts';
import { toResult } from '../../lib/contract/reply.ts';
import { readRequest } from '../../lib/contract/request.ts';
import { profiles } from '../../lib/store/profiles.ts';
import { askExport } from '../../lib/vault/doors.ts';
import { refusal } from './serve.ts';

/**
 * Streams a profile's session as Playwright storage state. The vault hands it over gzip'd; it is unpacked on the way
 * out, so that neither the 6 MB of an invocation nor those of a buffered answer limit it.
 */
export const handler = awslambda.streamifyResponse(
  async (event: APIGatewayProxyEvent, stream: Writable, context: Context): Promise<void> => {
    const { head, body } = await answer(event, context);
    const { statusCode, headers } = head;
    const out = awslambda.HttpResponseStream.from(stream, { statusCode, headers });
    await pipeline(body, out);
  },
);

async function answer(
  event: APIGatewayProxyEvent,
  context: Context,
): Promise<{ head: APIGatewayProxyResult; body: Readable }> {
  try {
    const session = await exportSession(event);
    return {
      head: toResult(200, { answer: null }),
      body: Readable.from([session], { objectMode: false }).pipe(createGunzip()),
    };
  } catch (error) {
    const head = refusal('downloadProfile', error, context);
    return { head, body: Readable.from([Buffer.from(head.body)], { objectMode: false }) };
  }
}

async function exportSession(event: APIGatewayProxyEvent): Promise<Buffer> {
  const { caller, params } = readRequest('downloadProfile', event);
  const org = orgOf(caller);
  const profile = await profiles.getByIdOrName(org, params.id_or_name ?? '');
  if (!profile) throw notFound();
  const reply = await askExport({ org, profileId: profile.id });
  if (reply.ok) return Buffer.from(reply.session, 'base64');
  if (reply.reason === 'not_found') throw notFound();
  throw new ApiError('profile_not_ready', 'This profile has no session yet: log in with it first, then download.');
}

function notFound(): ApiError {
  return new ApiError('not_found', 'There is no profile with this id or name.');
}
