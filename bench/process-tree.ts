import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  command: string;
  /** CPU seconds since it started, in user mode and in the kernel. */
  seconds: number;
}

/** A process and all below it at this moment: CPU seconds, and bytes (proportional set size). */
export function processTree(pid: number): { pid: number; seconds: number; bytes: number }[] {
  const all = readProcesses();
  const root = all.find((one) => one.pid === pid);
  const tree = root ? treeOf(root, all) : [];
  return tree.map(({ pid, seconds }) => ({ pid, seconds, bytes: proportionalSetSize(pid) }));
}

/**
 * Memory of one running login, browser included, at this moment.
 * @param host process id of the local host
 * @returns bytes (proportional set size, so that shared pages count once), null while no drive has a browser
 */
export function memoryOfDrive(host: number): number | null {
  const all = readProcesses();
  const children = all.filter(({ parent }) => parent === host);
  const trees = children.map((child) => treeOf(child, all));
  const drive = trees.find((tree) => tree.some(({ command }) => command.includes('--user-data-dir')));
  return drive ? drive.reduce((sum, { pid }) => sum + proportionalSetSize(pid), 0) : null;
}

/** Clock ticks in a second, as Linux counts them in /proc (USER_HZ). */
const TICKS = 100;

function treeOf(root: Process, all: Process[]): Process[] {
  return [root, ...all.filter(({ parent }) => parent === root.pid).flatMap((child) => treeOf(child, all))];
}

function readProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readProc(name, 'stat');
      // The second field is the program's name in brackets, and may itself hold brackets and spaces.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
      const seconds = ((user ?? 0) + (system ?? 0)) / TICKS;
      return stat ? [{ pid: Number(name), parent: parent ?? 0, command: readProc(name, 'cmdline'), seconds }] : [];
    });
}

function proportionalSetSize(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readProc(String(pid), 'smaps_rollup'))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

/** Empty when the process has ended meanwhile. */
function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
