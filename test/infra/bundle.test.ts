import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { FUNCTIONS } from '../../infra/catalogue.ts';

/** Lambda's limit for a function's code, unzipped. */
const LIMIT = 250 * 1024 * 1024;

/** What Lambda's Node runtime gives to functions that stream. */
const LAMBDA_GLOBALS = 'globalThis.awslambda = { streamifyResponse: (handler) => handler };';

describe('Bundles', () => {
  const bundles = bundleFunctions();
  let directory: string;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'latchkey-bundles-'));
    for (const [key, bundle] of bundles) {
      mkdirSync(join(directory, key), { recursive: true });
      bundle.write(join(directory, key));
    }
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it.each(FUNCTIONS)('of $key fits Lambda', ({ key, browser, onePassword }) => {
    // Code that grows past a few megabytes has pulled in something it should not.
    expect(statSync(join(directory, key, 'index.mjs')).size).toBeLessThan(5 * 1024 * 1024);
    expect(sizeOf(join(directory, key))).toBeLessThan(browser ? LIMIT : (onePassword ? 20 : 5) * 1024 * 1024);
  });

  it('run by themselves, as modules of plain Node', () => {
    const urls = FUNCTIONS.map(({ key }) => pathToFileURL(join(directory, key, 'index.mjs')).href);
    const script = `${LAMBDA_GLOBALS} for (const url of ${JSON.stringify(urls)}) console.log(typeof (await import(url)).handler);`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: directory,
      encoding: 'utf8',
      env: { AWS_REGION: 'us-east-1', AWS_LAMBDA_FUNCTION_NAME: 'test' },
    });
    expect(output.trim().split('\n')).toEqual(FUNCTIONS.map(() => 'function'));
  });

  it('are the same every time, so that unchanged functions are not uploaded again', () => {
    const some = FUNCTIONS.filter(({ key }) => ['authorizer', 'flow/drive'].includes(key));
    const again = bundleFunctions(some);
    expect(some.map(({ key }) => again.get(key)?.hash)).toEqual(some.map(({ key }) => bundles.get(key)?.hash));
  });

  it('carry Chromium where a page is opened and nowhere else', () => {
    const carriers = FUNCTIONS.filter(({ key }) => readdirSync(join(directory, key)).includes('chromium'));
    expect(carriers.map(({ key }) => key)).toEqual(['flow/drive', 'health/verify']);
  });

  it('carry the core of 1Password’s SDK where 1Password is spoken to, and find it there', () => {
    const carriers = FUNCTIONS.filter(({ key }) => readdirSync(join(directory, key)).includes('node_modules'));
    expect(carriers.map(({ key }) => key)).toEqual(['provider/catalog', 'provider/login', 'provider/version']);
    const url = pathToFileURL(join(directory, 'provider/login/index.mjs')).href;
    const script = `
      const { createRequire } = await import('node:module');
      const { init_client } = createRequire(${JSON.stringify(url)})('@1password/sdk-core');
      console.log(typeof init_client);`;
    const run = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(run.trim()).toBe('function');
  });
});

function sizeOf(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((total, entry) => total + statSync(join(entry.parentPath, entry.name)).size, 0);
}
