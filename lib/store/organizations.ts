import type { HostedPage } from '../model/hosted-page.ts';
import type { Organization } from '../model/organization.ts';
import { AlreadyExists, ConditionFailed } from './errors.ts';
import { type Item, table } from './table.ts';

const keyOf = (id: string) => ({ pk: 'ORG', sk: id });

function fromItem({ pk: _pk, sk: _sk, ...record }: Item): Organization {
  return record as unknown as Organization;
}

/** Tenants. */
export const organizations = {
  /** @throws AlreadyExists */
  async create(organization: Organization): Promise<void> {
    try {
      await table().put({
        Item: { ...keyOf(organization.id), ...organization },
        ConditionExpression: 'attribute_not_exists(pk)',
      });
    } catch (error) {
      throw error instanceof ConditionFailed ? new AlreadyExists(organization.id) : error;
    }
  },

  async get(id: string): Promise<Organization | null> {
    const item = await table().get(keyOf(id));
    return item && fromItem(item);
  },

  /** @throws ConditionFailed when there is no such organization */
  async setHostedPage(id: string, page: HostedPage): Promise<void> {
    await table().update({
      Key: keyOf(id),
      UpdateExpression: 'SET hosted_page = :page',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':page': page },
    });
  },

  /** Marks the organization deleted: its keys are refused from now on, its records can no longer be opened. */
  async markDeleted(id: string): Promise<void> {
    await table().update({
      Key: keyOf(id),
      UpdateExpression: 'SET #status = :deleted',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':deleted': 'DELETED' },
    });
  },
};
