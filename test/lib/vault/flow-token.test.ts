import { describe, expect, it } from 'vitest';
import { checkClaims, signFlowToken, splitToken, verifyFlowToken } from '../../../lib/vault/flow-token.ts';
import { localAws } from '../store/aws.ts';

localAws();

const NOW = Date.UTC(2030, 0, 1);
const subject = { org: 'acme', connectionId: 'connection', flowId: 'flow' };
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a flow token', () => {
  it('says what it was signed for, for 30 minutes', async () => {
    const token = await signFlowToken(subject, NOW);
    const claims = { iss: 'latchkey', sub: 'connection', flow: 'flow', org: 'acme', exp: NOW / 1000 + 1800 };
    expect(await verifyFlowToken(token, NOW)).toEqual(claims);
    expect(await verifyFlowToken(token, NOW + 1_799_999)).toEqual(claims);
    expect(await verifyFlowToken(token, NOW + 1_800_000)).toBeNull();
  });

  it('with other claims, another signature or none is none', async () => {
    const [header, payload, signature] = (await signFlowToken(subject, NOW)).split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const forged = encode({ ...claims, flow: 'another' });
    const other = (await signFlowToken({ ...subject, flowId: 'x' }, NOW)).split('.')[2];
    for (const token of [
      `${header}.${forged}.${signature}`,
      `${header}.${payload}.${other}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${header}.${payload}.${signature}.`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.${signature}`,
      'sk_not_a_token',
      '',
    ]) {
      expect(await verifyFlowToken(token, NOW)).toBeNull();
    }
  });
});

describe('claims', () => {
  const claims = { iss: 'latchkey', sub: 'c', flow: 'f', org: 'o', exp: NOW / 1000 + 1 };

  it('are ours, complete and not expired', () => {
    expect(checkClaims(encode(claims), NOW)).toEqual(claims);
    expect(checkClaims(encode({ ...claims, iss: 'another' }), NOW)).toBeNull();
    expect(checkClaims(encode({ ...claims, exp: NOW / 1000 }), NOW)).toBeNull();
    expect(checkClaims(encode({ ...claims, org: undefined }), NOW)).toBeNull();
    expect(checkClaims('not base64 of json', NOW)).toBeNull();
  });

  it('are not looked for in what is too long', () => {
    expect(splitToken('x'.repeat(3000))).toBeNull();
  });
});
