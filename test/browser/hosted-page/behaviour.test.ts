import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choice } from '../../lib/contract/screens.ts';
import { type Stage, startStage } from './stage.ts';
import { code, password, resend, SCREENS, username } from './states.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

const onScreen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor();
const userName = (page: Page) => page.locator('input[autocomplete=username]');
const secret = (page: Page) => page.locator('input[name=field_password]');
const state = (name: string) => {
  const found = SCREENS[name];
  if (!found) throw new Error(`There is no screen ${name}.`);
  return found;
};
const requested = (path: string) => stage.server.received.filter((one) => one.path.endsWith(path));

describe('the link', () => {
  it('is exchanged once without a token, and its code is out of the address before anything else is asked', async () => {
    const { page, context } = await stage.open(state('fields'), { query: { lang: 'en' } });
    expect(requested('/exchange')).toMatchObject([{ authorization: undefined, body: { code: 'good-code' } }]);
    expect(stage.server.received[0]?.path).toMatch(/\/exchange$/);
    expect(requested('/c1')[0]?.authorization).toBe('Bearer the.flow.token');
    expect(new URL(page.url()).search).toBe('?lang=en');
    await context.close();
  });

  it('leaves no trace of code, token or value in what a script can read or the browser keeps', async () => {
    const { page, context } = await stage.open(state('fields'));
    await userName(page).fill('anna@example.com');
    await secret(page).fill('Never-Real-1');
    const kept = await page.evaluate(async () => ({
      stores: [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length],
      cookies: document.cookie,
      rest: JSON.stringify([
        location.href,
        history.state,
        performance.getEntriesByType('resource').map(({ name }) => name),
      ]),
    }));
    expect([kept.stores, kept.cookies]).toEqual([[0, 0, 0], '']);
    expect(kept.rest).not.toMatch(/good-code|flow\.token|Never-Real|anna/);
    await context.close();
  });

  it('goes on where it was after a reload, by no code', async () => {
    const { page, context } = await stage.open(state('code'));
    stage.server.resumable = true;
    await page.reload();
    await onScreen(page, 'question');
    expect(await page.getByRole('heading').innerText()).toBe('Enter the code');
    expect([requested('/exchange').length, requested('/resume').length]).toEqual([1, 1]);
    await context.close();
  });

  it('is come back to by the back button, at the question that was open', async () => {
    const { page, context } = await stage.open(state('code'));
    stage.server.resumable = true;
    await page.goto('about:blank');
    await page.goBack();
    await onScreen(page, 'question');
    expect(await page.getByRole('heading').innerText()).toBe('Enter the code');
    expect(stage.server.submitted).toEqual([]);
    await context.close();
  });

  it('opened once more by who used it first goes on too, and by anybody else says what to do', async () => {
    const first = await stage.open({ ...state('fields'), spent: true });
    expect(await first.page.locator('main').innerText()).toMatch(/can’t be used[\s\S]*ask for a new one/);
    stage.server.resumable = true;
    await first.page.goto(stage.server.link({ code: 'used-before' }));
    await first.page.getByRole('button', { name: 'Continue' }).click();
    await onScreen(first.page, 'question');
    await first.context.close();
  });

  it('is tried again when the network was gone', async () => {
    const { page, context } = await stage.open(state('unreachable'));
    expect(new URL(page.url()).searchParams.get('code')).toBe('good-code');
    stage.server.refuse.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await onScreen(page, 'prime');
    await context.close();
  });
});

