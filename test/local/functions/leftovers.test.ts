import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeLeftovers } from '../../../local/functions/leftovers.ts';

let root: string;
let place: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'latchkey-leftovers-'));
  place = join(root, 'drive');
  mkdirSync(place);
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

/** A function process that has started a browser in a group of its own; prints the browser's process id. */
async function aFunction(): Promise<{ child: ChildProcess; browser: number }> {
  const script = `const { spawn } = require('node:child_process');
    const env = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR + '/latchkey-browser-' + process.pid + '-aB3xYz' };
    console.log(spawn('sleep', ['600'], { detached: true, stdio: 'ignore', env }).pid);
    setInterval(() => {}, 1000);`;
  const env = { PATH: process.env.PATH, TMPDIR: place };
  const child = spawn(process.execPath, ['-e', script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  mkdirSync(join(place, `latchkey-browser-${child.pid}-aB3xYz`));
  return { child, browser: Number(line) };
}

/** One that has ended and that nobody has asked about yet (a zombie) is not alive. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('what a function process that was killed leaves', () => {
  it('is ended and removed, while that of a living one stays', async () => {
    const [dead, living] = [await aFunction(), await aFunction()];
    dead.child.kill('SIGKILL');
    await once(dead.child, 'exit');
    expect(isAlive(dead.browser)).toBe(true);

    await removeLeftovers(root, () => [living.child.pid ?? 0]);
    await expect.poll(() => isAlive(dead.browser)).toBe(false);
    expect(existsSync(join(place, `latchkey-browser-${dead.child.pid}-aB3xYz`))).toBe(false);
    expect(isAlive(living.browser)).toBe(true);
    expect(existsSync(join(place, `latchkey-browser-${living.child.pid}-aB3xYz`))).toBe(true);
    process.kill(living.browser, 'SIGKILL');
  });

  it('is ended together with the process itself when its host is the one that was killed', async () => {
    const { child, browser } = await aFunction();
    const gone = once(child, 'exit');
    await removeLeftovers(root, () => []);
    await gone;
    await expect.poll(() => isAlive(browser)).toBe(false);
  });

  it('is told from what all of them share', async () => {
    mkdirSync(join(place, 'latchkey-chromium-0-12345678'));
    await removeLeftovers(root, () => []);
    expect(existsSync(join(place, 'latchkey-chromium-0-12345678'))).toBe(true);
  });
});
