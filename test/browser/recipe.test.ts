import { describe, expect, it } from 'vitest';
import type { LearnedRecipe } from '../../lib/model/recipe.ts';
import { type ChangingLogin, type LoginShape, startChangingLogin } from '../sites/changing-login.ts';
import { startForeignHost } from '../sites/foreign-host.ts';
import { startHarbor } from '../sites/harbor.ts';
import { oneTimeCode } from '../sites/one-time-code.ts';
import { sitesOfEachTest } from '../sites/opened.ts';
import { startTwoPages } from '../sites/two-pages.ts';
import { drive } from './driven.ts';
import { type FakeFlow, type FakeVault, fakeVault } from './fake-door.ts';

const opened = sitesOfEachTest();

const flowFor = (site: ChangingLogin): FakeFlow => ({
  domain: site.host,
  loginUrl: `${site.url}/`,
  values: site.account,
});

/** What a login leaves for the next one. */
async function learned(flow: FakeFlow): Promise<FakeFlow & { recipe: LearnedRecipe }> {
  const vault = fakeVault(flow);
  expect((await drive(vault)).outcome).toBe('SUCCESS');
  const { session = null, postLoginUrl = null, recipe } = vault.saved ?? {};
  if (!recipe) throw new Error('the login has left no recipe');
  return { ...flow, session, postLoginUrl, recipe };
}

/** A login by the recipe, unattended, once the site has ended the session. */
async function again(site: ChangingLogin, flow: FakeFlow, shape: Partial<LoginShape> = {}): Promise<FakeVault> {
  site.endSessions();
  Object.assign(site.shape, shape);
  site.visited.length = 0;
  site.passwords.length = 0;
  const vault = fakeVault({ ...flow, flowType: 'REAUTH' });
  await drive(vault);
  return vault;
}

const left = ({ steps }: FakeVault) => steps.find(({ action }) => action === 'leave the recipe')?.why ?? null;
const followed = ({ steps }: FakeVault) => steps.filter(({ action }) => action === 'follow the recipe').length;

describe('a recipe', () => {
  it('leads straight to the login page that was searched for the first time', async () => {
    const site = await opened(startChangingLogin());
    const flow = await learned(flowFor(site));
    expect(site.visited.slice(0, 2)).toEqual(['/', '/members/enter']);
    const vault = await again(site, flow);
    expect(site.visited.filter((path) => path !== '/favicon.ico').slice(0, 3)).toEqual([
      '/members/enter',
      '/members/enter',
      '/home',
    ]);
    expect([followed(vault), left(vault), site.passwords.length]).toEqual([1, null, 1]);
    expect(vault.saved?.recipe).toEqual(flow.recipe);
  });

  it('tells each screen and what was done there', async () => {
    const site = await opened(startChangingLogin());
    const { recipe } = await learned(flowFor(site));
    expect(recipe).toMatchObject({
      start: `${site.url}/members/enter`,
      steps: [
        {
          screen: 'form',
          asks: ['username', 'password'],
          fields: [
            { ref: 'username', label: 'Username', from: 'stored' },
            { ref: 'password', type: 'password', from: 'stored' },
          ],
          control: '#send',
          sent: 'click',
        },
      ],
      proof: { why: 'a log-out control', sign: '#out' },
    });
  });

  it('is followed over several pages, with codes of the authenticator', async () => {
    const site = await opened(startHarbor());
    const { username, password, totpSecret } = site.account;
    const totp = () => oneTimeCode(totpSecret ?? '', Date.now());
    const flow = await learned({ domain: site.host, loginUrl: site.loginUrl, values: { username, password }, totp });
    expect(flow.recipe.steps.map(({ asks }) => asks.length)).toEqual([2, 1]);
    site.endSessions();
    const vault = fakeVault({ ...flow, flowType: 'REAUTH' });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect([followed(vault), left(vault)]).toEqual([2, null]);
  });

  it('is followed where the identifier comes first', async () => {
    const site = await opened(startTwoPages());
    const { email, password } = site.account;
    const flow = await learned({ domain: site.host, loginUrl: site.loginUrl, values: { email, password } });
    const vault = fakeVault({ ...flow, session: null, flowType: 'REAUTH' });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect([followed(vault), left(vault)]).toEqual([2, null]);
    expect(site.posts).toEqual({ identifier: 2, password: 2 });
  });

  it('changes nothing where the session is still alive', async () => {
    const site = await opened(startTwoPages());
    const { email, password } = site.account;
    const flow = await learned({ domain: site.host, loginUrl: site.loginUrl, values: { email, password } });
    const vault = fakeVault(flow);
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.ops).not.toContain('credential');
    expect(vault.saved?.recipe).toBeUndefined();
  });
});

