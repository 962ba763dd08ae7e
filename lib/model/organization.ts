import type { HostedPage } from './hosted-page.ts';

/** A tenant: owner of every other record, and of one KMS key that seals its secrets. */
export interface Organization {
  id: string;
  name: string;
  /** ARN of the organization's KMS key (alias `latchkey/org/<id>`). */
  key_arn: string;
  status: 'ACTIVE' | 'DELETED';
  /** How its login page looks, and whom it answers; absent: nothing was set. */
  hosted_page?: HostedPage;
  created_at: string;
}
