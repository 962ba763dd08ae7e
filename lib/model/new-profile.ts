import { newId } from './id.ts';
import type { BrowserIdentity, Profile } from './profile.ts';

/**
 * What every profile starts as: a common desktop, in the language and time zone of the region most deployments are in.
 * The user agent is that of the browser which logs in first.
 */
export const FIRST_BROWSER: BrowserIdentity = {
  user_agent: null,
  locale: 'en-US',
  timezone: 'America/New_York',
  viewport: { width: 1280, height: 800 },
};

/** A profile that has never been used. */
export function newProfile(org: string, name: string | null, now: Date): Profile {
  const at = now.toISOString();
  return {
    id: newId(now.getTime()),
    org,
    name,
    browser: FIRST_BROWSER,
    cookies_key: null,
    session_key: null,
    lease: null,
    created_at: at,
    updated_at: at,
    last_used_at: null,
  };
}
