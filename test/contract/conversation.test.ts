import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Connection, followLogin } from '../../local/demo/follow.ts';
import { startBoundCode } from '../sites/bound-code.ts';
import { startHarbor } from '../sites/harbor.ts';
import { startHttpBasic } from '../sites/http-basic.ts';
import { startPickers } from '../sites/pickers.ts';
import { startSecondFactors } from '../sites/second-factors.ts';
import type { Site } from '../sites/site.ts';
import { startSplitBoxes } from '../sites/split-boxes.ts';
import { startTenant } from '../sites/tenant.ts';
import { startTwoPages } from '../sites/two-pages.ts';
import { createTenant, type Tenant } from './shared-host.ts';

let host: Tenant;
let serial = 0;

beforeAll(async () => {
  host = await createTenant();
}, 150_000);

interface Stored {
  values: Record<string, string>;
  totp_secret?: string;
}

/** A connection for one site, with a credential when something is stored, and its login begun. */
async function login(site: { host: string; loginUrl: string }, stored: Stored | null = null) {
  serial += 1;
  const name = `conversation-${serial}`;
  const { client } = host;
  if (stored) await client.credentials.create({ name, domain: site.host, ...stored });
  const connection = await client.auth.connections.create({
    domain: site.host,
    profile_name: name,
    login_url: site.loginUrl,
    health_checks: false,
    ...(stored ? { credential: { name } } : {}),
  });
  await client.auth.connections.login(connection.id);
  return { id: connection.id, name };
}

/** Follows a login, answering its questions in turn. What was asked is kept. */
async function converse(id: string, ...answers: ((state: Connection) => Answer)[]) {
  const asked: Connection[] = [];
  const ended = await followLogin(host.client, id, {
    within: 120_000,
    interval: 200,
    answer: async (state) => {
      asked.push(state);
      const next = answers.shift();
      if (!next) throw new Error(`nothing left to say to ${JSON.stringify([state.fields, state.choices])}`);
      return next(state);
    },
  });
  return { ended, asked };
}

const valueKeys = async (name: string) => (await host.client.credentials.retrieve(name)).value_keys?.toSorted();

async function within<S extends Site>(starting: Promise<S>, use: (site: S) => Promise<void>): Promise<void> {
  const site = await starting;
  try {
    await use(site);
  } finally {
    await site.close();
  }
}

describe('nothing stored', () => {
  it('is asked for page by page, in both views, and taken by legacy names', () =>
    within(startTwoPages(), async (site) => {
      const { id } = await login(site);
      const { ended, asked } = await converse(
        id,
        () => ({ fields: { email: site.account.email } }),
        () => ({ fields: { password: site.account.password } }),
      );
      expect(ended.flow_status).toBe('SUCCESS');
      expect(asked.map(({ discovered_fields }) => discovered_fields?.map(({ name, type }) => [name, type]))).toEqual([
        [['email', 'email']],
        [['password', 'password']],
      ]);
      expect(asked.map(({ fields }) => fields?.map(({ id, ref, type }) => [id, ref, type]))).toEqual([
        [['field_email', 'email', 'identifier']],
        [['field_password', 'password', 'password']],
      ]);
    }));

  it('saves nothing when the login fails in the end', () =>
    within(startHarbor({ totpSecret: null }), async (site) => {
      const { id } = await login(site);
      const { username } = site.account;
      const wrong = Array.from({ length: 12 }, (_, at) => () => ({ fields: { username, password: `no-${at}` } }));
      const { ended } = await converse(id, ...wrong);
      expect(ended.flow_status).toBe('FAILED');
      expect(ended.credential ?? null).toBeNull();
    }));
});

describe('a partial credential', () => {
  it('keeps what was corrected in place of what was stored', () =>
    within(startHarbor({ totpSecret: null }), async (site) => {
      const { email, password } = site.account;
      const { id, name } = await login(site, { values: { email: 'nobody@harbor.localhost' } });
      const { ended, asked } = await converse(
        id,
        () => ({ fields: { password } }),
        () => ({ field_values: { field_username: email, field_password: password } }),
      );
      expect(ended.flow_status).toBe('SUCCESS');
      expect(asked[1]).toMatchObject({ website_error: 'Incorrect username or password.' });
      expect(asked[1]?.fields).toMatchObject([{ ref: 'email', reason: 'rejected' }, { reason: 'rejected' }]);
      expect(await valueKeys(name)).toEqual(['email', 'password']);

      site.endSessions();
      await host.client.auth.connections.login(id);
      expect((await converse(id)).ended.flow_status).toBe('SUCCESS');
    }));

  it('is asked for its PIN alone, beside fields that a site calls by id and label', () =>
    within(startTenant(), async (site) => {
      const { pin, ...values } = site.account;
      const { id, name } = await login(site, { values });
      const { ended, asked } = await converse(id, () => ({ fields: { pin } }));
      expect(ended.flow_status).toBe('SUCCESS');
      expect(asked.map(({ fields }) => fields?.map(({ ref }) => ref))).toEqual([['pin']]);
      expect(await valueKeys(name)).toEqual(['branch', 'company_id', 'password', 'pin', 'username']);
    }));

  it('with an otpauth address types eight digits by SHA-512 into eight boxes, and nothing of it changes but its time', () =>
    within(startSplitBoxes(), async (site) => {
      const { otpauth, ...values } = site.account;
      const { id, name } = await login(site, { values, totp_secret: otpauth });
      const before = await host.client.credentials.retrieve(name);
      expect((await converse(id)).ended.flow_status).toBe('SUCCESS');
      const after = await host.client.credentials.retrieve(name);
      expect(after).toEqual({ ...before, updated_at: after.updated_at });
      expect(site.posts).toEqual({ password: 1, code: 1 });
    }));
});

