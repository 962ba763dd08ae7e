import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const script = fileURLToPath(new URL('./fleet-process.ts', import.meta.url));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a host that ends', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('by %s leaves neither functions nor what they started', async (signal) => {
    const host = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface(host.stdout), 'line')) as [string];
    const { directory, pids } = JSON.parse(line) as { directory: string; pids: number[] };
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    expect(pids.map(isAlive)).toEqual([true, true]);
    host.kill(signal);
    await vi.waitFor(() => expect(pids.map(isAlive)).toEqual([false, false]), { timeout: 5_000 });
  });
});
