import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './error.ts';

/**
 * The object in the body of a PUT. SDK clients may send it `aws-chunked`: chunks of `<hex length>[;signature]CRLF
 * <bytes>CRLF`, then a last chunk of length 0 and trailing headers.
 * Source: Amazon S3 API Reference, "Signature calculations: transferring payload in multiple chunks".
 *
 * @throws {S3Error} IncompleteBody when the body is not whole.
 */
export function decodeBody(body: Buffer, headers: IncomingHttpHeaders): Buffer {
  const encodings = String(headers['content-encoding'] ?? '').split(',');
  const isChunked =
    encodings.some((encoding) => encoding.trim() === 'aws-chunked') ||
    String(headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
  if (!isChunked) return body;
  const decoded = Buffer.concat([...chunksOf(body)]);
  const expected = headers['x-amz-decoded-content-length'];
  if (expected !== undefined && decoded.length !== Number(expected)) throw incomplete();
  return decoded;
}

function* chunksOf(body: Buffer): Generator<Buffer> {
  let position = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', position);
    if (lineEnd < 0) throw incomplete();
    const length = Number.parseInt(body.toString('latin1', position, lineEnd), 16);
    if (length === 0) return;
    const start = lineEnd + 2;
    if (!(start + length + 2 <= body.length)) throw incomplete();
    yield body.subarray(start, start + length);
    position = start + length + 2;
  }
}

function incomplete(): S3Error {
  return new S3Error(400, 'IncompleteBody', 'The request body terminated unexpectedly');
}
