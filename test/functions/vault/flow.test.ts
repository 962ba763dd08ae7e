import { describe, expect, it } from 'vitest';
import { handler } from '../../../functions/vault/flow.ts';
import { cancel } from '../../../lib/flow/transitions.ts';
import { audit } from '../../../lib/store/audit.ts';
import { flows } from '../../../lib/store/flows.ts';
import { localAws } from '../../lib/store/aws.ts';
import { aField, aQuestion, aSession, aStage, pack, TOTP_SECRET, unpack } from './stage.ts';

localAws();

const PASSWORD = aField('field_password', 'password', 'password');
const CODE = aField('otp', 'otp', 'code');

describe('claiming a flow', () => {
  it('gives the drive what it needs, and no value of the credential', async () => {
    const { ask, flow } = await aStage({ values: { email: 'anna@example.com', password: 'hunter2' } });
    const reply = await ask({ op: 'claim' });
    expect(reply).toMatchObject({
      ok: true,
      flowType: 'LOGIN',
      domain: 'netflix.com',
      session: null,
      checkpoint: null,
      answer: null,
      credential: {
        domain: 'netflix.com',
        ssoProvider: null,
        keys: ['email', 'password'],
        hasTotp: true,
        rejected: false,
      },
      expiresAt: flow.expires_at,
      holdSeconds: 90,
    });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
  });

  it('is for one drive, which may ask again', async () => {
    const { ask } = await aStage();
    const first = await ask({ op: 'claim' });
    expect(await ask({ op: 'claim' })).toEqual(first);
    expect(await ask({ op: 'claim' }, 'another')).toEqual({ ok: false, reason: 'claimed_by_another' });
  });

  it('is refused for a flow that is unknown, ended, or past its deadline', async () => {
    const ended = await aStage();
    await flows.attempt(ended.flow.id, cancel(new Date()));
    expect(await ended.ask({ op: 'claim' })).toEqual({ ok: false, reason: 'not_live' });
    const overdue = await aStage({ at: new Date(Date.now() - 20 * 60_000) });
    expect(await overdue.ask({ op: 'claim' })).toEqual({ ok: false, reason: 'not_live' });
    const unknown = await handler({ op: 'claim', flowId: 'unknown', driveId: 'drive' });
    expect(unknown).toEqual({ ok: false, reason: 'not_found' });
  });
});

describe('the door', () => {
  it.each([
    [undefined],
    [{}],
    [{ flowId: 'f', driveId: 'd', op: 'open_everything' }],
    [{ flowId: 'f', driveId: 'd', op: 'suspend', checkpoint: {} }],
    [{ flowId: 'f', driveId: 'd', op: 'hold', question: aQuestion() }],
    [{ flowId: 'f', driveId: 'd', op: 'hold', question: aQuestion(aField('__proto__', 'x', 'text')) }],
    [{ flowId: 'f', driveId: 'd', op: 'hold', question: aQuestion(CODE, CODE) }],
  ])('refuses a request that is none: %j', async (request) => {
    expect(await handler(request)).toEqual({ ok: false, reason: 'invalid_request' });
  });

  it('answers no drive but the one that has claimed', async () => {
    const { ask } = await aStage({ values: { password: 'hunter2' } });
    expect(await ask({ op: 'credential' })).toEqual({ ok: false, reason: 'claimed_by_another' });
    await ask({ op: 'claim' });
    expect(await ask({ op: 'credential' }, 'another')).toEqual({ ok: false, reason: 'claimed_by_another' });
    expect(await ask({ op: 'totp' }, 'another')).toEqual({ ok: false, reason: 'claimed_by_another' });
  });

  it('closes when the flow ends', async () => {
    const { ask, flow } = await aStage({ values: { password: 'hunter2' } });
    await ask({ op: 'claim' });
    await flows.attempt(flow.id, cancel(new Date()));
    expect(await ask({ op: 'credential' })).toEqual({ ok: false, reason: 'not_live' });
    expect(await ask({ op: 'answer' })).toEqual({ ok: false, reason: 'not_live' });
  });
});

describe('the stored credential', () => {
  it('is opened for the drive, with a record of it', async () => {
    const { ask, org, flow } = await aStage({ values: { email: 'anna@example.com', password: 'hünter2' } });
    await ask({ op: 'claim' });
    const reply = await ask({ op: 'credential' });
    expect(reply).toEqual({ ok: true, values: { email: 'anna@example.com', password: 'hünter2' } });
    const [entry] = await audit.list(org);
    expect(entry).toMatchObject({ reason: 'credential', fields: ['email', 'password'], flow_id: flow.id });
  });

  it('has no values when there is none', async () => {
    const { ask } = await aStage();
    await ask({ op: 'claim' });
    expect(await ask({ op: 'credential' })).toEqual({ ok: true, values: {} });
    expect(await ask({ op: 'totp' })).toEqual({ ok: false, reason: 'no_credential' });
  });

  it('gives codes without giving its TOTP secret', async () => {
    const { ask } = await aStage({ values: { password: 'x' } });
    await ask({ op: 'claim' });
    const first = await ask({ op: 'totp' });
    expect(first.code).toMatch(/^\d{6}$/);
    expect(JSON.stringify(first)).not.toContain(TOTP_SECRET);
    const next = await ask({ op: 'totp', avoid: first.code as string });
    expect(next.code).not.toBe(first.code);
    expect(Date.parse(next.validFrom as string)).toBeGreaterThanOrEqual(Date.parse(first.expiresAt as string));
  });

  it('that the site refused is remembered by its version', async () => {
    const { ask, connectionNow, flowNow } = await aStage({ values: { password: 'wrong' } });
    await ask({ op: 'claim' });
    await ask({ op: 'credential' });
    const failure = {
      code: 'credentials_invalid',
      message: '',
      websiteError: 'Wrong password. '.repeat(100),
      credentialRejected: true,
    };
    expect(await ask({ op: 'fail', failure })).toEqual({ ok: true });
    const { credential, rejected_credential } = await connectionNow();
    expect(rejected_credential).toBe(`${credential?.kind === 'stored' && credential.credential_id}:1`);
    const flow = await flowNow();
    expect(flow).toMatchObject({ status: 'FAILED', step: 'COMPLETED', error_code: 'credentials_invalid' });
    expect(flow.error_message).toMatch(/^The site refused/);
    expect(flow.website_error).toHaveLength(500);
  });
});

