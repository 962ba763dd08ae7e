import { describe, expect, it } from 'vitest';
import { handler } from '../../../functions/vault/totp.ts';
import { audit } from '../../../lib/store/audit.ts';
import { credentials } from '../../../lib/store/credentials.ts';
import { localAws } from '../../lib/store/aws.ts';
import { aCredential } from '../../lib/store/records.ts';
import { aStage } from './stage.ts';

localAws();

describe('the door of the totp-code route', () => {
  it('gives a code that lives at least 3 s more, and leaves a record', async () => {
    const { org, credentialNow } = await aStage({ values: { password: 'x' } });
    const reply = await handler({ org, credentialId: (await credentialNow())?.id ?? '' });
    if (!reply.ok) throw new Error(reply.reason);
    expect(reply.code).toMatch(/^\d{6}$/);
    expect(Date.parse(reply.expiresAt) - Date.now()).toBeGreaterThan(2_000);
    expect(await audit.list(org)).toMatchObject([{ door: 'vault/totp', purpose: 'totp' }]);
  });

  it('says why there is none', async () => {
    const { org } = await aStage();
    expect(await handler({ org, credentialId: 'unknown' })).toEqual({ ok: false, reason: 'not_found' });
    const { id } = await credentials.create(aCredential(org));
    expect(await handler({ org, credentialId: id })).toEqual({ ok: false, reason: 'no_totp_secret' });
  });
});
