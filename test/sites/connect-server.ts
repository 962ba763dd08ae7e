import { randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A field of an item, in the shape of 1Password's Connect API (1.5.7 and later). */
export interface ConnectField {
  id: string;
  type: 'STRING' | 'EMAIL' | 'CONCEALED' | 'URL' | 'OTP' | 'TOTP' | 'DATE' | 'MENU';
  purpose?: '' | 'USERNAME' | 'PASSWORD' | 'NOTES';
  label?: string;
  value?: string;
  /** The code of a one-time password, as the server computes it. */
  totp?: string;
  section?: { id: string };
}

export interface ConnectItem {
  id: string;
  title: string;
  vault: { id: string };
  category: string;
  urls: { href: string; primary?: boolean }[];
  version: number;
  state?: 'ARCHIVED' | 'DELETED';
  trashed?: boolean;
  fields: ConnectField[];
  createdAt: string;
  updatedAt: string;
}

/** What a test wants of an item. */
export interface Login {
  title: string;
  username?: string;
  password?: string;
  urls?: string[];
  /** Base32 or an `otpauth:` URI. */
  otp?: string;
  /** A code without its secret. */
  code?: string;
  more?: ConnectField[];
  category?: string;
  state?: 'ARCHIVED' | 'DELETED';
  id?: string;
}

/** A 1Password Connect server in this process, as its published API describes it, and what it was asked. */
export interface ConnectServer {
  /** For `connect_url`. */
  url: string;
  host: string;
  token: string;
  /** Paths that were asked for, with the token that came along. */
  asked: { path: string; token: string }[];
  addVault(name: string): string;
  /** @returns the item, which a test may change; `touch` it then */
  addItem(vaultName: string, login: Login): ConnectItem;
  /** Another version of an item, as 1Password makes with every change. */
  touch(item: ConnectItem, change: (item: ConnectItem) => void): void;
  removeItem(item: ConnectItem): void;
  /** What every request is answered from now on; null: as it should be. */
  answer: ((response: ServerResponse) => void) | null;
  /** How long each answer takes: what a network between adds. */
  delayMs: number;
  close(): Promise<void>;
}

/** 26 letters and digits, as 1Password's ids are. */
const newId = () => randomBytes(20).toString('hex').slice(0, 26);

export async function startConnectServer(name = 'connect'): Promise<ConnectServer> {
  const vaults: { id: string; name: string }[] = [];
  const items: ConnectItem[] = [];
  const asked: ConnectServer['asked'] = [];
  const token = `eyJhbGciOiJFUzI1NiJ9.${randomBytes(24).toString('base64url')}.${randomBytes(24).toString('base64url')}`;

  const server = createServer(async (request, response) => {
    if (connect.delayMs > 0) await sleep(connect.delayMs);
    const url = new URL(request.url ?? '/', 'http://connect.invalid');
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    asked.push({ path: url.pathname, token: given });
    if (connect.answer) return connect.answer(response);
    if (given !== connect.token) return refuse(response, 401, 'Invalid token signature');
    const [, version, kind, vaultId, of, itemId] = url.pathname.replace(/\/$/, '').split('/');
    if (version !== 'v1' || kind !== 'vaults' || request.method !== 'GET')
      return refuse(response, 404, 'no such endpoint');
    if (!vaultId) return reply(response, vaults.filter(nameFilter(url)).map(shownVault));
    if (!vaults.some(({ id }) => id === vaultId)) return refuse(response, 404, `vault ${vaultId} not found`);
    if (of !== 'items') return refuse(response, 404, 'no such endpoint');
    const own = items.filter(({ vault }) => vault.id === vaultId);
    if (!itemId) return reply(response, own.map(withoutFields));
    const item = own.find(({ id }) => id === itemId);
    return item ? reply(response, item) : refuse(response, 404, `item ${itemId} not found`);
  });

  const shownVault = ({ id, name }: { id: string; name: string }) => ({
    id,
    name,
    attributeVersion: 1,
    contentVersion: 1,
    items: items.filter(({ vault }) => vault.id === id).length,
    type: 'USER_CREATED',
    createdAt: '2031-01-01T00:00:00Z',
    updatedAt: '2031-01-01T00:00:00Z',
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const vaultNamed = (vaultName: string) =>
    vaults.find(({ name }) => name === vaultName)?.id ?? connect.addVault(vaultName);

  const connect: ConnectServer = {
    url: `http://${name}.localhost:${port}`,
    host: `${name}.localhost`,
    token,
    asked,
    addVault(name) {
      const id = newId();
      vaults.push({ id, name });
      return id;
    },
    addItem(vaultName, login) {
      const now = new Date().toISOString();
      const item: ConnectItem = {
        id: login.id ?? newId(),
        title: login.title,
        vault: { id: vaultNamed(vaultName) },
        category: login.category ?? 'LOGIN',
        urls: (login.urls ?? []).map((href, index) => ({ href, primary: index === 0 })),
        version: 1,
        ...(login.state && { state: login.state }),
        fields: fieldsOf(login),
        createdAt: now,
        updatedAt: now,
      };
      items.push(item);
      return item;
    },
    touch(item, change) {
      change(item);
      item.version += 1;
      item.updatedAt = new Date().toISOString();
    },
    removeItem(item) {
      items.splice(items.indexOf(item), 1);
    },
    answer: null,
    delayMs: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return connect;
}

/** The value of a field that an item has from the start. */
export function setField(item: ConnectItem, id: string, value: string): void {
  const field = item.fields.find((one) => one.id === id);
  if (!field) throw new Error(`The item has no field ${id}.`);
  field.value = value;
}

function fieldsOf({ username, password, otp, code, more = [] }: Login): ConnectField[] {
  const section = { id: 'add more' };
  return [
    { id: 'username', type: 'STRING', purpose: 'USERNAME', label: 'username', ...(username && { value: username }) },
    { id: 'password', type: 'CONCEALED', purpose: 'PASSWORD', label: 'password', ...(password && { value: password }) },
    { id: 'notesPlain', type: 'STRING', purpose: 'NOTES', label: 'notesPlain', value: 'not for any form' },
    ...(otp || code
      ? [
          {
            id: 'TOTP_1',
            type: 'OTP' as const,
            label: 'one-time password',
            section,
            ...(otp && { value: otp }),
            ...(code && { totp: code }),
          },
        ]
      : []),
    ...more,
  ];
}

function withoutFields({ fields: _, ...item }: ConnectItem): object {
  return item;
}

/** `filter=name eq "…"`, the one filter of vaults. */
function nameFilter(url: URL): (vault: { name: string }) => boolean {
  const wanted = /^(?:name|title) eq "(.*)"$/.exec(url.searchParams.get('filter') ?? '')?.[1];
  return ({ name }) => wanted === undefined || name === wanted;
}

function reply(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ status, message }));
}
