import { describe, expect, it } from 'vitest';
import { ConnectionView } from '../../../../lib/contract/schema/connection.ts';
import { connectionView, flowHolderView } from '../../../../lib/contract/view/connection.ts';
import { aCredential } from '../../store/records.ts';
import { connection, flow, NOW } from '../records.ts';
import { field } from '../screens.ts';

const CONTEXT = { baseUrl: 'https://x.test/prod', now: NOW };
const LATER = { ...CONTEXT, now: new Date(NOW.getTime() + 21 * 60_000) };
const parts = { connection: connection(), profileName: 'main', credential: null, flow: null };
const asking = flow({ phase: 'HELD', step: 'AWAITING_INPUT', fields: [field({ id: 'f', ref: 'password' })] });

describe('a connection without a flow', () => {
  const view = connectionView(parts, CONTEXT);

  it('has null for every flow field, and leaves out what is not set', () => {
    expect(view).toMatchObject({ flow_status: null, fields: null, discovered_fields: null, hosted_url: null });
    for (const absent of ['login_url', 'credential', 'post_login_url', 'last_auth_at', 'proxy_id']) {
      expect(view).not.toHaveProperty(absent);
    }
  });

  it('is what the schema says', () => {
    expect(ConnectionView.parse(view)).toEqual(view);
  });
});

describe('a connection with a flow that asks', () => {
  it('shows the question in canonical and legacy form', () => {
    const view = connectionView({ ...parts, flow: asking }, CONTEXT);
    expect(view.fields).toHaveLength(1);
    expect(view.discovered_fields).toMatchObject([{ name: 'password' }]);
    expect(view.hosted_url).toBe('https://x.test/prod/login/c1');
    expect(ConnectionView.parse(view)).toEqual(view);
  });

  it('shows no question while an answer is worked on', () => {
    const view = connectionView({ ...parts, flow: { ...asking, step: 'SUBMITTING' } }, CONTEXT);
    expect(view).toMatchObject({ flow_status: 'IN_PROGRESS', fields: null, discovered_fields: null });
  });

  it('is expired past its deadline, also before the sweep has come by', () => {
    const view = connectionView({ ...parts, flow: asking }, LATER);
    expect(view).toMatchObject({
      flow_status: 'EXPIRED',
      flow_step: 'COMPLETED',
      error_code: 'session_expired',
      fields: null,
      hosted_url: null,
    });
  });

  it('is expired when the time for an answer is over', () => {
    const unanswered = { ...asking, input_expires_at: NOW.toISOString() };
    const view = connectionView({ ...parts, flow: unanswered }, CONTEXT);
    expect(view).toMatchObject({ flow_status: 'EXPIRED', error_code: 'awaiting_input_timeout' });
    const answered = connectionView({ ...parts, flow: { ...unanswered, submitted: true } }, CONTEXT);
    expect(answered.flow_status).toBe('IN_PROGRESS');
  });
});

describe('a connection after its flow', () => {
  it('keeps showing how it ended', () => {
    const ended = flow({ status: 'FAILED', step: 'COMPLETED', error_code: 'credentials_invalid', error_message: 'no' });
    expect(connectionView({ ...parts, flow: ended }, LATER)).toMatchObject({
      flow_status: 'FAILED',
      flow_step: 'COMPLETED',
      error_code: 'credentials_invalid',
      hosted_url: null,
    });
  });
});

describe('the credential of a connection', () => {
  it('is shown by name', () => {
    const stored = connection({ credential: { kind: 'stored', credential_id: 'x' } });
    const view = connectionView(
      { ...parts, connection: stored, credential: aCredential('acme', { name: 'mine', sso_provider: 'google' }) },
      CONTEXT,
    );
    expect(view).toMatchObject({ credential: { name: 'mine' }, sso_provider: 'google' });
  });

  it('of a provider is shown as it was given', () => {
    const auto = connection({ credential: { kind: 'auto', provider_id: 'p', provider: '1p' } });
    expect(connectionView({ ...parts, connection: auto }, CONTEXT).credential).toEqual({ provider: '1p', auto: true });
  });

  it('of a provider that was renamed is shown by its new name', () => {
    const item = connection({ credential: { kind: 'item', provider_id: 'p', provider: '1p', path: 'Team/Acme' } });
    const view = connectionView({ ...parts, connection: item, provider: { name: 'team', usable: true } }, CONTEXT);
    expect(view.credential).toEqual({ provider: 'team', path: 'Team/Acme' });
  });
});

describe('re-authentication', () => {
  it('is possible or not, for a reason', () => {
    expect(connectionView(parts, CONTEXT)).toMatchObject({
      can_reauth: false,
      can_reauth_reason: 'no_prior_successful_login',
    });
  });
});

describe('the holder of a flow token', () => {
  it('sees the flow and no configuration', () => {
    const view = flowHolderView({ ...parts, flow: asking }, CONTEXT);
    expect(view).toMatchObject({ id: 'c1', domain: 'example.com', profile_name: 'main', flow_status: 'IN_PROGRESS' });
    for (const hidden of ['credential', 'allowed_domains', 'can_reauth', 'login_url']) {
      expect(view).not.toHaveProperty(hidden);
    }
  });
});
