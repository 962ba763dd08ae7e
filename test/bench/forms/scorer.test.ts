import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { score } from '../../../bench/forms/scorer.ts';

/** Stands in for a corpus' scorer: counts as pages how many maps it was given, and keeps what it was started with. */
const SCORER = `import fs from 'node:fs';
const args = process.argv.slice(2);
const after = (name) => args[args.indexOf(name) + 1];
if (args.includes('--misses')) fs.writeFileSync(after('--misses'), JSON.stringify({ args, env: process.env }));
const maps = args.filter((arg, place) => arg.endsWith('.json') && !args[place - 1]?.startsWith('--'));
if (maps.length === 0) { console.error('no maps'); process.exit(3); }
const names = maps.map((file) => file.split('/').at(-1).slice(0, -5));
if (args.includes('--one-form')) names.push(...names.map((name) => name + '+one-form'));
fs.writeFileSync(after('--json'), JSON.stringify(Object.fromEntries(names.map((name) => [name, { overall: { pages: maps.length } }]))));
`;

let corpus: string;
let scratch: string;

beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'latchkey-corpus-'));
  scratch = await mkdtemp(join(tmpdir(), 'latchkey-scratch-'));
  await writeFile(join(corpus, 'score.mjs'), SCORER);
  vi.stubEnv('LATCHKEY_CHROMIUM', '/opt/chromium');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([corpus, scratch].map((path) => rm(path, { recursive: true })));
});

describe("the corpus' own scorer", () => {
  it('is given the maps, the development half and a browser', async () => {
    const misses = join(scratch, 'misses.json');
    const groups = await score({ corpus, scratch, predictions: ['/x/ours.json'], oneForm: false, misses });
    expect([...groups]).toEqual([['ours', { overall: { pages: 1 } }]]);
    const { args, env } = JSON.parse(await readFile(misses, 'utf8'));
    expect(args.join(' ')).toContain(`/x/ours.json --corpus ${corpus} --split dev --by lang`);
    expect(env).toMatchObject({ CHROMIUM: '/opt/chromium', CORPUS_MODULES: expect.stringMatching(/./) });
  });

  it('counts one form a page beside all forms, and writes nothing into the corpus', async () => {
    const groups = await score({ corpus, scratch, predictions: ['a.json', 'b.json'], oneForm: true, misses: null });
    expect([...groups.keys()]).toEqual(['a', 'b', 'a+one-form', 'b+one-form']);
    expect(await readdir(corpus)).toEqual(['score.mjs']);
  });

  it('is told with its last words when it fails', async () => {
    const broken = score({ corpus, scratch, predictions: [], oneForm: false, misses: null });
    await expect(broken).rejects.toThrow('score.mjs ended with 3: no maps');
  });
});
