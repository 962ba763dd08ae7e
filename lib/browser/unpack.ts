import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { makeOwnDirectory, removeOwnDirectory } from './own-directory.ts';

/** A Chromium that can be started: the program, and what must be in its environment beside it. */
export interface Chromium {
  executable: string;
  env: Record<string, string>;
  /** Major version, when known without starting it. */
  major: number | null;
}

/** Chromium's major version inside the pinned `@sparticuz/chromium`; a test holds it to the real one. */
const PACKAGED_MAJOR = 153;

let unpacked: Promise<Chromium> | null = null;

/**
 * The Chromium to start: the installed one that `LATCHKEY_CHROMIUM` names, else the packaged one, unpacked on first
 * use into the temporary directory (about 1.5 s and 220 MB, once per directory).
 * @throws when the packaged files are missing or the disk is full
 */
export async function locateChromium(env: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const installed = env.LATCHKEY_CHROMIUM;
  if (installed) return { executable: installed, env: {}, major: null };
  unpacked ??= unpack(packagedFiles(env)).catch((error) => {
    unpacked = null;
    throw error;
  });
  return unpacked;
}

function packagedFiles(env: NodeJS.ProcessEnv): string {
  const bundled = join(env.LAMBDA_TASK_ROOT ?? '', 'chromium');
  if (env.LAMBDA_TASK_ROOT && existsSync(bundled)) return bundled;
  return fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin', import.meta.url));
}

async function unpack(packed: string): Promise<Chromium> {
  const { size } = await stat(join(packed, 'chromium.br'));
  const home = join(tmpdir(), `latchkey-chromium-${process.getuid?.() ?? 0}-${size}`);
  if (!existsSync(home)) await unpackInto(packed, home);
  await assertOurs(home);
  return {
    executable: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_PATH: home },
    major: PACKAGED_MAJOR,
  };
}

/** Complete or absent: two processes may unpack at once, the first rename wins and the other's copy is dropped. */
async function unpackInto(packed: string, home: string): Promise<void> {
  const draft = await makeOwnDirectory(`${home}.`);
  try {
    await Promise.all([
      pipeline(source(packed, 'chromium.br'), createWriteStream(join(draft, 'chromium'), { mode: 0o700 })),
      pipeline(source(packed, 'al2023.tar.br'), extract(draft)),
      pipeline(source(packed, 'fonts.tar.br'), extract(draft)),
      // Chromium looks for its software renderer beside itself, and does not start without it.
      pipeline(source(packed, 'swiftshader.tar.br'), extract(draft)),
    ]);
    // The packaged fonts.conf names /tmp/fonts, which belongs to whoever made it first.
    await mkdir(join(draft, 'fonts-cache'));
    await writeFile(join(draft, 'fonts.conf'), fontsConfig(home));
    await rename(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    await removeOwnDirectory(draft);
  }
}

function source(packed: string, file: string) {
  const chunk = 4 * 1024 * 1024;
  return createReadStream(join(packed, file), { highWaterMark: chunk }).pipe(
    createBrotliDecompress({ chunkSize: chunk }),
  );
}

/** In a shared temporary directory another user could have put a program of his own under our name. */
async function assertOurs(home: string): Promise<void> {
  const found = await stat(home);
  const uid = process.getuid?.();
  if (uid !== undefined && found.uid !== uid) throw new Error(`${home} belongs to another user`);
}

function fontsConfig(home: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${home}/fonts</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${home}/fonts-cache</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
