import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface StepLine {
  message: string;
  action: string;
  /** Milliseconds since the browser was launched. */
  at: number;
}

/**
 * When each login so far was proven, as its drive logged it.
 * @param dataDirectory of the host that ran them
 * @returns milliseconds from browser launched to success proven, the latest login last
 */
export async function provenAfter(dataDirectory: string): Promise<number[]> {
  const log = await readFile(join(dataDirectory, 'logs/latchkey-FnFlowDrive.log'), 'utf8');
  return log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as StepLine)
    .filter(({ message, action }) => message === 'step' && action === 'proof: success')
    .map(({ at }) => at);
}