describe('a recipe that the site has outgrown', () => {
  it.each([
    ['a field has another name', { password: 'passphrase' }, 'the field for password has changed'],
    ['the button has moved', { button: 'outside' }, 'what is pressed has changed'],
    ['the page has moved', { path: '/sign-in' }, 'the page it begins with is not there'],
  ] as const)('is left where %s, and learned anew', async (_what, shape, why) => {
    const site = await opened(startChangingLogin());
    const flow = await learned(flowFor(site));
    const vault = await again(site, flow, shape);
    expect(vault.saved).not.toBeNull();
    expect(left(vault)).toContain(why);
    expect(site.passwords).toEqual([site.account.password]);
    expect(vault.saved?.recipe?.steps).toHaveLength(1);
    const next = await again(site, { ...flow, recipe: vault.saved?.recipe ?? null });
    expect([followed(next), left(next)]).toEqual([1, null]);
  });

  it('is left where the site asks for something more, which a person can tell', async () => {
    const site = await opened(startChangingLogin());
    const flow = await learned(flowFor(site));
    site.endSessions();
    Object.assign(site.shape, { extra: 'Harbour' });
    const vault = fakeVault({
      ...flow,
      session: null,
      person: ({ fields }) => ({ values: { [fields[0]?.id ?? '']: 'Calais' }, choiceId: null }),
    });
    expect((await drive(vault)).outcome).toBe('SUCCESS');
    expect(vault.questions).toHaveLength(1);
    expect(left(vault)).toContain('it asks for something else');
  });

  it('is left where a captcha stands in the form', async () => {
    const site = await opened(startChangingLogin());
    const vault = await again(site, await learned(flowFor(site)), { captcha: true });
    expect(vault.failure?.code).toBe('captcha_blocked');
    expect(left(vault)).not.toBeNull();
    expect(site.passwords).toEqual([]);
  });

  it('is left where a captcha is drawn while the page still loads', async () => {
    const site = await opened(startChangingLogin());
    const vault = await again(site, await learned(flowFor(site)), { late: 'captcha' });
    expect(vault.failure?.code).toBe('captcha_blocked');
    expect(site.passwords).toEqual([]);
  });

  it('is followed where the form is drawn anew while the page still loads', async () => {
    const site = await opened(startChangingLogin());
    const vault = await again(site, await learned(flowFor(site)), { late: 'drawn anew' });
    expect([left(vault), site.passwords]).toEqual([null, [site.account.password]]);
    expect(vault.saved).not.toBeNull();
  });

  it('types a refused password once', async () => {
    const site = await opened(startChangingLogin());
    const flow = await learned(flowFor(site));
    const vault = await again(site, { ...flow, values: { ...site.account, password: 'Low-Water-1' } });
    expect(vault.failure).toMatchObject({ code: 'credentials_invalid', credentialRejected: true });
    expect(site.passwords).toEqual(['Low-Water-1']);
  });

  it('types nothing where the page has gone to another host', async () => {
    const stranger = await opened(startForeignHost());
    const site = await opened(startChangingLogin());
    const flow = await learned(flowFor(site));
    const vault = await again(site, flow, { moved: stranger.url });
    expect(vault.failure?.code).toBe('domain_not_allowed');
    expect(left(vault)).toContain('another host');
    expect(stranger.received).toEqual([]);
    expect(site.passwords).toEqual([]);
  });
});

describe('a recipe from a hostile store', () => {
  it('opens no address outside the connection, and types nothing there', async () => {
    const stranger = await opened(startChangingLogin());
    const site = await opened(startChangingLogin());
    const flow = await learned(flowFor(site));
    const start = stranger.url.replace('ferry.localhost', 'harbour.localhost') + stranger.shape.path;
    const host = new URL(start).host;
    const steps = flow.recipe.steps.map((step) => ({ ...step, host }));
    const vault = await again(site, { ...flow, recipe: { ...flow.recipe, start, steps } });
    expect(stranger.visited).toEqual([]);
    expect(stranger.passwords).toEqual([]);
    expect(vault.saved).not.toBeNull();
  });

  it('cannot make another element take the password', async () => {
    const site = await opened(startChangingLogin());
    const flow = await learned(flowFor(site));
    const [step] = flow.recipe.steps;
    const fields = (step?.fields ?? []).map((field) => ({ ...field, selector: 'input[name="username"]' }));
    const vault = await again(site, { ...flow, recipe: { ...flow.recipe, steps: step ? [{ ...step, fields }] : [] } });
    expect(left(vault)).toContain('has changed');
    expect(site.passwords).toEqual([site.account.password]);
  });
});

describe('what a recipe never holds', () => {
  it('is a value, or what may be a token, though the site writes them into its pages', async () => {
    const site = await opened(startChangingLogin({ chatty: true }));
    const { recipe } = await learned(flowFor(site));
    const told = JSON.stringify(recipe);
    expect(told).not.toContain(site.account.username);
    expect(told).not.toContain(site.account.password);
    expect(told).not.toContain('session_token');
    expect(recipe).toMatchObject({ start: null, proof: { sign: null }, steps: [{ fields: [{}, { label: null }] }] });
  });
});
