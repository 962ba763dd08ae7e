import { setTimeout as sleep } from 'node:timers/promises';
import type { Secret } from './secret.ts';
import { type TotpCode, totpCode, unpackTotp } from './totp.ts';

const PATIENCE = 3_000;

/**
 * A code of a sealed TOTP secret's parameters. One that starts within 3 s is waited for; one that starts later (after a
 * refused one, see `avoid`) is given with its `validFrom`, for its user to wait.
 */
export async function currentCode(packed: Secret<string>, avoid?: string): Promise<TotpCode> {
  const now = Date.now();
  const code = totpCode(unpackTotp(packed.expose()), now, avoid);
  const wait = Date.parse(code.validFrom) - now;
  if (wait > 0 && wait <= PATIENCE) await sleep(wait);
  return code;
}

/** Providers compute codes of 30 s, which begin with the half minutes. */
const PERIOD = 30_000;
const MARGIN = 3_000;

/**
 * A code that a provider computes itself, with at least 3 s to live; after a refused one, the code that follows.
 * @param next asks the provider again
 * @returns null when the provider gives none any more
 */
export async function providersCode(
  first: string | null,
  avoid: string | undefined,
  next: () => Promise<string | null>,
): Promise<TotpCode | null> {
  const end = (Math.floor(Date.now() / PERIOD) + 1) * PERIOD;
  const left = end - Date.now();
  if (first === null) return null;
  if (first !== avoid && left > MARGIN) return codeUntil(first, end);
  await sleep(left);
  const code = await next();
  return code === null ? null : codeUntil(code, end + PERIOD);
}

function codeUntil(code: string, end: number): TotpCode {
  return { code, validFrom: new Date(end - PERIOD).toISOString(), expiresAt: new Date(end).toISOString() };
}
