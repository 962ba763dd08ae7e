import { z } from 'zod';
import { HostedPageSettings } from '../lib/contract/schema/hosted-page.ts';
import type { HostedPage } from '../lib/model/hosted-page.ts';
import { newId } from '../lib/model/id.ts';
import {
  AdministrationError,
  createApiKey,
  createOrganization,
  deleteOrganization,
  hasApiKey,
  hostedPageOf,
  setHostedPage,
} from '../lib/vault/administration.ts';
import { Secret } from '../lib/vault/secret.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens');
const name = z.string().trim().min(1).max(255);
const apiKey = z.string().regex(/^[\x21-\x7e]{8,200}$/, 'must be 8 to 200 visible ASCII characters');

const request = z.discriminatedUnion('op', [
  z.object({ op: z.literal('create_organization'), name, id: id.optional(), apiKey: apiKey.optional() }),
  z.object({ op: z.literal('create_api_key'), organizationId: id, name: name.default('default') }),
  z.object({ op: z.literal('delete_organization'), organizationId: id }),
  z.object({ op: z.literal('set_hosted_page'), organizationId: id, page: HostedPageSettings }),
  z.object({ op: z.literal('hosted_page'), organizationId: id }),
]);

export type AdminRequest = z.input<typeof request>;

/** `apiKey` is the key in clear, shown this once; absent when the organization had one and none was given. */
export interface AdminReply {
  organizationId: string;
  apiKeyId?: string;
  apiKey?: string;
  /** The settings of its hosted page, as they are now. */
  page?: HostedPage;
}

/**
 * Organizations and their first API keys. No route leads here: whoever may invoke it is decided by IAM.
 * @throws AdministrationError with a message for the operator
 */
export async function handler(event: unknown): Promise<AdminReply> {
  const parsed = request.safeParse(event);
  if (!parsed.success) throw new AdministrationError(problems(parsed.error));
  const now = new Date();
  const { data } = parsed;
  switch (data.op) {
    case 'create_organization': {
      const organization = await createOrganization(data.id ?? newId(now.getTime()), data.name, now);
      if (data.apiKey === undefined && (await hasApiKey(organization.id))) return { organizationId: organization.id };
      return withKey(organization.id, 'default', data.apiKey === undefined ? null : new Secret(data.apiKey), now);
    }
    case 'create_api_key':
      return withKey(data.organizationId, data.name, null, now);
    case 'delete_organization':
      await deleteOrganization(data.organizationId);
      return { organizationId: data.organizationId };
    case 'set_hosted_page':
      return { organizationId: data.organizationId, page: await setHostedPage(data.organizationId, data.page) };
    case 'hosted_page':
      return { organizationId: data.organizationId, page: await hostedPageOf(data.organizationId) };
  }
}

async function withKey(organizationId: string, name: string, text: Secret<string> | null, now: Date) {
  const key = await createApiKey(organizationId, name, text, now);
  return { organizationId, apiKeyId: key.id, apiKey: key.text.expose() };
}

function problems(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'request'}: ${message}`).join('; ');
}
