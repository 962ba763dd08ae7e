import { z } from 'zod';
import { isMac, mac } from './mac.ts';

const LIFETIME_SECONDS = 30 * 60;
const ISSUER = 'latchkey';
const HEADER = base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }));
/** KMS takes messages of 4,096 bytes; a token of ours has some 300. */
const MAX_LENGTH = 2048;

const claimsSchema = z.object({
  iss: z.literal(ISSUER),
  /** Connection id. */
  sub: z.string(),
  flow: z.string(),
  org: z.string(),
  /** Seconds since the epoch. */
  exp: z.number(),
});

export type FlowClaims = z.infer<typeof claimsSchema>;

/**
 * A token for the one connection and flow that it names, valid 30 minutes: the hosted page's key.
 * @param now milliseconds since the epoch
 * @returns a compact JWT, HS256 by a KMS key
 */
export async function signFlowToken(
  subject: { org: string; connectionId: string; flowId: string },
  now: number,
): Promise<string> {
  const claims: FlowClaims = {
    iss: ISSUER,
    sub: subject.connectionId,
    flow: subject.flowId,
    org: subject.org,
    exp: Math.floor(now / 1000) + LIFETIME_SECONDS,
  };
  const signed = `${HEADER}.${base64url(JSON.stringify(claims))}`;
  return `${signed}.${Buffer.from(await mac(signed)).toString('base64url')}`;
}

/**
 * The claims of a token that we signed and that is not expired. Whether the flow still lives, and whether the
 * route is one that a flow token may use, is for the caller to check.
 * @returns null for anything else
 */
export async function verifyFlowToken(token: string, now: number): Promise<FlowClaims | null> {
  const parts = splitToken(token);
  const claims = parts && checkClaims(parts.payload, now);
  if (!parts || !claims) return null;
  return (await isMac(parts.signed, parts.mac)) ? claims : null;
}

/** The parts of a compact token with our header; null when it is none. Checks no signature. */
export function splitToken(token: string): { signed: string; payload: string; mac: Uint8Array } | null {
  if (token.length > MAX_LENGTH) return null;
  const [header, payload, signature, ...rest] = token.split('.');
  if (header !== HEADER || !payload || !signature || rest.length > 0) return null;
  return { signed: `${header}.${payload}`, payload, mac: Buffer.from(signature, 'base64url') };
}

/** The claims, when they are ours and not expired. Checks no signature. */
export function checkClaims(payload: string, now: number): FlowClaims | null {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const claims = claimsSchema.safeParse(json);
  return claims.success && claims.data.exp * 1000 > now ? claims.data : null;
}

function base64url(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}
