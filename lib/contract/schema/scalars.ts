import { z } from 'zod';
import { normalizeDomain, normalizeDomainPattern } from '../domain.ts';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../paging.ts';

/** Control characters and half surrogate pairs: neither is readable in a log or comes back from storage unchanged. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const MAX_VALUE_BYTES = 4096;

/** An instant, ISO 8601. */
export const Timestamp = z.string().meta({ format: 'date-time' });

/** Label of a credential, an API key or a provider: anything readable but `/`, which proxies split paths on. */
export const Label = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(255, 'must have at most 255 characters')
  .refine((text) => !UNPRINTABLE.test(text), 'must not hold control characters or broken Unicode')
  .refine((text) => !text.includes('/'), 'must not contain "/"');

/** Name of a profile (contract section 7). */
export const ProfileName = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,255}$/, 'must have 1 to 255 characters, only letters, digits, ".", "_" and "-"');

/** A site's host name; kept in lower case and Punycode. */
export const Domain = z
  .string()
  .refine((text) => normalizeDomain(text) !== null, 'must be a domain such as "example.com", without scheme or path')
  .transform((text) => normalizeDomain(text) ?? text);

/** A host name, or `*.` and one. */
export const DomainPattern = z
  .string()
  .refine((text) => normalizeDomainPattern(text) !== null, 'must be a domain such as "example.com" or "*.example.com"')
  .transform((text) => normalizeDomainPattern(text) ?? text);

/** Where a login starts; '' for nowhere in particular. */
export const LoginUrl = z
  .string()
  .max(2048, 'must have at most 2048 characters')
  .refine((text) => text === '' || isHttpUrl(text), 'must be an http or https URL without user name and password');

/** A secret of an authenticator app, or its `otpauth:` URI; '' for none. What is in it is checked where it is sealed. */
export const TotpSecret = z.string().max(2048, 'must have at most 2048 characters');

/** What is typed into one field of a login page. */
export const SecretValue = z
  .string()
  .refine((text) => Buffer.byteLength(text) <= MAX_VALUE_BYTES, `must have at most ${MAX_VALUE_BYTES} bytes`)
  .refine((text) => !/\p{Cs}/u.test(text), 'must be well-formed Unicode');

/** A field's name: a key of `values`, `fields` or `field_values`. */
export const FieldName = z
  .string()
  .min(1, 'must not be empty')
  .max(128, 'must have at most 128 characters')
  .refine((text) => !UNPRINTABLE.test(text), 'must not hold control characters or broken Unicode')
  // Field names become members of plain objects, here and in the SDKs that store them.
  .refine((text) => !(text in Object.prototype), 'is a word that JavaScript objects reserve: choose another name');

/** Which rows of a list. More than the maximum is answered with the maximum. */
export const Paging = z.object({
  limit: wholeNumber(1)
    .transform((limit) => Math.min(limit, MAX_LIMIT))
    .default(DEFAULT_LIMIT),
  offset: wholeNumber(0).default(0),
});

/** `true` or `false` in a query string. */
export const QueryFlag = z.enum(['true', 'false']).transform((text) => text === 'true');

function wholeNumber(min: number) {
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min, `must be a whole number, at least ${min}`)
    .transform(Number)
    .meta({ type: 'integer', minimum: min });
}

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
