import type { Answer, WireConnection } from './wire.ts';

/** A request that was refused, or that never came to an answer (status 0). */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A token that opens the four routes of one login. Kept in memory and nowhere else. */
export interface Token {
  jwt: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
/** Longer than API Gateway waits for any answer. */
const PATIENCE_MS = 35_000;

/** The API as this page uses it. Every method throws {@link Refused}. */
export class Api {
  readonly #prefix: string;
  readonly #connection: string;

  constructor(prefix: string, connection: string) {
    this.#prefix = prefix;
    this.#connection = encodeURIComponent(connection);
  }

  /** Exchanges the one-time code of the link. */
  exchange(code: string): Promise<Token> {
    return this.#read(this.#path('exchange'), { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ code }) });
  }

  /** A token for what this page has begun before it was reloaded. */
  resume(): Promise<Token> {
    return this.#read(`${this.#prefix}/login/${this.#connection}/resume`, { method: 'POST' });
  }

  /** A new login in place of the one that failed. @returns its code */
  async restart(): Promise<string> {
    const path = `${this.#prefix}/login/${this.#connection}/restart`;
    return (await this.#read<{ handoff_code: string }>(path, { method: 'POST' })).handoff_code;
  }

  retrieve({ jwt }: Token): Promise<WireConnection> {
    return this.#read(this.#path(), { headers: bearer(jwt) });
  }

  async submit({ jwt }: Token, answer: Answer): Promise<void> {
    const headers = { ...bearer(jwt), ...JSON_TYPE };
    await this.#read(this.#path('submit'), { method: 'POST', headers, body: JSON.stringify(answer) });
  }

  /** The stream of the login's events, once it has begun. */
  async events({ jwt }: Token, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const headers = { ...bearer(jwt), accept: 'text/event-stream' };
    const response = await this.#send(this.#path('events'), { headers, signal });
    if (!response.body) throw new Refused(0, 'no_stream', 'This browser reads no streams.');
    return response.body;
  }

  #path(action?: string): string {
    return `${this.#prefix}/auth/connections/${this.#connection}${action ? `/${action}` : ''}`;
  }

  async #read<T>(path: string, init: RequestInit): Promise<T> {
    const response = await this.#send(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    return (await response.json()) as T;
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(path, { ...init, cache: 'no-store', redirect: 'error' }).catch(() => {
      throw new Refused(0, 'unreachable', 'No answer.');
    });
    if (response.ok) return response;
    const { code = '', message = '' } = (await response.json().catch(() => ({}))) as {
      code?: string;
      message?: string;
    };
    throw new Refused(response.status, code, message);
  }
}

function bearer(jwt: string): Record<string, string> {
  return { authorization: `Bearer ${jwt}` };
}