describe('an answer', () => {
  it('is sent once, however often it is pressed', async () => {
    const { page, context } = await stage.open(state('fields'));
    await userName(page).fill('anna@example.com');
    await secret(page).fill('Never-Real-1');
    stage.server.hold.add('submit');
    const button = page.locator('button[type=submit]');
    await button.dblclick({ force: true });
    await button.click({ force: true });
    await secret(page).press('Enter');
    expect(await button.innerText()).toBe('Sending…');
    stage.server.hold.clear();
    await onScreen(page, 'progress');
    expect(stage.server.submitted).toEqual([
      { field_values: { field_email: 'anna@example.com', field_password: 'Never-Real-1' } },
    ]);
    await context.close();
  });

  it('stays in its fields when it could not be sent, and is sent by the next press', async () => {
    const { page, context } = await stage.open(state('fields'));
    stage.server.refuse.set('submit', 503);
    await userName(page).fill('anna@example.com');
    await secret(page).fill('Never-Real-1');
    await page.keyboard.press('Enter');
    await page.getByText('This could not be sent').waitFor();
    expect(await secret(page).inputValue()).toBe('Never-Real-1');
    stage.server.refuse.clear();
    await page.keyboard.press('Enter');
    await onScreen(page, 'progress');
    await context.close();
  });

  it('is not sent empty: the field says so, and has the focus', async () => {
    const { page, context } = await stage.open(state('fields'));
    await userName(page).fill('anna@example.com');
    await page.keyboard.press('Enter');
    expect(await page.locator('#error-field_password').innerText()).toBe('Fill this in to go on.');
    expect(await page.evaluate('document.activeElement.name')).toBe('field_password');
    expect(stage.server.submitted).toEqual([]);
    await context.close();
  });

  it('that the site refuses begins anew with an empty password, beside the site’s words; the user name stays', async () => {
    const { page, context } = await stage.open(state('fields'));
    await userName(page).fill('anna@example.com');
    await secret(page).fill('Never-Real-1');
    await page.keyboard.press('Enter');
    await onScreen(page, 'progress');
    stage.server.turn({
      ...state('fields-refused').flow,
      website_error: 'Incorrect username or password.',
    });
    await onScreen(page, 'question');
    expect(await userName(page).inputValue()).toBe('anna@example.com');
    expect(await secret(page).inputValue()).toBe('');
    expect(await page.locator('#error-field_password').innerText()).toBe(
      'example.com says: Incorrect username or password.',
    );
    expect(await secret(page).getAttribute('aria-describedby')).toBe('error-field_password');
    expect(await page.evaluate('document.activeElement.name')).toBe('field_password');
    await context.close();
  });

  it('by a choice is taken with one press', async () => {
    const { page, context } = await stage.open(state('mfa-choice'));
    await page.getByRole('button', { name: 'Use an authenticator app' }).click();
    await onScreen(page, 'progress');
    expect(stage.server.submitted).toEqual([{ selected_choice_id: 'm3' }]);
    await context.close();
  });
});

describe('what is typed', () => {
  it('is not lost when the page learns more, and neither is the focus', async () => {
    const { page, context } = await stage.open(state('fields'));
    await userName(page).fill('anna@example.com');
    await secret(page).pressSequentially('Never');
    stage.server.turn({
      fields: [username, password],
      choices: [choice({ id: 'sso', type: 'sso_provider', label: 'Continue with Google', provider: 'google' })],
      website_error: 'Please hurry.',
    });
    await page.getByRole('button', { name: 'Continue with Google' }).waitFor();
    await page.keyboard.type('-Real-1');
    expect([await userName(page).inputValue(), await secret(page).inputValue()]).toEqual([
      'anna@example.com',
      'Never-Real-1',
    ]);
    await context.close();
  });

  it('can be looked at, and hidden again', async () => {
    const { page, context } = await stage.open(state('password'));
    await secret(page).fill('Never-Real-1');
    const peek = page.getByRole('button', { name: 'Show what is typed' });
    await peek.click();
    expect([await secret(page).getAttribute('type'), await peek.getAttribute('aria-pressed')]).toEqual([
      'text',
      'true',
    ]);
    await peek.click();
    expect([await secret(page).getAttribute('type'), await secret(page).inputValue()]).toEqual([
      'password',
      'Never-Real-1',
    ]);
    await context.close();
  });
});

describe('a one-time code', () => {
  it('is taken as messages write it, counts down, and can be sent again', async () => {
    const { page, context } = await stage.open(state('code'));
    expect(await page.locator('.countdown').innerText()).toMatch(/Time left: \d:\d\d/);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '123 456');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await page.locator('input[autocomplete=one-time-code]').fill('123 456');
    await page.keyboard.press('Enter');
    await onScreen(page, 'progress');
    expect(stage.server.submitted).toEqual([{ field_values: { field_code: '123456' } }]);
    stage.server.turn({ phase: 'HELD', step: 'AWAITING_INPUT', fields: [code], choices: [resend] });
    await page.getByRole('button', { name: 'Send the code again' }).click();
    await onScreen(page, 'progress');
    expect(stage.server.submitted[1]).toEqual({ selected_choice_id: 'resend' });
    await context.close();
  });
});

