import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { orgOf } from '../../lib/contract/caller.ts';
import { ApiError } from '../../lib/contract/errors.ts';
import { DOWNLOAD_FORMATS } from '../../lib/contract/schema/profile.ts';
import { profiles } from '../../lib/store/profiles.ts';
import { askExport } from '../../lib/vault/doors.ts';
import { streamed } from './streamed.ts';

const FORMATS: ReadonlySet<string> = new Set(DOWNLOAD_FORMATS);

/**
 * A profile's session as Playwright storage state. The vault hands it over gzip'd; it is unpacked on the way out, so
 * that neither the 6 MB of an invocation nor those of a buffered answer limit it.
 */
export const handler = streamed('downloadProfile', 'application/json', async ({ caller, params, query }) => {
  if (!FORMATS.has(query.format)) throw unsupported();
  const org = orgOf(caller);
  const profile = await profiles.getByIdOrName(org, params.id_or_name ?? '');
  if (!profile) throw notFound();
  const reply = await askExport({ org, profileId: profile.id });
  if (reply.ok) return Readable.from([Buffer.from(reply.session, 'base64')]).pipe(createGunzip());
  if (reply.reason === 'not_found') throw notFound();
  throw new ApiError('profile_not_ready', 'This profile has no session yet: log in with it first, then download.');
});

function unsupported(): ApiError {
  const known = [...FORMATS].map((format) => `"${format}"`).join(', ');
  return new ApiError(
    'unsupported_format',
    `format: must be ${known}, or absent. Sessions leave as Playwright storage state, not as archives.`,
  );
}

function notFound(): ApiError {
  return new ApiError('not_found', 'There is no profile with this id or name.');
}
