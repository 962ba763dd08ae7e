import { orgOf } from '../../lib/contract/caller.ts';
import { ApiError } from '../../lib/contract/errors.ts';
import { pageReply } from '../../lib/contract/reply.ts';
import { profileView } from '../../lib/contract/view/records.ts';
import { newProfile } from '../../lib/model/new-profile.ts';
import type { Profile } from '../../lib/model/profile.ts';
import { connections } from '../../lib/store/connections.ts';
import { profiles } from '../../lib/store/profiles.ts';
import { serve } from './serve.ts';

/** Profiles (contract section 7). */
export const handler = serve({
  createProfile: async ({ caller, body }) => {
    const profile = await profiles.create(newProfile(orgOf(caller), body.name ?? null, new Date()));
    return { answer: profileView(profile) };
  },

  listProfiles: async ({ caller, query: { limit, offset, name, query } }) => {
    const text = query?.toLowerCase();
    const { items, hasMore } = await profiles.list({
      org: orgOf(caller),
      offset,
      limit,
      filter: (profile) =>
        (name === undefined || profile.name === name) &&
        (text === undefined || profile.id.includes(text) || (profile.name ?? '').toLowerCase().includes(text)),
    });
    return pageReply(items.map(profileView), offset, hasMore);
  },

  retrieveProfile: async ({ caller, params }) => ({ answer: profileView(await find(orgOf(caller), params)) }),

  updateProfile: async ({ caller, params, body }) => {
    const org = orgOf(caller);
    const { id } = await find(org, params);
    const now = new Date().toISOString();
    const profile = await profiles.update(org, id, (current) => ({ ...current, name: body.name, updated_at: now }));
    if (!profile) throw notFound();
    return { answer: profileView(profile) };
  },

  deleteProfile: async ({ caller, params }) => {
    const org = orgOf(caller);
    const { id } = await find(org, params);
    const [user] = await connections.ofProfile(org, id);
    if (user) {
      const message = `The connection ${user.id} keeps this profile logged in to ${user.domain}: delete it first.`;
      throw new ApiError('resource_in_use', message);
    }
    await profiles.remove(org, id);
    return { answer: undefined };
  },
});

async function find(org: string, params: Record<string, string>): Promise<Profile> {
  const profile = await profiles.getByIdOrName(org, params.id_or_name ?? '');
  if (!profile) throw notFound();
  return profile;
}

function notFound(): ApiError {
  return new ApiError('not_found', 'There is no profile with this id or name.');
}
