import type { ClaimReply } from '../../flow/door.ts';
import { isResend } from '../../login/choices.ts';
import type { Fill, FormField, ScreenChoice } from '../../login/decision.ts';
import type { Need } from '../../model/flow.ts';

const CODES: Record<Exclude<FormField['channel'], null>, Need> = {
  sms: 'sms_code',
  email: 'email_code',
  totp: 'totp_code',
  // Somebody has to answer the telephone.
  call: 'input',
};

/** What a login has really needed, through all drives of its flow: so it is known what the next one will need. */
export class Needs {
  readonly #needed: Set<Need>;
  readonly #typed: Set<string>;
  readonly #chosen = new Set<string>();

  constructor({ checkpoint }: Pick<ClaimReply, 'checkpoint'>) {
    this.#needed = new Set(checkpoint?.needs?.needed);
    this.#typed = new Set(checkpoint?.needs?.typed);
  }

  /**
   * As told to the vault, and handed on to the drive after a suspension.
   * @param repeated ids of choices that the next login takes by itself, because its recipe has them
   */
  told(repeated: readonly string[] = []): { needed: Need[]; typed: string[] } {
    const byPerson = [...this.#chosen].some((id) => !repeated.includes(id));
    return {
      needed: [...new Set([...this.#needed, ...(byPerson ? (['input'] as const) : [])])],
      typed: [...this.#typed],
    };
  }

  /**
   * A value was typed. One that a person gave counts like a stored one: the next login finds it in the credential, or
   * misses it there.
   * @param key where a credential keeps what a person gave
   */
  typed({ source, ref }: Pick<Fill, 'source' | 'ref'>, field: FormField | null, key: string | null): void {
    if (source.from === 'stored') this.#typed.add(source.key);
    else if (source.from === 'totp') this.#needed.add('totp_code');
    else if (field?.type === 'code' || field?.type === 'totp_code')
      this.#needed.add(field.channel === null ? 'input' : CODES[field.channel]);
    else this.#typed.add(key ?? ref);
  }

  /** A person has taken a choice. What a way leads to tells for itself what it needs. */
  chosen({ id, type }: Pick<ScreenChoice, 'id' | 'type'>): void {
    if (type !== 'mfa_method' && type !== 'sso_provider' && !isResend({ id, type })) this.#chosen.add(id);
  }

  /** Something was done outside the browser, and the page has gone on. */
  approved(): void {
    this.#needed.add('external_action');
  }
}
