import type { Known, ScreenChoice } from './decision.ts';

/** A way that needs nobody, and why it is taken. */
export interface OwnWay {
  choice: ScreenChoice;
  why: string;
}

const untried = ({ id }: ScreenChoice, known: Known) => !known.tried?.includes(id);

/** Whether a stored password may still be typed: once, and never after a refusal. */
const hasFreshPassword = (known: Known) =>
  known.storedKeys.includes('password') &&
  !known.credentialRejected &&
  !known.refused.includes('password') &&
  (known.given.password ?? 0) === 0;

/**
 * The choice that what is stored settles, so that nobody has to be asked: the authenticator whose secret it
 * holds, the password, and last a way that may lead to either. Each is taken once.
 */
export function ownWay(choices: readonly ScreenChoice[], known: Known): OwnWay | null {
  const open = choices.filter((choice) => untried(choice, known));
  const by = (type: ScreenChoice['mfa_type']) => open.find(({ mfa_type }) => mfa_type === type);
  const totp = by('totp');
  if (known.hasTotp && totp) return { choice: totp, why: 'the authenticator secret is stored' };
  const password = by('password');
  if (hasFreshPassword(known) && password) return { choice: password, why: 'the password is stored' };
  const elsewhere = by('switch');
  if (known.hasTotp && elsewhere)
    return { choice: elsewhere, why: 'another way may take a code from the authenticator' };
  return null;
}
