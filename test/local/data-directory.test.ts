import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { apiKeyOf, openDataDirectory } from '../../local/data-directory.ts';

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-data-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Clock ticks since boot, where the system tells. */
function startOf(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) ? (readFileSync(stat, 'utf8').split(') ')[1]?.split(' ')[19] ?? '') : '';
}

describe('the data directory', () => {
  it('is created for its owner only', () => {
    const directory = join(temporaryDirectory(), 'new');
    openDataDirectory(directory).release();
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  it('serves one host at a time', () => {
    const directory = temporaryDirectory();
    const first = openDataDirectory(directory);
    expect(() => openDataDirectory(directory)).toThrow(`in use by process ${process.pid}`);
    first.release();
    openDataDirectory(directory).release();
  });

  it('in use by another process is refused', () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'lock'), `${process.ppid} ${startOf(process.ppid)}\n`);
    expect(() => openDataDirectory(directory)).toThrow(`in use by process ${process.ppid}`);
  });

  it.each([
    ['a process that is gone', '4194300 1'],
    ['a process whose number another one got', `${process.ppid} 1`],
    ['nobody that can be told', ''],
  ])('locked by %s is taken over', (_, content) => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'lock'), content);
    expect(() => openDataDirectory(directory).release()).not.toThrow();
  });

  it('that is a file is refused in one line', () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    expect(() => openDataDirectory(file)).toThrow(/^The data directory .* cannot be written to: [^\n]*$/);
  });

  it.runIf(process.platform === 'linux')('is told where the system itself makes no directory', () => {
    expect(() => openDataDirectory('/proc/latchkey')).toThrow(/^The data directory .* cannot be written to: [^\n]*$/);
  });
});

describe('the API key', () => {
  it('given by the operator is not kept', () => {
    expect(apiKeyOf(temporaryDirectory(), 'sk_given')).toEqual({ apiKey: 'sk_given', file: undefined });
  });

  it('is else made once, and readable by its owner only', () => {
    const directory = temporaryDirectory();
    const first = apiKeyOf(directory, undefined);
    expect(first.apiKey).toMatch(/^sk_[\w-]{43}$/);
    expect(statSync(first.file ?? '').mode & 0o777).toBe(0o600);
    expect(apiKeyOf(directory, undefined)).toEqual(first);
  });
});
