import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { permittedAddresses, type Resolve } from '../browser/address.ts';

/** An answer as it came, for as long as it is read. */
export interface Answer {
  status: number;
  /** By lower-case name. */
  headers: IncomingMessage['headers'];
  setCookies: string[];
  /** At most `maxBytes` of it, decompressed. */
  body: string;
}

export interface RequestOptions {
  /** Patterns of hosts that may be private, see `isExemptHost`. */
  privateHosts: readonly string[];
  /** How names become addresses; the system's way by default. */
  resolve?: Resolve;
  timeoutMs?: number;
  /** More of a body is not read. */
  maxBytes?: number;
}

const TIMEOUT_MS = 10_000;
export const MAX_BYTES = 256 * 1024;

/** No answer, or none that may be asked for. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/**
 * Asks one address with a GET, under the rules that hold for the browser: the name is resolved once, its addresses are
 * checked, and a checked one is connected to. Follows no redirect: where it leads is part of the answer.
 * @param headers by name, in the order to send them
 * @throws NoAnswer
 */
export async function get(url: URL, headers: Record<string, string>, options: RequestOptions): Promise<Answer> {
  const { privateHosts, resolve, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options;
  if (!/^https?:$/.test(url.protocol)) throw new NoAnswer('the address is none of the web');
  const addresses = await permittedAddresses(url.hostname, privateHosts, resolve).catch(() => {
    throw new NoAnswer('the host name does not resolve');
  });
  const [first] = addresses;
  if (!first) throw new NoAnswer('the host has a private address, which this deployment does not visit');
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const incoming = await new Promise<IncomingMessage>((answered, failed) => {
      const outgoing = send(url, {
        method: 'GET',
        headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' },
        agent: false,
        signal: deadline,
        // The checked addresses, not a second look-up: what a name resolves to can change in between.
        lookup: (_host, { all }, done) => (all ? done(null, addresses) : done(null, first.address, first.family)),
      });
      outgoing.once('response', answered).once('error', failed).end();
    });
    const { statusCode = 0, headers: answered } = incoming;
    const body = await read(incoming, maxBytes);
    return { status: statusCode, headers: answered, setCookies: answered['set-cookie'] ?? [], body };
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    throw new NoAnswer(deadline.aborted ? 'the site did not answer in time' : `no answer (${code ?? name})`);
  }
}

/** The beginning of a body. What is broken off or cannot be decompressed counts as far as it could be read. */
async function read(incoming: IncomingMessage, maxBytes: number): Promise<string> {
  const body = decompressed(incoming);
  incoming.on('error', (error) => body.destroy(error));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= maxBytes) break;
  }
  incoming.destroy();
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
}

function decompressed(incoming: IncomingMessage): Readable {
  switch (incoming.headers['content-encoding']?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return incoming.pipe(createGunzip());
    case 'deflate':
      return incoming.pipe(createInflate());
    case 'br':
      return incoming.pipe(createBrotliDecompress());
    default:
      return incoming;
  }
}
