import type { Readable } from 'node:stream';

/** A function's answer to a proxied request, understood. */
export interface ProxyResponse {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** Set by the connection itself; what a function says about them does not reach the client. */
const hopByHop = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade']);
const preludeEnd = Buffer.alloc(8);
const maxPreludeBytes = 64 * 1024;

/**
 * Reads a buffered answer. A base64 body is decoded only when the API declares binary media types, as API Gateway does.
 *
 * @returns undefined when it is malformed, which API Gateway answers 502.
 */
export function readProxyResponse(payload: Buffer, { binary }: { binary: boolean }): ProxyResponse | undefined {
  const answer = parseObject(payload);
  const head = readHead(answer);
  if (!answer || !head) return undefined;
  const { body = '', isBase64Encoded } = answer;
  if (body !== null && typeof body !== 'string') return undefined;
  return { ...head, body: Buffer.from(body ?? '', isBase64Encoded === true && binary ? 'base64' : 'utf8') };
}

/**
 * Reads the head of a streamed answer: JSON, eight NUL bytes, then the body. `body` is what had arrived of it; the rest
 * is still in the stream.
 *
 * @returns undefined when the stream does not begin that way.
 */
export async function readStreamedHead(stream: Readable): Promise<ProxyResponse | undefined> {
  let received = Buffer.alloc(0);
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    received = Buffer.concat([received, chunk as Buffer]);
    const end = received.indexOf(preludeEnd);
    if (end >= 0) {
      const head = readHead(parseObject(received.subarray(0, end)));
      return head && { ...head, body: received.subarray(end + preludeEnd.length) };
    }
    if (received.length > maxPreludeBytes) return undefined;
  }
  return undefined;
}

function readHead(answer: Record<string, unknown> | undefined): Omit<ProxyResponse, 'body'> | undefined {
  if (!answer) return undefined;
  const status = Number(answer.statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) return undefined;
  const single = Object.entries((answer.headers ?? {}) as Record<string, unknown>);
  const multiple = Object.entries((answer.multiValueHeaders ?? {}) as Record<string, unknown[]>);
  const headers: ProxyResponse['headers'] = { 'content-type': 'application/json' };
  for (const [name, value] of [...single, ...multiple]) {
    if (value === null || value === undefined || hopByHop.has(name.toLowerCase())) continue;
    headers[name.toLowerCase()] = Array.isArray(value) ? value.map(String) : String(value);
  }
  return { status, headers };
}

function parseObject(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(bytes.toString());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
