import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Programs of one host that can be killed, and what they leave, read from the system. Linux only. */
export const VICTIMS = ['browser', 'drive', 'vault'] as const;
export type Victim = (typeof VICTIMS)[number];

interface Program {
  pid: number;
  /** The function that it is a process of; undefined for a browser. */
  functionName: string | undefined;
  arguments: string[];
}

/** Every program that works in the host's data directory. */
async function programs(dataDirectory: string): Promise<Program[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      try {
        const environment = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0');
        const of = (name: string) => environment.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1);
        if (!of('TMPDIR')?.startsWith(`${dataDirectory}/`)) return null;
        const commandLine = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
        return { pid, functionName: of('AWS_LAMBDA_FUNCTION_NAME'), arguments: commandLine };
      } catch {
        return null;
      }
    }),
  );
  return found.filter((program) => program !== null);
}

/** Every process of a browser, its helpers included. */
export async function browserProcesses(dataDirectory: string): Promise<number[]> {
  return (await programs(dataDirectory)).flatMap(({ pid, functionName }) => (functionName === undefined ? [pid] : []));
}

/** Directories that browsers of the host have not taken away with them. */
export async function browserDirectories(dataDirectory: string): Promise<string[]> {
  const left = await readdir(join(dataDirectory, 'tmp'), { recursive: true }).catch(() => []);
  return left.filter((path) => /latchkey-browser-[^/]+$/.test(path));
}

/** Kills with SIGKILL what there is of it at this moment. */
export async function kill(victim: Victim, dataDirectory: string): Promise<void> {
  for (const { pid, functionName, arguments: given } of await programs(dataDirectory)) {
    const isVictim =
      victim === 'browser'
        ? functionName === undefined && !given.some((argument) => argument.startsWith('--type='))
        : functionName?.endsWith(victim === 'drive' ? 'FnFlowDrive' : 'FnVaultFlow');
    if (isVictim) process.kill(pid, 'SIGKILL');
  }
}

/** Resolves when another object is being written, or has just been. */
export async function anotherObject(dataDirectory: string, before: ReadonlySet<string>): Promise<void> {
  for (;;) {
    const now = await objects(dataDirectory);
    if ([...now].some((path) => !before.has(path))) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Files of the bucket: sessions, and checkpoints of what was suspended. */
export async function objects(dataDirectory: string): Promise<Set<string>> {
  const paths = await readdir(join(dataDirectory, 's3'), { recursive: true }).catch(() => []);
  return new Set(paths);
}
