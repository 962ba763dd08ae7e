import { createGuardrails, generateSync } from 'otplib';
import { z } from 'zod';

/** What an authenticator app knows. Secret as a whole. */
export interface TotpParameters {
  /** Base32, upper case, without padding. */
  secret: string;
  algorithm: 'sha1' | 'sha256' | 'sha512';
  digits: 6 | 8;
  /** Seconds. */
  period: number;
}

export interface TotpCode {
  code: string;
  /** ISO: when the code starts to be valid; may lie ahead, and whoever types it waits until then. */
  validFrom: string;
  /** ISO: when it stops being valid. */
  expiresAt: string;
}

/** The text is not a TOTP secret. The message says what to correct and holds nothing of the text. */
export class InvalidTotpSecret extends Error {
  override readonly name = 'InvalidTotpSecret';
  readonly code = 'invalid_totp_secret';
}

const MIN_SECONDS_TO_LIVE = 3;
const MAX_TEXT_LENGTH = 2048;
/** RFC 4226 asks for 16 bytes, yet sites do issue 10 (16 letters); what is shorter is a slip of the clipboard. */
const MIN_SECRET_BYTES = 5;
const MAX_SECRET_BYTES = 128;
const guardrails = createGuardrails({ MIN_SECRET_BYTES, MAX_SECRET_BYTES, MAX_PERIOD: 300 });

const parametersSchema = z.object({
  secret: z.string(),
  algorithm: z.enum(['sha1', 'sha256', 'sha512']),
  digits: z.union([z.literal(6), z.literal(8)]),
  period: z.number().int().min(10).max(300),
});

/**
 * Reads what a person copies from a site: base32 in any case with spaces, dashes or padding, or an
 * `otpauth://totp/…` URI (SHA-1, SHA-256, SHA-512; 6 or 8 digits).
 * @throws InvalidTotpSecret
 */
export function parseTotpSecret(input: string): TotpParameters {
  const text = input.trim();
  if (text.length > MAX_TEXT_LENGTH) throw new InvalidTotpSecret('The TOTP secret is longer than any real one.');
  if (/^otpauth:/i.test(text)) return parseUri(text);
  return { secret: base32(text), algorithm: 'sha1', digits: 6, period: 30 };
}

/** The form in which a secret is sealed (JSON). */
export function packTotp(parameters: TotpParameters): string {
  return JSON.stringify(parameters);
}

export function unpackTotp(packed: string): TotpParameters {
  return parametersSchema.parse(JSON.parse(packed));
}

/**
 * The code to use now: the current one when it lives at least 3 s more, else the next, which starts within 3 s.
 * @param now milliseconds since the epoch
 * @param avoid a code that the site has just refused: the one after it is given instead
 */
export function totpCode(parameters: TotpParameters, now: number, avoid?: string): TotpCode {
  const { period } = parameters;
  const step = Math.ceil((now / 1000 + MIN_SECONDS_TO_LIVE) / period) - 1;
  const code = codeAt(parameters, step);
  return code.code === avoid ? codeAt(parameters, step + 1) : code;
}

function codeAt({ secret, algorithm, digits, period }: TotpParameters, step: number): TotpCode {
  const epoch = step * period;
  return {
    code: generateSync({ secret, algorithm, digits, period, epoch, guardrails }),
    validFrom: new Date(epoch * 1000).toISOString(),
    expiresAt: new Date((epoch + period) * 1000).toISOString(),
  };
}

function parseUri(text: string): TotpParameters {
  const uri = URL.canParse(text) ? new URL(text) : null;
  // Node reads the type as the host, some older URL parsers as the start of the path.
  if (uri?.host.toLowerCase() !== 'totp') {
    throw new InvalidTotpSecret('The TOTP secret is an otpauth URI, but not of the form otpauth://totp/NAME?secret=….');
  }
  const parsed = parametersSchema.safeParse({
    secret: base32(uri.searchParams.get('secret') ?? ''),
    algorithm: (uri.searchParams.get('algorithm') ?? 'sha1').toLowerCase().replace('-', ''),
    digits: Number(uri.searchParams.get('digits') ?? 6),
    period: Number(uri.searchParams.get('period') ?? 30),
  });
  if (parsed.success) return parsed.data;
  throw new InvalidTotpSecret(
    'The TOTP URI asks for what is not supported: use SHA1, SHA256 or SHA512, 6 or 8 digits, a period of 10 to 300 s.',
  );
}

function base32(text: string): string {
  const letters = text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
  if (letters === '') throw new InvalidTotpSecret('The TOTP secret is empty: copy the base32 key that the site shows.');
  if (!/^[A-Z2-7]+$/.test(letters)) {
    throw new InvalidTotpSecret(
      'The TOTP secret is not base32: only the letters A to Z and the digits 2 to 7 occur in one.',
    );
  }
  const bytes = Math.floor((letters.length * 5) / 8);
  // A base32 text of 1, 3 or 6 letters past a group of eight cannot come from whole bytes: a letter was lost.
  if (bytes < MIN_SECRET_BYTES || bytes > MAX_SECRET_BYTES || [1, 3, 6].includes(letters.length % 8)) {
    throw new InvalidTotpSecret('The TOTP secret is not complete: copy the whole base32 key that the site shows.');
  }
  return letters;
}
