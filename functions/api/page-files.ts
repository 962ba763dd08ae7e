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

let files: Map<string, Asset> | undefined;
let page: BuiltPage | undefined;

/** Beside the function's code: `infra/bundle.ts` puts the built page there. */
const directory = () => join(process.env.LAMBDA_TASK_ROOT ?? '.', 'web');

/** A file of the page by its name; undefined when it has none of that name. */
export function asset(name: string): Asset | undefined {
  files ??= new Map(
    readdirSync(join(directory(), 'assets')).map((file) => [
      file,
      {
        content: readFileSync(join(directory(), 'assets', file)),
        contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      },
    ]),
  );
  return files.get(name);
}

/** The document that every opening starts from. */
export function builtPage(): BuiltPage {
  page ??= readPage();
  return page;
}

function readPage(): BuiltPage {
  const read = (name: string) => readFileSync(join(directory(), name), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as Record<string, { file: string }>;
  const messages = LANGUAGES.map((language) => {
    const file = manifest[`messages/${language}.json`]?.file.replace(/^assets\//, '');
    return [language, file] as const;
  });
  return { html: read('index.html'), messages: Object.fromEntries(messages.filter(([, file]) => file !== undefined)) };
}
