import { z } from 'zod';
import { contrast, READABLE, SURFACES } from '../../page/colors.ts';
import { returnUrl } from '../../page/return-urls.ts';

/** Base64 of 24 kB: the page is opened on phones, and the logo comes with every opening. */
const MAX_LOGO = 32 * 1024;
const LOGO = /^data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/;
/** Control characters, and those that turn or hide what stands beside them. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Cf}]/u;

const Accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as "#1a56db"')
  .transform((color) => color.toLowerCase())
  .refine((color) => contrast(color, SURFACES.light) >= READABLE, {
    error: ({ input }) =>
      `has a contrast of ${contrast(String(input), SURFACES.light).toFixed(1)} to white; at least ${READABLE} is needed ` +
      'to be readable: choose a darker shade (the dark theme gets a lighter one by itself)',
  });

const ReturnUrl = z
  .string()
  .max(2048, 'must have at most 2048 characters')
  .refine((text) => returnUrl(text) !== null, 'must be an https URL, http at this very machine, or an app’s own scheme')
  .refine((text) => !/[?#]/.test(text), 'must have neither query nor fragment: any of them is allowed')
  .refine((text) => !URL.parse(text)?.host.includes('*'), 'may have "*" only at the end of the path')
  .refine((text) => !text.slice(0, -1).includes('*'), 'may have "*" only at the end of the path')
  .refine((text) => !/[^/]\*$/.test(text), 'may have "*" only after a "/"');

const Origin = z
  .string()
  .refine(
    (text) => /^https?:$/.test(returnUrl(text)?.protocol ?? '') && returnUrl(text)?.origin === text.toLowerCase(),
    'must be an origin such as "https://app.example.com", without a path',
  )
  .transform((text) => text.toLowerCase());

/** Settings of an organization's hosted page, as the operator gives them: what is left out is as if never set. */
export const HostedPageSettings = z.strictObject({
  brand: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(60, 'must have at most 60 characters')
    .refine((text) => !UNREADABLE.test(text), 'must not hold control or invisible characters')
    .nullable()
    .default(null),
  logo: z
    .string()
    .max(MAX_LOGO, `must have at most ${MAX_LOGO} characters as a data URL`)
    .regex(LOGO, 'must be a data URL of a PNG, JPEG, WebP or SVG image, in base64')
    .nullable()
    .default(null),
  accent: Accent.nullable().default(null),
  redirect_urls: z.array(ReturnUrl).max(50, 'must have at most 50 entries').default([]),
  origins: z.array(Origin).max(20, 'must have at most 20 entries').default([]),
});
export type HostedPageSettings = z.input<typeof HostedPageSettings>;
