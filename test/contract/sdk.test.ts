import { beforeAll, describe } from 'vitest';
import { apiKeys } from './sdk/api-keys.ts';
import { badInput } from './sdk/bad-input.ts';
import { Caller } from './sdk/caller.ts';
import { connections } from './sdk/connections.ts';
import { credentials } from './sdk/credentials.ts';
import { hostedPage } from './sdk/hosted-page.ts';
import { profiles } from './sdk/profiles.ts';
import { providers } from './sdk/providers.ts';
import { strangeRequests } from './sdk/strange-requests.ts';
import { createTenant, type Tenant } from './shared-host.ts';

let host: Tenant;
let caller: Caller;

beforeAll(async () => {
  host = await createTenant();
  caller = new Caller(host.url, host.apiKey);
}, 150_000);

/** Every method of the public client, unmodified, against `npm start`. One organization for all: each test makes its own records. */
describe('@onkernel/sdk', () => {
  describe('credentials', () => credentials(() => caller));
  describe('auth.connections', () => connections(() => caller));
  describe('profiles', () => profiles(() => caller));
  describe('credentialProviders', () => providers(() => caller));
  describe('apiKeys', () => apiKeys(() => caller));
  describe('what the hosted page does', () => hostedPage(() => caller));
  describe('bad input', () => badInput(() => caller));
  describe('strange requests', () => strangeRequests(() => caller));
});
