/** A flow as the component keeps it: it reads the legacy views alone. */
export interface ComponentState {
  flow_status: string;
  flow_step: string;
  discovered_fields?: { name: string; type: string; label: string }[] | null;
  mfa_options?: { type: string; label: string }[] | null;
  pending_sso_buttons?: { provider: string; selector: string }[] | null;
  sign_in_options?: { id: string; label: string }[] | null;
  error_code?: string | null;
}

/**
 * The requests of Kernel's published React component, as a browser at another origin makes them: their order, methods,
 * headers and bodies (contract section 3, "hosted page / React component"). No code of it is here.
 */
export class ReactComponent {
  readonly #base: string;
  readonly #id: string;
  #jwt = '';

  constructor(base: string, connectionId: string) {
    this.#base = `${base}/auth/connections/${connectionId}`;
    this.#id = connectionId;
  }

  /** 1. Exchanges the code, without a token. */
  async exchange(code: string): Promise<Response> {
    const response = await this.#send('/exchange', 'POST', { 'Content-Type': 'application/json' }, { code });
    if (response.ok) this.#jwt = ((await response.clone().json()) as { jwt: string }).jwt;
    return response;
  }

  /** 2. Reads the connection. */
  async retrieve(): Promise<ComponentState & { id: string; domain: string; profile_name: string }> {
    const response = await this.#send('', 'GET', { Authorization: `Bearer ${this.#jwt}` });
    if (!response.ok) throw new Error(`${response.status} for ${this.#id}`);
    return (await response.json()) as never;
  }

  /** 3. Follows the events: it splits on lines, and wants exactly one space after `event:` and `data:`. */
  async *events(): AsyncGenerator<ComponentState> {
    const headers = { Authorization: `Bearer ${this.#jwt}`, Accept: 'text/event-stream' };
    const response = await this.#send('/events', 'GET', headers);
    const decoder = new TextDecoder();
    let name = '';
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('event: ')) name = line.slice(7);
        else if (line.startsWith('data: ') && name === 'managed_auth_state') yield JSON.parse(line.slice(6));
        else if (line.startsWith('data: ') && name === 'error') throw new Error(line);
      }
    }
  }

  /** 4. Submits; beside a choice it sends an empty `fields`. */
  submit(body: object): Promise<Response> {
    const headers = { Authorization: `Bearer ${this.#jwt}`, 'Content-Type': 'application/json' };
    return this.#send('/submit', 'POST', headers, body);
  }

  /** As a browser does it: a preflight first, and an answer that may not be read is none. */
  async #send(path: string, method: string, headers: Record<string, string>, body?: object): Promise<Response> {
    const url = this.#base + path;
    const origin = 'https://app.example';
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': Object.keys(headers).join(',').toLowerCase(),
      },
    });
    const allowed = preflight.headers.get('access-control-allow-methods') ?? '';
    if (!preflight.ok || !allowed.split(',').includes(method)) throw new TypeError(`${method} ${path}: preflight`);
    const response = await fetch(url, {
      method,
      headers: { ...headers, origin, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.headers.get('access-control-allow-origin') !== '*') throw new TypeError(`${method} ${path}: no CORS`);
    return response;
  }
}