describe('a question', () => {
  it('is held, answered, and the answer given once to the drive', async () => {
    const { ask, answer, flowNow } = await aStage();
    await ask({ op: 'claim' });
    const { inputExpiresAt } = await ask({ op: 'hold', question: aQuestion(PASSWORD) });
    expect(await flowNow()).toMatchObject({ phase: 'HELD', step: 'AWAITING_INPUT', input_expires_at: inputExpiresAt });
    expect(await ask({ op: 'answer' })).toEqual({ ok: true, answer: null });
    expect(await answer({ field_password: 'hunter2' })).toBe(true);
    const given = { values: { field_password: 'hunter2' }, refs: { field_password: 'password' }, choiceId: null };
    expect(await ask({ op: 'answer' })).toEqual({ ok: true, answer: given });
    // The reply was lost: the same once more, until the next question.
    expect(await ask({ op: 'answer' })).toEqual({ ok: true, answer: given });
    await ask({ op: 'hold', question: aQuestion(CODE) });
    expect(await ask({ op: 'answer' })).toEqual({ ok: true, answer: null });
  });

  it('may be about an action outside the browser, and be taken back when the page moves on', async () => {
    const { ask, answer, flowNow } = await aStage();
    await ask({ op: 'claim' });
    await ask({ op: 'hold', question: { ...aQuestion(), externalActionMessage: 'Approve on your phone' } });
    expect((await flowNow()).step).toBe('AWAITING_EXTERNAL_ACTION');
    expect(await ask({ op: 'report', step: 'SUBMITTING' })).toEqual({ ok: true });
    expect(await flowNow()).toMatchObject({ phase: 'DRIVING', step: 'SUBMITTING', external_action_message: null });
    expect(await answer({})).toBe(false);
  });

  it('asked again in the same words stays the same question', async () => {
    const { ask, flowNow } = await aStage();
    await ask({ op: 'claim' });
    const first = await ask({ op: 'hold', question: aQuestion(CODE) });
    expect(await ask({ op: 'hold', question: aQuestion(CODE) })).toEqual(first);
    expect((await flowNow()).round).toBe(1);
    await ask({ op: 'hold', question: aQuestion(PASSWORD) });
    expect((await flowNow()).round).toBe(2);
  });

  it('that was answered is neither taken back nor replaced', async () => {
    const { ask, answer, flowNow } = await aStage();
    await ask({ op: 'claim' });
    await ask({ op: 'hold', question: aQuestion(CODE) });
    await answer({ otp: '123456' });
    expect(await ask({ op: 'report', step: 'DISCOVERING' })).toEqual({ ok: true });
    expect(await ask({ op: 'hold', question: aQuestion(PASSWORD) })).toMatchObject({ ok: true });
    expect((await flowNow()).round).toBe(1);
    expect((await ask({ op: 'answer' })).answer?.values).toEqual({ otp: '123456' });
  });
});

describe('suspending', () => {
  const checkpoint = {
    session: pack(aSession('half')),
    url: 'https://netflix.com/otp',
    given: ['password'],
    refused: [],
  };

  it('leaves a sealed checkpoint, with which the next drive goes on as soon as there is an answer', async () => {
    const { ask, answer, flowNow } = await aStage();
    await ask({ op: 'claim' });
    await ask({ op: 'hold', question: aQuestion(CODE) });
    expect(await ask({ op: 'suspend', checkpoint })).toEqual({ ok: true, suspended: true });
    expect(await ask({ op: 'suspend', checkpoint })).toEqual({ ok: true, suspended: true });
    expect((await flowNow()).phase).toBe('SUSPENDED');
    expect(await ask({ op: 'answer' })).toEqual({ ok: false, reason: 'not_live' });

    expect(await ask({ op: 'claim' }, 'second')).toEqual({ ok: false, reason: 'claimed_by_another' });
    await answer({ otp: '123456' });
    const reply = await ask({ op: 'claim' }, 'second');
    expect(reply).toMatchObject({ ok: true, checkpoint, session: null });
    expect(reply.answer).toEqual({ values: { otp: '123456' }, refs: { otp: 'otp' }, choiceId: null });
    expect(await ask({ op: 'claim' }, 'second')).toEqual(reply);
    expect(unpack(reply.checkpoint?.session ?? '')).toEqual(aSession('half'));
  });

  it('is refused when an answer has come', async () => {
    const { ask, answer } = await aStage();
    await ask({ op: 'claim' });
    await ask({ op: 'hold', question: aQuestion(CODE) });
    await answer({ otp: '123456' });
    expect(await ask({ op: 'suspend', checkpoint })).toEqual({ ok: true, suspended: false });
    expect((await ask({ op: 'answer' })).answer?.values).toEqual({ otp: '123456' });
  });
});
