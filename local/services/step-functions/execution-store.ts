import { appendFile, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finishedFiles, openDirectory, removeDurably, writeDurably } from '../durable-file.ts';
import { createMutex, type Mutex } from '../mutex.ts';
import type { ExecutionRecord } from './record.ts';

/** One event of an execution's history, in the shape GetExecutionHistory gives it, without its ids. */
export interface HistoryEvent {
  /** Epoch seconds. */
  timestamp: number;
  type: string;
  [details: string]: unknown;
}

/** Step Functions forgets an execution 90 days after its end. */
const RETENTION_MS = 90 * 86_400_000;

/** The executions of one state machine: `running/` and `ended/`, one file each, and their histories beside them. */
export interface ExecutionStore {
  running(): Promise<ExecutionRecord[]>;
  find(name: string): Promise<ExecutionRecord | undefined>;
  /** On the disk when it returns; an ended execution moves. Saves of one execution keep their order. */
  save(record: ExecutionRecord): Promise<void>;
  /** A history is for people: a kill may cost its last line. */
  append(name: string, event: HistoryEvent): Promise<void>;
  history(name: string): Promise<HistoryEvent[]>;
}

export async function openExecutionStore(directory: string, now: Date): Promise<ExecutionStore> {
  const folders = {
    running: join(directory, 'running'),
    ended: join(directory, 'ended'),
    history: join(directory, 'history'),
  };
  for (const folder of Object.values(folders)) await openDirectory(folder);
  const fileOf = (folder: keyof typeof folders, name: string) => join(folders[folder], encodeURIComponent(name));
  const read = async (path: string): Promise<ExecutionRecord | undefined> => {
    const content = await readFile(path, 'utf8').catch(ifMissing);
    return content === undefined ? undefined : JSON.parse(content);
  };
  const writing = new Map<string, Mutex>();

  for (const name of await finishedFiles(folders.ended)) {
    const { mtimeMs } = await stat(join(folders.ended, name));
    if (now.getTime() - mtimeMs < RETENTION_MS) continue;
    await rm(join(folders.history, name), { force: true });
    await rm(join(folders.ended, name), { force: true });
  }

  return {
    async running() {
      const records: ExecutionRecord[] = [];
      for (const name of await finishedFiles(folders.running)) {
        const record = await read(join(folders.running, name));
        // A kill between the two steps of an end leaves both files: the ended one is right.
        if (record && (await read(fileOf('ended', record.name)))) await removeDurably(fileOf('running', record.name));
        else if (record) records.push(record);
      }
      return records;
    },
    find: async (name) => (await read(fileOf('ended', name))) ?? read(fileOf('running', name)),
    save(record) {
      const alone = writing.get(record.name) ?? createMutex();
      writing.set(record.name, alone);
      return alone(async () => {
        if (record.status === 'RUNNING') return writeDurably(fileOf('running', record.name), JSON.stringify(record));
        await writeDurably(fileOf('ended', record.name), JSON.stringify(record));
        await removeDurably(fileOf('running', record.name));
        writing.delete(record.name);
      });
    },
    append: (name, event) => appendFile(fileOf('history', name), `${JSON.stringify(event)}\n`, { mode: 0o600 }),
    async history(name) {
      const lines = ((await readFile(fileOf('history', name), 'utf8').catch(ifMissing)) ?? '').split('\n');
      return lines.flatMap((line) => {
        try {
          return [JSON.parse(line) as HistoryEvent];
        } catch {
          return [];
        }
      });
    },
  };
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
