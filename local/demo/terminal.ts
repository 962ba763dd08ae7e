import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Thrown when a question needs a person and there is no terminal to ask at. */
export class NoTerminal extends Error {
  override name = 'NoTerminal';
}

/**
 * Asks the person at the terminal.
 * @param hidden true for a secret: what is typed is not shown
 * @throws {NoTerminal} when standard input is not a terminal
 */
export async function askPerson(question: string, hidden = false): Promise<string> {
  if (!process.stdin.isTTY) throw new NoTerminal(`"${question}" has to be answered, and this is not a terminal`);
  process.stdout.write(`          ${question} `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: hidden ? silent : process.stdout, terminal: true });
  try {
    return (await reader.question('')).trim();
  } finally {
    reader.close();
    if (hidden) process.stdout.write('\n');
  }
}
