import { randomUUID } from 'node:crypto';
import Kernel, { APIError } from '@onkernel/sdk';

/** The public client with its defaults (retries included), and a count of the requests that it really makes. */
export class Caller {
  readonly url: string;
  readonly apiKey: string;
  readonly client: Kernel;
  requests = 0;

  constructor(url: string, apiKey: string) {
    this.url = url;
    this.apiKey = apiKey;
    this.client = this.clientWith(apiKey);
  }

  clientWith(apiKey: string, options: { projectID?: string } = {}): Kernel {
    const counted: typeof fetch = (...args) => {
      this.requests += 1;
      return fetch(...args);
    };
    return new Kernel({ apiKey, baseURL: this.url, fetch: counted, ...options });
  }

  /** A request as it is, past the client. */
  raw(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${this.apiKey}`, ...(init.headers as Record<string, string>) };
    return fetch(`${this.url}${path}`, { ...init, headers });
  }

  /** Status, code and body of a refusal, and how many requests it took. */
  async refusal(call: () => PromiseLike<unknown>): Promise<Refusal> {
    const before = this.requests;
    try {
      await call();
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      const body = error.error as Record<string, unknown>;
      return { status: error.status, code: body.code, requests: this.requests - before, body };
    }
    throw new Error('The call was not refused.');
  }
}

export interface Refusal {
  status: number | undefined;
  code: unknown;
  requests: number;
  body: Record<string, unknown>;
}

/** A name that no other test has. */
export function unique(prefix: string): string {
  return `${prefix}-${randomUUID().slice(0, 8)}`;
}

/** All rows of a list, page after page. */
export async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
