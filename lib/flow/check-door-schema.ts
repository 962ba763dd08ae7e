import { z } from 'zod';
import type { CheckDoorRequest, ProbeFinding, VerifyFinding } from './check-door.ts';

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

/** What those who look tell: they have met strangers, and what they say is written down and shown. */
const found = { result: z.enum(['LOGGED_IN', 'LOGGED_OUT', 'INCONCLUSIVE']), reason: text(500) };

const headers = z.record(text(100), z.string().max(1000)).refine((all) => Object.keys(all).length <= 40);
const shape = z.object({
  status: z.int(),
  location: text(1000).nullable(),
  type: text(200).nullable(),
  marks: z.array(text(100)).max(40),
});
const token = z.object({
  header: text(100),
  prefix: z.string().max(100),
  origin: text(300),
  storage: z.enum(['localStorage', 'sessionStorage']),
  key: text(500),
  path: z.array(z.string().max(200)).max(20),
});
const probe = z.object({
  url: text(2000),
  headers,
  tokens: z.array(token).max(5),
  live: shape,
  dead: z.array(shape).max(5),
  learned_at: z.iso.datetime(),
});

export const probeFinding = z.object(found) satisfies z.ZodType<ProbeFinding>;
export const verifyFinding = z.object({ ...found, probe: probe.nullable() }) satisfies z.ZodType<VerifyFinding>;