describe('the connection', () => {
  it('may break off: the page says so, keeps what is typed, and goes on by itself', async () => {
    const { page, context } = await stage.open(state('fields'));
    await secret(page).fill('Never-Real-1');
    for (const path of ['events', 'c1']) stage.server.refuse.set(path, 503);
    stage.server.cut();
    await page.getByText('Connection lost').waitFor({ timeout: 30_000 });
    expect(await secret(page).inputValue()).toBe('Never-Real-1');
    stage.server.refuse.clear();
    stage.server.turn({ fields: [], choices: [], step: 'SUBMITTING' });
    await onScreen(page, 'progress');
    expect(await page.getByText('Connection lost').count()).toBe(0);
    await context.close();
  });

  it('without a stream is asked every two seconds', async () => {
    const { page, context } = await stage.open({ ...state('finding'), refuse: { events: 502 } });
    stage.server.turn({ ...state('fields').flow });
    await onScreen(page, 'question');
    expect(requested('/c1').length).toBeGreaterThan(1);
    await context.close();
  });

  it('tells of an action on a phone as soon as it is done', async () => {
    const { page, context } = await stage.open(state('number-to-match'));
    expect(await page.locator('.number').innerText()).toBe('42');
    stage.server.turn({ ...state('success').flow, external_action_message: null, fields: [], choices: [] });
    await onScreen(page, 'end');
    expect(await page.getByRole('heading').innerText()).toBe('You’re signed in to example.com');
    await context.close();
  });
});

describe('the end', () => {
  it('by a failure offers another try, which is a login of its own', async () => {
    const { page, context } = await stage.open(state('failed'));
    stage.server.turn({ ...state('fields').flow, status: 'IN_PROGRESS', error_code: null, error_message: null });
    await page.getByRole('button', { name: 'Try again' }).click();
    await onScreen(page, 'question');
    expect([requested('/restart').length, requested('/exchange').length]).toEqual([1, 2]);
    await context.close();
  });

  it('leads back to an allowed address, in place of the page', async () => {
    const back = `${stage.server.origin}/app/done`;
    const shown = { ...state('success'), page: { redirect_urls: [back] } };
    const { page, context } = await stage.open(shown, { query: { success_url: back } });
    await page.waitForURL(`${back}**`);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      profile_name: 'work',
      domain: 'example.com',
    });
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await context.close();
  });

  it('stays where it is when the address is not allowed', async () => {
    const { page, context } = await stage.open(state('success'), { query: { success_url: 'https://evil.example/' } });
    expect(await page.getByText('You can close this page').count()).toBe(1);
    await context.close();
  });
});

describe('by keyboard alone', () => {
  it('a person gets from the link to the end, and every screen is read out as it comes', async () => {
    const { page, context } = await stage.open({ ...state('fields'), prime: true });
    const focused = () => page.evaluate('document.activeElement.innerText || document.activeElement.name');
    for (let presses = 0; (await focused()) !== 'Continue' && presses < 10; presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await onScreen(page, 'question');
    expect(await focused()).toBe('field_email');
    await page.keyboard.type('anna@example.com');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('field_password');
    await page.keyboard.type('Never-Real-1');
    await page.keyboard.press('Enter');
    await onScreen(page, 'progress');
    expect(await focused()).toBe('Signing in to example.com');
    stage.server.turn({ ...state('mfa-choice').flow });
    await onScreen(page, 'question');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await onScreen(page, 'progress');
    expect(stage.server.submitted[1]).toEqual({ selected_choice_id: 'm2' });
    stage.server.turn({ ...state('success').flow, fields: [], choices: [] });
    await onScreen(page, 'end');
    expect(await focused()).toBe('You’re signed in to example.com');
    await context.close();
  });
});
