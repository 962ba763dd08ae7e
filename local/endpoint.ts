import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caller, Service, ServiceResponse } from './service.ts';

/** A served AWS endpoint, to be named in `AWS_ENDPOINT_URL_<SERVICE>`. */
export interface Endpoint {
  url: string;
  /** Stops listening and ends open connections. It does not close the service behind. */
  close(): Promise<void>;
}

/**
 * Serves one AWS service on a loopback port that the system picks.
 *
 * Who calls is told by the access key id in the request's SigV4 credential scope. Those ids are random and known to one
 * function process only, so that here the id itself bears the identity: the signature is not checked.
 *
 * @param identify The role that an access key id was given to; undefined is answered 403.
 * @param report Receives what no service should throw; the client gets a plain 500.
 */
export async function serveEndpoint(
  service: Service,
  identify: (accessKeyId: string) => Caller | undefined,
  report: (error: unknown) => void = (error) => console.error(error),
): Promise<Endpoint> {
  const server = createServer((request, response) => {
    answer(service, identify, request)
      .catch((error: unknown) => {
        report(error);
        return refusal(request, 500, 'InternalFailure', 'The service failed.');
      })
      .then(({ status, headers, body }) => {
        response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers });
        response.end(request.method === 'HEAD' ? undefined : body);
      })
      .catch(() => response.destroy());
  });
  // SDK clients keep their sockets for long; Node's 5 s would race with their next request.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  service: Service,
  identify: (accessKeyId: string) => Caller | undefined,
  request: IncomingMessage,
): Promise<ServiceResponse> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const caller = identify(credentialScope(request)?.accessKeyId ?? '');
  if (!caller) {
    return refusal(
      request,
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  return service.handle({
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: request.headers,
    body: Buffer.concat(chunks),
    caller,
  });
}

/** `Authorization: AWS4-HMAC-SHA256 Credential=<access key id>/<date>/<region>/<service>/aws4_request, ...` */
function credentialScope(request: IncomingMessage): { accessKeyId: string; service: string } | undefined {
  const match = /Credential=([^/,\s]+)\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(request.headers.authorization ?? '');
  return match ? { accessKeyId: match[1] as string, service: match[2] as string } : undefined;
}

/** An error in the shape of the service the request was signed for: XML for S3, JSON for the others. */
function refusal(request: IncomingMessage, status: number, code: string, message: string): ServiceResponse {
  if (credentialScope(request)?.service === 's3') {
    const s3Code = status === 403 ? 'InvalidAccessKeyId' : 'InternalError';
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${s3Code}</Code><Message>${message}</Message></Error>`;
    return { status, headers: { 'content-type': 'application/xml' }, body };
  }
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code },
    body: JSON.stringify({ __type: code, message }),
  };
}
