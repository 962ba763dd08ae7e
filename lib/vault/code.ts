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
