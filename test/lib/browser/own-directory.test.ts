import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeOwnDirectory, removeOwnDirectory } from '../../../lib/browser/own-directory.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'own-directory-'));
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a directory of our own', () => {
  it('takes away what dead processes left, and nothing else', async () => {
    const { pid: dead } = spawnSync('true');
    const names = [`x-${dead}-abc`, `x-${process.pid}-stale`, `x-${process.ppid}-abc`, 'x-other', `y-${dead}-abc`];
    for (const name of names) mkdirSync(join(root, name));
    const first = await makeOwnDirectory(join(root, 'x-'));
    const second = await makeOwnDirectory(join(root, 'x-'));
    expect(names.filter((name) => existsSync(join(root, name)))).toEqual(names.slice(2));
    expect([first, second].every(existsSync)).toBe(true);
    await removeOwnDirectory(first);
    expect(existsSync(first)).toBe(false);
  });
});
