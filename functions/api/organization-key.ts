import { organizations } from '../../lib/store/organizations.ts';

/** ARN of the key that an organization's values are sealed with. The authorizer has let in no other organizations. */
export async function organizationKey(org: string): Promise<string> {
  const organization = await organizations.get(org);
  if (!organization) throw new Error('The organization of this request has no record.');
  return organization.key_arn;
}
