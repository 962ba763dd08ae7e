import { z } from 'zod';
import { Paging, ProfileName, Timestamp } from './scalars.ts';

export const CreateProfileRequest = z.object({ name: ProfileName.nullish() }).meta({ id: 'CreateProfileRequest' });

export const UpdateProfileRequest = z.object({ name: ProfileName }).meta({ id: 'UpdateProfileRequest' });

export const ListProfilesQuery = Paging.extend({ name: z.string().optional(), query: z.string().optional() });

/** What a session may be downloaded as. Archives of the browser's own files are another product's format. */
export const DOWNLOAD_FORMATS = ['storage_state'] as const;

/** Any text is taken here: the answer to a format that does not exist has a code of its own, and names those that do. */
export const DownloadQuery = z.object({
  format: z
    .string()
    .default('storage_state')
    .meta({ enum: [...DOWNLOAD_FORMATS] }),
});

export const ProfileView = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    created_at: Timestamp,
    updated_at: Timestamp,
    last_used_at: Timestamp.exactOptional(),
  })
  .meta({ id: 'Profile' });
export type ProfileView = z.infer<typeof ProfileView>;

const NameValues = z.array(z.object({ name: z.string(), value: z.string() }));

/** Playwright's storage state, with sessionStorage beside it. */
export const StorageStateView = z
  .object({
    cookies: z.array(
      z.object({
        name: z.string(),
        value: z.string(),
        domain: z.string(),
        path: z.string(),
        expires: z.number().describe('Seconds since the epoch; -1 for a session cookie'),
        httpOnly: z.boolean(),
        secure: z.boolean(),
        sameSite: z.enum(['Strict', 'Lax', 'None']),
        partitionKey: z.string().exactOptional(),
      }),
    ),
    origins: z.array(
      z.object({
        origin: z.string(),
        localStorage: NameValues,
        sessionStorage: NameValues.exactOptional(),
        indexedDB: z.array(z.unknown()).exactOptional(),
      }),
    ),
  })
  .meta({ id: 'StorageState' });
