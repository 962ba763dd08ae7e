import { z } from 'zod';
import { isExemptHost } from '../browser/address.ts';
import { get, NoAnswer, type RequestOptions } from '../health/request.ts';
import { rateLimited, unreachable } from './errors.ts';

/** How a Connect server is reached. */
export type ConnectHttp = Pick<RequestOptions, 'privateHosts' | 'resolve' | 'timeoutMs' | 'maxBytes'>;

/** The Connect server refuses. */
export class ConnectStatus extends Error {
  override readonly name = 'ConnectStatus';
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

const TIMEOUT_MS = 10_000;
/** A vault of some ten thousand items. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * What 1Password's Connect client asks with, in the place of its own: a GET that follows no redirect, so that the token
 * goes to no other host; over HTTPS, private hosts excepted; to addresses that this deployment visits.
 */
export function connectHttp(options: ConnectHttp) {
  const { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options;
  return {
    defaultTimeout: timeoutMs,
    /** @throws ConnectStatus, ProviderError */
    async request(_method: string, address: string, { authToken }: { authToken: string }) {
      const url = new URL(address);
      if (url.protocol !== 'https:' && !isExemptHost(url.hostname, options.privateHosts))
        throw unreachable('connect_url must begin with https://');
      const headers = { authorization: `Bearer ${authToken}`, accept: 'application/json' };
      const { status, body } = await get(url, headers, { ...options, timeoutMs, maxBytes }).catch(asUnreachable);
      if (status === 429) throw rateLimited();
      if (status >= 300 && status < 400) throw unreachable('the Connect server redirects, which is not followed');
      if (status !== 200) throw new ConnectStatus(status);
      if (body.length >= maxBytes) throw unreachable('the Connect server answered with more than can be read');
      return { status, data: read(body, url.pathname.endsWith('/') || url.pathname.endsWith('/items')) };
    },
  };
}

function asUnreachable(error: unknown): never {
  throw error instanceof NoAnswer ? unreachable(error.message.replace('the site', 'the Connect server')) : error;
}

const FOREIGN = 'its answer is not that of a Connect server';

/** All that is asked for has an id, and the client would make something of anything. */
const record = z.looseObject({ id: z.string().min(1), state: z.string().optional() });

/**
 * The vaults, items or the one item of an answer. The client knows the `trashed` of older servers, and drops the `state` by
 * which newer ones tell the same.
 */
function read(body: string, isList: boolean): unknown {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw unreachable(FOREIGN);
  }
  const withState = record.transform((one) =>
    one.state === 'ARCHIVED' || one.state === 'DELETED' ? { ...one, trashed: true } : one,
  );
  const { success, data } = (isList ? z.array(withState) : withState).safeParse(json);
  if (!success) throw unreachable(FOREIGN);
  return data;
}
