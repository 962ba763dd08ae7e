import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/latchkey');

/** All that the template and the bundles are made of. */
const sources = ['infra', 'functions', 'lib', 'web', 'package-lock.json', 'cdk.json'];

/** Assemblies of earlier contents that stay, so that going back and forth between branches is quick. */
const kept = 3;

/**
 * The directory of the cloud assembly of the checkout as it is. It is synthesized, by a process of its own, only when no
 * earlier start has done so for the very same contents.
 *
 * @throws {StartError} when the template cannot be synthesized.
 */
export async function synthesize(): Promise<string> {
  const directory = join(cache, await contentKey());
  if (existsSync(directory)) {
    const now = new Date();
    await utimes(directory, now, now);
    return directory;
  }
  const unfinished = join(cache, `unfinished-${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  try {
    await runApp(unfinished);
    await rename(unfinished, directory);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another start may have been quicker with the same contents.
    if (!existsSync(directory)) throw error;
  }
  await prune();
  return directory;
}

async function contentKey(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of await filesUnder(source))
      hash
        .update(`${path}\0`)
        .update(await readFile(join(root, path)))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

async function filesUnder(source: string): Promise<string[]> {
  if (!existsSync(join(root, source))) return [];
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [source];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

/** Runs the CDK app as `cdk synth` would, without its command line. */
async function runApp(outdir: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/app.ts'], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: outdir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  process.off('exit', kill);
  if (code === 0) return;
  const log = join(cache, 'synthesis-error.txt');
  await writeFile(log, output);
  const reason = /^.*Error: .*$/m.exec(output)?.[0].trim() ?? `exit code ${code}`;
  throw new StartError(`The template cannot be synthesized: ${reason} (all of it in ${log})`);
}

/** Keeps the latest assemblies, and what may be in the making right now. */
async function prune(): Promise<void> {
  const entries = (await readdir(cache, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ path: join(cache, name), time: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  const hourAgo = Date.now() - 3_600_000;
  const old = entries.slice(kept).filter(({ time }) => time < hourAgo);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}
