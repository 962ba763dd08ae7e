import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type Kernel from '@onkernel/sdk';

/** Some bytes that must not hold a secret, and where they were found. */
export interface Trace {
  where: string;
  bytes: Buffer;
}

/** The packaged browser itself: large, and ours. Everything a login leaves is far smaller. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Every file below a directory, once as it is and once unpacked when it is gzip. */
export async function tracesOfFiles(directory: string): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await stat(path)).size > LARGEST_FILE) continue;
    const bytes = await readFile(path);
    const where = `file ${relative(directory, path)}`;
    traces.push({ where, bytes });
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) traces.push({ where: `${where}, unpacked`, bytes: gunzipSync(bytes) });
  }
  return traces;
}

/** Listens to every answer of the API: headers and body become a trace, but for the routes that give secrets out. */
export class Recorder {
  readonly traces: Trace[] = [];
  /** `METHOD path` of every request sent. */
  readonly requests: string[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    const what = `${request.method} ${pathname}`;
    this.requests.push(what);
    const response = await fetch(request);
    if (/\/(totp-code|download|exchange|resume)$/.test(pathname) && response.ok) return response;
    const body = Buffer.from(await response.clone().arrayBuffer());
    const headers = Buffer.from(JSON.stringify([...response.headers]));
    this.traces.push({ where: `answer ${response.status} to ${what}`, bytes: Buffer.concat([headers, body]) });
    return response;
  };

  /** An error of the public client is an answer too: its message and its whole text. */
  async failing(call: Promise<unknown>): Promise<InstanceType<typeof Kernel.APIError>> {
    const error = await call.then(
      () => null,
      (thrown: InstanceType<typeof Kernel.APIError>) => thrown,
    );
    if (!error) throw new Error('this call should have been refused');
    this.traces.push({
      where: 'error of the client',
      bytes: Buffer.from(`${error.message}\n${JSON.stringify(error)}`),
    });
    return error;
  }
}