describe('a code that was sent', () => {
  it('comes back when it is wrong, is sent again when asked, and lands in the page that asked within the hold', () =>
    within(startBoundCode(), async (site) => {
      const { email, password } = site.account;
      const { id, name } = await login(site, { values: { email, password } });
      let answeredAt = 0;
      const { ended, asked } = await converse(
        id,
        () => ({ fields: { code: '000000' } }),
        () => ({ selected_choice_id: 'resend' }),
        () => {
          answeredAt = Date.now();
          return { field_values: { otp: site.lastCode() ?? '' } };
        },
      );
      expect(ended.flow_status).toBe('SUCCESS');
      expect(asked[0]?.fields).toMatchObject([{ id: 'otp', type: 'code', hint: '•••• •••• 07' }]);
      expect(asked[0]?.sign_in_options).toMatchObject([{ id: 'resend', label: 'Resend code' }]);
      expect(asked[1]).toMatchObject({ website_error: 'The code you entered is incorrect.' });
      expect(asked[2]?.website_error ?? null).toBeNull();
      expect(site.posts).toEqual({ password: 1, code: 2, resend: 1 });
      expect(await valueKeys(name)).toEqual(['email', 'password']);
      const keyed = site.keystrokes.at(-1) ?? 0;
      expect(keyed).toBeGreaterThan(answeredAt);
      console.log(`answer to first keystroke: ${keyed - answeredAt} ms`);
    }));
});

describe('a choice of second factors', () => {
  it('is taken by its type, and an approval on a phone ends by itself', () =>
    within(startSecondFactors(), async (site) => {
      const { username, password } = site.account;
      const { id } = await login(site, { values: { username, password } });
      const seen: (string | null | undefined)[] = [];
      const ended = await followLogin(host.client, id, {
        within: 120_000,
        answer: async ({ mfa_options }) => {
          expect(mfa_options?.map(({ type }) => type)).toEqual(['sms', 'call', 'email', 'totp', 'push']);
          return { mfa_option_id: 'push' };
        },
        onState: ({ flow_step, external_action_message }) => {
          if (flow_step !== 'AWAITING_EXTERNAL_ACTION') return;
          seen.push(external_action_message);
          site.approve();
        },
      });
      expect(ended.flow_status).toBe('SUCCESS');
      expect(seen[0]).toContain('42');
    }));

  it('is left to the stored authenticator, also where it hides behind another way', () =>
    within(startSecondFactors('sms'), async (site) => {
      const { username, password, totpSecret } = site.account;
      const { id } = await login(site, { values: { username, password }, totp_secret: totpSecret });
      expect((await converse(id)).ended.flow_status).toBe('SUCCESS');
      expect(site.opened.at(-1)).toBe('app');
    }));
});

describe('pickers', () => {
  it('of accounts are settled by the stored address, of organizations by a person', () =>
    within(startPickers(), async (site) => {
      const { id } = await login(site, { values: { ...site.account } });
      const { ended, asked } = await converse(id, ({ sign_in_options }) => ({
        sign_in_option_id: sign_in_options?.[1]?.id ?? '',
      }));
      expect(ended.flow_status).toBe('SUCCESS');
      expect(asked.map(({ sign_in_options }) => sign_in_options?.map(({ label }) => label))).toEqual([
        ['Masons of Bath', 'Weavers of York'],
      ]);
      expect(site.picked).toEqual([site.account.email, 'Weavers of York']);
    }));
});

describe('HTTP authentication', () => {
  it('is asked for, saved, and answered by itself the next time', () =>
    within(startHttpBasic(), async (site) => {
      const { id } = await login(site);
      const { ended, asked } = await converse(
        id,
        () => ({ fields: { username: 'clerk', password: 'no' } }),
        () => ({ fields: site.account }),
      );
      expect(ended.flow_status).toBe('SUCCESS');
      expect(asked[1]?.fields?.map((field) => 'reason' in field && field.reason)).toEqual(['rejected', 'rejected']);
      expect(await valueKeys(ended.credential?.name ?? '')).toEqual(['password', 'username']);

      await host.client.auth.connections.login(id);
      expect((await converse(id)).ended.flow_status).toBe('SUCCESS');
    }));
});
