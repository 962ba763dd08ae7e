import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/**
 * Settings of a hosted page whose logo is a file, with the file itself in place of its name.
 * @param path of the settings: the logo's is relative to it
 * @throws Error when it cannot be read or is no image
 */
export function withLogo(settings: object, path: string): object {
  const { logo } = settings as { logo?: unknown };
  if (typeof logo !== 'string' || logo.startsWith('data:')) return settings;
  const type = TYPES[extname(logo).toLowerCase()];
  if (!type) throw new Error(`the logo must be one of ${Object.keys(TYPES).join(', ')}`);
  const content = readFileSync(join(dirname(path), logo));
  return { ...settings, logo: `data:${type};base64,${content.toString('base64')}` };
}
