import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { readPage } from '../../../functions/api/page-files.ts';
import { builtPage } from '../../../infra/built-page.ts';
import { flowHolderView } from '../../../lib/contract/view/connection.ts';
import { eventFrame, stateEvent } from '../../../lib/contract/view/event.ts';
import type { Connection } from '../../../lib/model/connection.ts';
import type { Flow } from '../../../lib/model/flow.ts';
import { type HostedPage, PLAIN_PAGE } from '../../../lib/model/hosted-page.ts';
import { pageDocument } from '../../../lib/page/document.ts';
import { assetHeaders, documentHeaders } from '../../../lib/page/headers.ts';
import { chooseLanguage } from '../../../lib/page/language.ts';
import { pageSettings } from '../../../lib/page/settings.ts';
import { connection, flow } from '../../lib/contract/records.ts';

/** The API has a stage on AWS: no address of the page may forget it. */
const PREFIX = '/stage';
const CODE = 'good-code';
const GZIP = { 'Content-Encoding': 'gzip' };

/** The one login that the page shows. */
export interface Shown {
  flow?: Partial<Flow>;
  connection?: Partial<Connection>;
  page?: Partial<HostedPage>;
}

interface Received {
  method: string;
  path: string;
  body: unknown;
  authorization: string | undefined;
}

/**
 * The built page, under the headers and with the settings that the real function gives it, beside a small API whose login
 * is in whatever state a test wants. Its answers are made by the real views.
 */
export class PageServer {
  readonly origin: string;
  /** Requests of the API, in their order. */
  readonly received: Received[] = [];
  /** Status with which requests are refused from now on, by the end of their path. */
  readonly refuse = new Map<string, number>();
  /** Requests that get no answer until this is emptied. */
  readonly hold = new Set<string>();
  /** Sets the cookie by which the page resumes. */
  resumable = false;
  readonly #server;
  readonly #streams = new Set<ServerResponse>();
  #shown: Shown = {};

  static async start(): Promise<PageServer> {
    const files = readPage(builtPage());
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PageServer(server, files);
  }

  private constructor(server: ReturnType<typeof createServer>, files: ReturnType<typeof readPage>) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request, response) => this.#answer(request, response, files).catch(() => response.destroy()));
  }

  /** The link that a person gets. */
  link(query: Record<string, string> = {}): string {
    return `${this.origin}${PREFIX}/login/c1?${new URLSearchParams({ code: CODE, ...query })}`;
  }

  /** Forgets what was, and begins with this. */
  begin(shown: Shown): void {
    this.received.length = 0;
    this.refuse.clear();
    this.hold.clear();
    this.resumable = false;
    this.#shown = shown;
    this.cut();
  }

  /** The login goes on. */
  turn(changed: Partial<Flow>): void {
    this.#shown = { ...this.#shown, flow: { ...this.#shown.flow, ...changed } };
    for (const stream of this.#streams) stream.write(eventFrame(this.#event()));
  }

  /** Breaks all streams off. */
  cut(): void {
    for (const stream of this.#streams) stream.destroy();
    this.#streams.clear();
  }

  /** Bodies of what was submitted. */
  get submitted(): unknown[] {
    return this.received.filter(({ path }) => path.endsWith('/submit')).map(({ body }) => body);
  }

  close(): Promise<void> {
    this.cut();
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  get #page(): HostedPage {
    return { ...PLAIN_PAGE, ...this.#shown.page };
  }

  #records() {
    const now = new Date();
    const started = new Date(now.getTime() - 5_000);
    const clocks = {
      created_at: started.toISOString(),
      expires_at: new Date(started.getTime() + 1_200_000).toISOString(),
    };
    return {
      parts: {
        connection: connection(this.#shown.connection),
        profileName: 'work',
        credential: null,
        flow: { ...flow(), ...clocks, ...this.#shown.flow },
      },
      context: { baseUrl: this.origin + PREFIX, now },
    };
  }

  #event() {
    const { parts, context } = this.#records();
    return stateEvent(parts, context);
  }

  async #answer(request: IncomingMessage, response: ServerResponse, files: ReturnType<typeof readPage>) {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.origin);
    const send = (status: number, headers: Record<string, string>, body: string | Uint8Array) =>
      response.writeHead(status, headers).end(body);
    const json = (status: number, body: object, headers: Record<string, string> = {}) =>
      send(
        status,
        { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
        JSON.stringify(body),
      );

    const file = files.assets.get(pathname.split('/assets/')[1] ?? '');
    if (file) return send(200, { ...assetHeaders(file.contentType), ...GZIP }, gzipSync(file.content));
    if (pathname === `${PREFIX}/login/c1`) {
      const settings = pageSettings('c1', this.#page, Object.fromEntries(searchParams));
      const language = chooseLanguage(searchParams.get('lang') ?? undefined, request.headers['accept-language']);
      return send(200, documentHeaders(this.#page.origins), pageDocument(files.built, language, PREFIX, settings));
    }

    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = text ? JSON.parse(text) : null;
    const { authorization } = request.headers;
    this.received.push({ method: request.method ?? '', path: pathname, body, authorization });
    const action = pathname.split('/').at(-1) ?? '';
    while (this.hold.has(action)) await new Promise((resolve) => setTimeout(resolve, 20));
    const status = this.refuse.get(action);
    if (status) return json(status, { code: 'refused', message: 'Refused.' });
    switch (action) {
      case 'exchange':
        if (body?.code !== CODE) return json(401, { code: 'unauthorized', message: 'Spent.' });
        return json(200, { jwt: 'the.flow.token', invocation_id: 'f1' });
      case 'resume':
        return this.resumable
          ? json(200, { jwt: 'the.flow.token', invocation_id: 'f1' })
          : json(401, { code: 'unauthorized', message: 'No cookie.' });
      case 'restart':
        return json(200, { handoff_code: CODE });
      case 'submit':
        return json(202, { accepted: true });
      case 'events':
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        this.#streams.add(response);
        response.on('close', () => this.#streams.delete(response));
        response.write(eventFrame(this.#event()));
        return;
      case 'c1': {
        const { parts, context } = this.#records();
        return json(200, flowHolderView(parts, context));
      }
      default:
        return json(404, { code: 'not_found', message: 'There is no such route.' });
    }
  }
}
