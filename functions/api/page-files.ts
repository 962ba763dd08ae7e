import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BuiltPage } from '../../lib/page/document.ts';
import { LANGUAGES } from '../../lib/page/language.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A part of the page. */
export interface Asset {
  content: Uint8Array;
  contentType: string;
}

/** All that the page is made of. */
export interface PageFiles {
  /** The document that every opening starts from. */
  built: BuiltPage;
  /** By name. */
  assets: ReadonlyMap<string, Asset>;
}

/**
 * Reads the built page.
 * @param directory as `infra/bundle.ts` puts it beside the function's code
 */
export function readPage(directory: string): PageFiles {
  const names = readdirSync(join(directory, 'assets'));
  const assets = names.map((name) => {
    const content = readFileSync(join(directory, 'assets', name));
    return [name, { content, contentType: TYPES[extname(name)] ?? 'application/octet-stream' }] as const;
  });
  const read = (name: string) => readFileSync(join(directory, name), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as Record<string, { file: string }>;
  const messages = LANGUAGES.map((language) => {
    const file = manifest[`messages/${language}.json`]?.file.replace(/^assets\//, '');
    return [language, file] as const;
  });
  return {
    built: {
      html: read('index.html'),
      messages: Object.fromEntries(messages.filter(([, file]) => file !== undefined)),
    },
    assets: new Map(assets),
  };
}
