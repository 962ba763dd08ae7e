import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from './assembly.ts';

const main = fileURLToPath(new URL('../../local/main.ts', import.meta.url));

/** Runs `npm start` until it ends. */
async function run(environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], { env: { ...process.env, ...environment } });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await closed, output: stdout + stderr };
}

describe('npm start ends with one clear line and exit code 1', () => {
  it('for a value it cannot use', async () => {
    expect(await run({ LATCHKEY_PORT: 'http' })).toEqual({
      code: 1,
      output: "latchkey: LATCHKEY_PORT is 'http', but must be a whole number from 0 to 65535.\n",
    });
  });

  it('for a data directory that it cannot write to', async () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    const { code, output } = await run({ LATCHKEY_DATA: file });
    expect(code).toBe(1);
    expect(output).toMatch(/^latchkey: The data directory .* cannot be written to: .*\n$/);
  });
});
