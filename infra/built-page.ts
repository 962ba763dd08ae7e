import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'web');
const CACHE = join(ROOT, 'node_modules/.cache/latchkey-web');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
const TOOLS = ['vite', 'preact'];
/** Builds of earlier contents that stay. */
const KEPT = 5;

/**
 * The directory of the built login page: `index.html`, `manifest.json` and `assets/`. It is built, by Vite in a process of
 * its own, only when that has not been done for the very same sources.
 * @throws Error with Vite's words when the page does not build
 */
export function builtPage(): string {
  const versions = TOOLS.map((name) => readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
  const key = createHash('sha256').update(contentHash(SOURCE)).update(versions.join()).digest('hex').slice(0, 32);
  const directory = join(CACHE, key);
  if (existsSync(directory)) return directory;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = join(CACHE, `unfinished-${randomUUID()}`);
  try {
    build(unfinished);
    renameSync(unfinished, directory);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have been quicker with the same sources.
    if (!existsSync(directory)) throw error;
  }
  prune(directory);
  return directory;
}

/** Of the names and contents of all files in a directory: equal on every machine. */
export function contentHash(directory: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(directory)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(directory, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(directory, path)).isFile())
    .sort();
}

function build(outDir: string): void {
  try {
    const words = [VITE, 'build', SOURCE, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
    execFileSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The login page does not build: ${stderr || stdout}`, { cause: error });
  }
}

/** What was built within the hour stays: another checkout's process may be reading it. */
function prune(current: string): void {
  const hourAgo = Date.now() - 3_600_000;
  const builds = readdirSync(CACHE)
    .map((name) => join(CACHE, name))
    .filter((path) => path !== current)
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path, time } of builds.slice(KEPT)) if (time < hourAgo) rmSync(path, { recursive: true, force: true });
}
