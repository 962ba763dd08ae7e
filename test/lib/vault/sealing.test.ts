import { describe, expect, it } from 'vitest';
import { audit } from '../../../lib/store/audit.ts';
import { createOrganization } from '../../../lib/vault/administration.ts';
import { credentialContext, type SealContext, totpContext } from '../../../lib/vault/context.ts';
import { answerDigest } from '../../../lib/vault/digest.ts';
import { ContextMismatch, open, openAll, text } from '../../../lib/vault/open.ts';
import { seal } from '../../../lib/vault/seal.ts';
import { localAws } from '../store/aws.ts';
import { nextId } from '../store/records.ts';

localAws();

const opener = { door: 'vault/flow', reason: 'test', flowId: null };
const org = async () => createOrganization(nextId(), 'Acme', new Date());

describe('a sealed value', () => {
  it('opens as what it was sealed for, and shows nothing before', async () => {
    const { id, key_arn } = await org();
    const context = credentialContext(id, 'c1', 'password');
    const message = await seal(key_arn, context, 'hünter2 ✓');
    expect(Buffer.from(message).includes(Buffer.from('hünter2'))).toBe(false);
    const opened = await open(key_arn, opener, context, message);
    expect(text(opened).expose()).toBe('hünter2 ✓');
    expect(JSON.stringify({ opened })).toBe('{"opened":"[secret]"}');
  });

  it('may be bytes, also megabytes of them', async () => {
    const { id, key_arn } = await org();
    const context: SealContext = { org: id, kind: 'profile', id: 'p', field: 'state', purpose: 'session' };
    const bytes = Buffer.alloc(4 * 1024 * 1024, 7);
    const opened = await open(key_arn, opener, context, await seal(key_arn, context, bytes));
    expect(Buffer.compare(opened.expose(), bytes)).toBe(0);
  });

  it.each<[string, (context: SealContext) => SealContext]>([
    ['record', (context) => ({ ...context, id: 'c2' })],
    ['field', (context) => ({ ...context, field: 'username' })],
    ['purpose', (context) => ({ ...totpContext(context.org, context.id), field: context.field })],
    ['organization', (context) => ({ ...context, org: 'another' })],
  ])('does not open as that of another %s', async (_, moved) => {
    const { id, key_arn } = await org();
    const context = credentialContext(id, 'c1', 'password');
    const message = await seal(key_arn, context, 'hunter2');
    await expect(open(key_arn, opener, moved(context), message)).rejects.toBeInstanceOf(ContextMismatch);
  });

  it('does not open under the key of another organization', async () => {
    const [mine, theirs] = [await org(), await org()];
    const context = credentialContext(mine.id, 'c1', 'password');
    const message = await seal(mine.key_arn, context, 'hunter2');
    await expect(open(theirs.key_arn, opener, context, message)).rejects.toThrow();
  });

  it('does not open when one bit of it has changed', async () => {
    const { id, key_arn } = await org();
    const context = credentialContext(id, 'c1', 'password');
    const message = await seal(key_arn, context, 'hunter2');
    message[message.length - 20] = (message[message.length - 20] ?? 0) ^ 1;
    await expect(open(key_arn, opener, context, message)).rejects.toThrow();
  });
});

describe('the audit trail', () => {
  it('names each opening, its fields and its flow, and no value', async () => {
    const { id, key_arn } = await org();
    const of = async (key: string) => {
      const context = credentialContext(id, 'c1', key);
      return { context, message: await seal(key_arn, context, 'hunter2') };
    };
    const sealed = { username: await of('username'), password: await of('password') };
    await openAll(key_arn, { ...opener, flowId: 'f1' }, sealed);
    const [entry, ...others] = await audit.list(id);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      org: id,
      door: 'vault/flow',
      reason: 'test',
      kind: 'credential',
      subject: 'c1',
      purpose: 'credential',
      fields: ['username', 'password'],
      flow_id: 'f1',
    });
    expect(JSON.stringify(entry)).not.toContain('hunter2');
  });

  it('comes first: without it nothing is opened', async () => {
    const { id, key_arn } = await org();
    const context = credentialContext(id, 'c1', 'password');
    const message = await seal(key_arn, context, 'hunter2');
    // A record of more than 400 KB cannot be written.
    const unwritable = { ...opener, reason: 'x'.repeat(450_000) };
    await expect(open(key_arn, unwritable, context, message)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('takes one entry for one record: what belongs to two is not opened together', async () => {
    const { id, key_arn } = await org();
    const message = await seal(key_arn, credentialContext(id, 'c1', 'a'), 'x');
    const sealed = {
      a: { context: credentialContext(id, 'c1', 'a'), message },
      b: { context: credentialContext(id, 'c2', 'a'), message },
    };
    await expect(openAll(key_arn, opener, sealed)).rejects.toThrow('one record only');
    expect(await audit.list(id)).toEqual([]);
  });
});

describe('the digest of an answer', () => {
  it('is equal for equal requests of the same flow only', async () => {
    const request = { field_values: { otp: '123456', name: 'anna' } };
    const digest = await answerDigest('f', request);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const same = { mfa_option_id: '', fields: {}, field_values: { name: 'anna', otp: '123456' } };
    expect(await answerDigest('f', same)).toBe(digest);
    const others = await Promise.all([
      answerDigest('g', request),
      answerDigest('f', { fields: request.field_values }),
      answerDigest('f', { ...request, selected_choice_id: 'sms' }),
      answerDigest('f', { field_values: { otp: '123457', name: 'anna' } }),
    ]);
    expect(new Set([digest, ...others]).size).toBe(5);
  });
});
