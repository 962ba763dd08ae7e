import { describe, expect, it } from 'vitest';
import { deviceQuestion } from '../../../lib/login/device-question.ts';
import { screenOf } from '../../../lib/login/screen.ts';
import { button, checkbox, input, link, named, page, submit } from './page.ts';

const asks = (heading: string, answers: string[], more: Parameters<typeof page>[0] = {}) =>
  page({
    headings: [heading],
    text: [heading, ...answers].join('\n'),
    forms: [{ parts: answers.map((one) => submit(one)) }],
    ...more,
  });

const answered = (snapshot: ReturnType<typeof page>) => named(snapshot, deviceQuestion(snapshot)?.yes ?? null);

describe('a question whether to know the device again', () => {
  it.each([
    ['Stay signed in?', ['No', 'Yes'], 'Yes'],
    ['Trust this browser?', ['Trust', "Don't Trust", 'Not now'], 'Trust'],
    ['Remember this device?', ['Not now', 'Continue'], 'Continue'],
    ['Keep me signed in', ['Stay signed in', 'Cancel'], 'Stay signed in'],
    ['Angemeldet bleiben?', ['Nein', 'Ja'], 'Ja'],
    ['Diesem Browser vertrauen?', ['Nicht vertrauen', 'Vertrauen'], 'Vertrauen'],
  ])('is answered with yes: %s', (heading, answers, yes) => {
    expect(answered(asks(heading, answers))).toBe(yes);
  });

  it('is none where something is to be filled in, where one is inside, or where nothing says yes', () => {
    const form = [input('Code'), checkbox('Trust this browser'), submit('Verify')];
    const filled = page({ headings: ['Trust this browser?'], forms: [{ parts: form }] });
    const inside = [link('Log out', '/logout'), button('OK')];
    const reminder = page({ headings: ['Remember to water the plants'], forms: [{ loose: true, parts: inside }] });
    expect([filled, reminder, asks('Stay signed in?', ['No'])].map(answered)).toEqual([null, null, null]);
    expect(answered(asks('Welcome back', ['Yes', 'No']))).toBeNull();
  });
});

describe('a box to trust the device', () => {
  it('is part of a choice of second factors, and of a wait for an approval', () => {
    const ways = [submit('Text message to •••• 18'), submit('Code from my authenticator app')];
    const choice = page({
      headings: ['How do you want to verify it is you?'],
      forms: [{ parts: [checkbox('Trust this browser for 30 days'), ...ways] }],
    });
    const wait = page({
      headings: ['Approve the sign-in on your phone'],
      text: 'Approve the sign-in on your phone\nOpen the app and tap Yes to continue.',
      forms: [{ loose: true, parts: [checkbox("Don't ask again on this device")] }],
    });
    for (const snapshot of [choice, wait]) {
      const screen = screenOf(snapshot);
      expect(screen).toMatchObject({ kind: expect.stringMatching('choice|external_action'), rememberMe: { frame: 0 } });
    }
  });
});
