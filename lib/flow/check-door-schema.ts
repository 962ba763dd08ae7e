import { z } from 'zod';
import type { CheckDoorRequest } from './check-door.ts';

/**
 * What may arrive at `vault/check`. The browser zone is not trusted: whatever is not exactly this is refused unread.
 */
const text = (most: number) => z.string().min(1).max(most);
const reference = { org: text(100), connectionId: text(100), checkId: text(100) };

/** A browser takes cookies of 4,096 bytes, names included (RFC 6265bis, section 5.5). */
const cookieText = z.string().max(4096);
const cookieName = { name: cookieText, domain: text(300), path: z.string().max(2048) };
const cookie = z.object({
  ...cookieName,
  value: cookieText,
  expires: z.number(),
  httpOnly: z.boolean(),
  secure: z.boolean(),
  sameSite: z.enum(['Strict', 'Lax', 'None']),
  partitionKey: text(300).exactOptional(),
  _crHasCrossSiteAncestor: z.boolean().exactOptional(),
});

/** A site may keep 180 cookies in Chromium. */
const MOST_COOKIES = 180;

export const checkDoorRequest = z.discriminatedUnion('op', [
  z.object({ ...reference, op: z.literal('probe') }),
  z.object({ ...reference, op: z.literal('session') }),
  z.object({
    ...reference,
    op: z.literal('save_cookies'),
    changed: z.array(cookie).max(MOST_COOKIES),
    removed: z.array(z.object(cookieName)).max(MOST_COOKIES),
  }),
  z.object({ ...reference, op: z.literal('save_session'), session: z.base64() }),
]) satisfies z.ZodType<unknown, CheckDoorRequest>;
export type CheckedCheckDoorRequest = z.output<typeof checkDoorRequest>;
