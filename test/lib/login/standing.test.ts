import { describe, expect, it } from 'vitest';
import type { FormField, Screen } from '../../../lib/login/decision.ts';
import { type Sighting, standing } from '../../../lib/login/standing.ts';

const field = (type: 'identifier' | 'password') => ({ type, filled: false }) as FormField;
const form = (...types: ('identifier' | 'password')[]) =>
  ({ kind: 'form', fields: types.map(field), error: null }) as unknown as Screen;

const LOGIN = form('identifier', 'password');
const PAGE: Screen = { kind: 'unknown', notices: [] };
const LOBBY: Screen = { kind: 'lobby', enter: [] };
const OUT = 'log-out control "Log out"';

function shown(screen: Screen, more: Partial<Sighting> = {}): Sighting {
  return {
    screen,
    evidence: [],
    entrances: [],
    controls: 9,
    status: 200,
    trouble: null,
    away: false,
    challenged: false,
    ...more,
  };
}

const stranger = shown(LOGIN);

describe('A session is alive', () => {
  it.each([
    ['with a log-out control that strangers are not shown', shown(PAGE, { evidence: [OUT] }), stranger],
    ['with one beside a form for something else', shown(LOGIN, { evidence: [OUT] }), stranger],
    [
      'with one on a page that everybody may see',
      shown(PAGE, { evidence: [OUT] }),
      shown(LOBBY, { entrances: ['in'] }),
    ],
    [
      'with an account where strangers are asked to log in',
      shown(PAGE, { evidence: ['account control "Me"'] }),
      stranger,
    ],
  ])('%s', (_what, ours, theirs) => {
    expect(standing(ours, theirs).standing).toBe('in');
  });

  it.each([
    ['let in where strangers are asked, and shows no sign', shown(PAGE), stranger],
    ['at a front door where strangers are asked', shown(LOBBY, { entrances: ['in'] }), stranger],
    [
      'shown an account on a page that everybody may see',
      shown(PAGE, { evidence: ['account control "Me"'] }),
      shown(PAGE),
    ],
  ])('as it seems, when it is %s', (_what, ours, theirs) => {
    expect(standing(ours, theirs).standing).toBe('seems in');
  });
});

describe('A session is dead', () => {
  it.each([
    ['asked to log in as strangers are', shown(LOGIN), stranger],
    ['asked by its identity provider', shown(LOGIN, { away: true }), shown(PAGE)],
    [
      'shown an account picker of its identity provider',
      shown({ kind: 'choice', choices: [], error: null }, { away: true }),
      null,
    ],
  ])('when it is %s', (_what, ours, theirs) => {
    expect(standing(ours, theirs).standing).toBe('out');
  });

  it.each([
    [
      'shown the way to log in as strangers are',
      shown(PAGE, { entrances: ['in'] }),
      shown(PAGE, { entrances: ['in'] }),
    ],
    ['asked who it is where strangers are not', shown(LOGIN), shown(PAGE)],
  ])('as it seems, when it is %s', (_what, ours, theirs) => {
    expect(standing(ours, theirs).standing).toBe('seems out');
  });
});

describe('Nothing is known of a session', () => {
  it.each([
    ['the site does not answer', null, stranger],
    ['it does not answer strangers', shown(PAGE, { evidence: [OUT] }), null],
    ['it asks for a login, and does not answer strangers', shown(LOGIN), null],
    ['it answers with an error of its own', shown(LOGIN, { status: 503 }), stranger],
    ['it limits its rate', shown(PAGE, { status: 429 }), stranger],
    ['it says that it is out of order', shown(PAGE, { trouble: 'out of order' }), stranger],
    ['it wants to know whether a person asks', shown({ kind: 'captcha' }), stranger],
    ['it draws nothing', shown({ kind: 'blank' }), stranger],
    ['it asks by HTTP authentication', shown(LOGIN, { challenged: true, status: 401 }), stranger],
    ['it asks for the password once more, and strangers for nothing', shown(form('password')), shown(PAGE)],
    ['it refuses the page, and not to strangers', shown(PAGE, { status: 403 }), shown(PAGE)],
    ['the page is at another site', shown(PAGE, { away: true }), stranger],
  ])('when %s', (_what, ours, theirs) => {
    expect(standing(ours, theirs).standing).toBe('unclear');
  });

  it('where strangers see the same, and nobody is shown a login', () => {
    expect(standing(shown(PAGE), shown(PAGE)).standing).toBe('alike');
  });
});
