import { type HostedPage, PLAIN_PAGE } from '../model/hosted-page.ts';
import type { Organization } from '../model/organization.ts';
import { apiKeys } from '../store/api-keys.ts';
import { AlreadyExists } from '../store/errors.ts';
import { organizations } from '../store/organizations.ts';
import { apiKeyRecord, hashApiKey, newApiKeyText } from './api-key.ts';
import { createOrganizationKey, endOrganizationKey, finishOrganizationKey } from './organization-key.ts';
import type { Secret } from './secret.ts';

/** The request cannot be carried out as it is; the message says why. */
export class AdministrationError extends Error {
  override readonly name = 'AdministrationError';
}

/**
 * An organization with its key, alias and record. Repeating it completes what an earlier call left undone, and makes no
 * second key.
 */
export async function createOrganization(id: string, name: string, now: Date): Promise<Organization> {
  const organization = (await organizations.get(id)) ?? (await recordNew(id, name, now));
  if (organization.status === 'DELETED')
    throw new AdministrationError(`Organization ${id} was deleted: use another id.`);
  await finishOrganizationKey(id, organization.key_arn);
  return organization;
}

async function recordNew(id: string, name: string, now: Date): Promise<Organization> {
  const key_arn = await createOrganizationKey(id);
  const organization: Organization = { id, name, key_arn, status: 'ACTIVE', created_at: now.toISOString() };
  try {
    await organizations.create(organization);
    return organization;
  } catch (error) {
    // Another call was faster: its key counts. Ours has sealed nothing.
    const existing = error instanceof AlreadyExists ? await organizations.get(id) : null;
    if (!existing) throw error;
    return existing;
  }
}

/** @param text the key to use; null: a new one. @returns the key, which is nowhere kept and can never be shown again */
export async function createApiKey(
  org: string,
  name: string,
  text: Secret<string> | null,
  now: Date,
): Promise<{ id: string; text: Secret<string> }> {
  await activeOrganization(org);
  const key = text ?? newApiKeyText();
  const owner = await apiKeys.ownerOf(hashApiKey(key.expose()));
  if (owner && owner.org !== org) throw new AdministrationError('This API key belongs to another organization.');
  if (owner) return { id: owner.id, text: key };
  const { id } = await apiKeys.create(apiKeyRecord({ org, name, expiresAt: null }, key, now));
  return { id, text: key };
}

/** Whether an organization has a key at all, so that its first one is made only once. */
export async function hasApiKey(org: string): Promise<boolean> {
  return (await apiKeys.list({ org, limit: 1 })).items.length > 0;
}

/** The organization's secrets can be opened by nobody from now on; its API keys are refused. Its records stay. */
export async function deleteOrganization(id: string): Promise<void> {
  const organization = await organizations.get(id);
  if (!organization) throw new AdministrationError(`There is no organization ${id}.`);
  await organizations.markDeleted(id);
  await endOrganizationKey(organization.key_arn);
  const { items } = await apiKeys.list({ org: id });
  for (const key of items) await apiKeys.remove(id, key.id);
}

/** @param page checked */
export async function setHostedPage(id: string, page: HostedPage): Promise<HostedPage> {
  await activeOrganization(id);
  await organizations.setHostedPage(id, page);
  return page;
}

export async function hostedPageOf(id: string): Promise<HostedPage> {
  return (await activeOrganization(id)).hosted_page ?? PLAIN_PAGE;
}

async function activeOrganization(id: string): Promise<Organization> {
  const organization = await organizations.get(id);
  if (organization?.status !== 'ACTIVE') throw new AdministrationError(`There is no organization ${id}.`);
  return organization;
}
