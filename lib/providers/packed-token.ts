import { z } from 'zod';

/**
 * What is sealed of a provider: its token together with the server that it is for. Whoever may change the one without
 * knowing the other could have the token sent to a server of their own.
 */
export const packedToken = z.object({ token: z.string(), connect_url: z.string().nullable() });

export function packToken(token: string, connectUrl: string | null): string {
  return JSON.stringify({ token, connect_url: connectUrl } satisfies z.infer<typeof packedToken>);
}

/** 1Password's service accounts; every other token is one of a Connect server. */
export function isServiceAccount(token: string): boolean {
  return token.startsWith('ops_');
}
