import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const place = z.object({ selector: z.string().optional(), url: z.url().optional(), status: z.number().optional() });

const user = z.object({
  username: z.string(),
  email: z.string().default(''),
  password: z.string().min(1),
  totp_secret: z.string().optional(),
});

const sso = z.object({
  /** Becomes the credential's `sso_provider`. */
  provider: z.string().min(1),
  /** The identity provider's address, with whatever is said of it behind. */
  idp: z.string().regex(/^https?:\/\/\S+/),
  user,
});

const target = z.object({
  name: z.string(),
  login_url: z.url(),
  users: z.array(user).min(1),
  logged_in: place,
  /** The site asks by HTTP authentication: there is no session to save, and no page with words about a refusal. */
  basic_auth: z.boolean().default(false),
  /** Signing in with an identity provider. */
  sso: sso.nullish(),
  /** Milliseconds to leave between two logins, for sites that limit their rate. */
  pause_ms: z.number().default(0),
});

export type Sso = z.infer<typeof sso>;
export type TargetUser = z.infer<typeof user>;
/** One application to log in to: its `target.json`, and the folder with `up` and `down`. */
export type Target = z.infer<typeof target> & { directory: string };

/**
 * Reads the named targets of a folder, or all of them.
 * @throws when a target.json is missing or does not have the documented form, naming what is wrong
 */
export function readTargets(directory: string, names: string[]): Target[] {
  const wanted = names.length ? names : allNames(directory);
  return wanted.map((name) => {
    const path = join(directory, name, 'target.json');
    const parsed = target.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
    return { ...parsed.data, directory: join(directory, name) };
  });
}

function allNames(directory: string): string[] {
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map((entry) => entry.name)
    .filter((name) => readdirSync(join(directory, name)).includes('target.json'))
    .toSorted();
}
