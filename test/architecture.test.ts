import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What the linter must refuse, and next to it what it must let through: one file each, one statement each. */
const REFUSED = {
  'lib/login/sdk.ts': `import '@aws-sdk/client-s3';`,
  'lib/contract/browser.ts': `import 'puppeteer-core';`,
  'lib/model/files.ts': `import 'node:fs/promises';`,
  'lib/flow/effects.ts': `import '../store/flows.ts';`,
  'lib/login/deep/effects.ts': `import '../../vault/open.ts';`,
  'lib/flow/clock.ts': 'export const now = Date.now();',
  'lib/login/clock.ts': 'export const now = new Date();',
  'lib/store/upward.ts': `import '../../functions/admin.ts';`,
  'functions/api/host.ts': `import '../../local/host.ts';`,
  'functions/flow/stack.ts': `import '../../infra/catalogue.ts';`,
  'local/handler.ts': `import '../functions/flow/drive.ts';`,
  'local/services/vault.ts': `import '../../lib/vault/open.ts';`,
  'infra/handler.ts': `import '../functions/authorizer.ts';`,
  'lib/page/clock.ts': 'export const now = Date.now();',
  'lib/page/records.ts': `import '../store/flows.ts';`,
  'web/src/node.ts': `import 'node:fs';`,
  'web/src/types.ts': `import type { Flow } from '../../lib/model/flow.ts';`,
  'web/records.ts': `import '../lib/store/flows.ts';`,
  'web/contract.ts': `import '../lib/contract/routes.ts';`,
};
const ALLOWED = {
  'lib/login/time.ts': 'export const at = (now: number) => new Date(now);',
  'lib/store/clock.ts': 'export const now = Date.now();',
  'lib/contract/hash.ts': `import 'node:crypto';`,
  'functions/api/use.ts': `import '../../lib/store/flows.ts';`,
  'local/own.ts': `import './functions/pool.ts';`,
  'web/src/own.ts': `import './wire.ts';`,
  'infra/routes.ts': `import '../lib/contract/routes.ts';`,
};

describe('The dependency rule', () => {
  let refused: Set<string>;
  let directory: string;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'latchkey-lint-'));
    for (const name of ['biome.json', 'lint']) cpSync(join(ROOT, name), join(directory, name), { recursive: true });
    for (const [name, content] of Object.entries({ ...REFUSED, ...ALLOWED })) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), `${content}\n`);
    }
    execFileSync('git', ['init', '--quiet'], { cwd: directory });
    const { stdout } = spawnSync(
      join(ROOT, 'node_modules/.bin/biome'),
      ['lint', '--reporter=json', '--max-diagnostics=200', '--diagnostic-level=error'],
      { cwd: directory, encoding: 'utf8' },
    );
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { path: string } }[] };
    refused = new Set(diagnostics.map(({ location }) => location.path));
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it.each(Object.entries(REFUSED))('refuses in %s: %s', (name) => {
    expect(refused).toContain(name);
  });

  it.each(Object.entries(ALLOWED))('allows in %s: %s', (name) => {
    expect(refused).not.toContain(name);
  });
});
