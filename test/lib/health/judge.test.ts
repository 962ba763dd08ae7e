import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../lib/health/judge.ts';
import { separate } from '../../../lib/health/separate.ts';
import { type Reading, readAnswer, shapeOf } from '../../../lib/health/shape.ts';

const URL_ = 'https://lodge.example/home';

interface Told {
  status?: number;
  type?: string;
  location?: string;
  headers?: Record<string, string>;
}

function reading(body: string, { status = 200, type = 'text/html', location, headers = {} }: Told = {}): Reading {
  const all = { 'content-type': type, ...(location && { location }), ...headers };
  return readAnswer({ status, headers: all, setCookies: [], body }, URL_);
}

const json = (value: unknown, status = 200) => reading(JSON.stringify(value), { status, type: 'application/json' });
const sent = (location: string) => reading('', { status: 302, location });
const INSIDE = '<a href="/rooms">Rooms</a><a href="/bookings">Mine</a><a href="/logout?t=1">Out</a>';
const OUTSIDE = '<a href="/rooms">Rooms</a><a href="/login">In</a>';

/** A probe as it is learned when live and dead answers are these. */
function learned(live: Reading, ...dead: Reading[]) {
  return separate(
    [live, live],
    dead.map((one) => [one, one]),
  );
}

function judged(probe: ReturnType<typeof learned>, answer: Reading) {
  if (!probe) throw new Error('nothing separates');
  return judgeAnswer(probe, shapeOf(answer)).result;
}

describe('What separates live from dead', () => {
  it.each([
    ['another status', json({ id: 1 }), json({ error: '' }, 401)],
    ['a redirect to the login', reading(INSIDE), sent('/login?next=%2Fhome')],
    ['two redirects to different places', sent('/dashboard'), sent('/login')],
    ['other links', reading(INSIDE), reading(OUTSIDE)],
    ['a yes and a no in JSON', json({ loggedIn: true }), json({ loggedIn: false })],
    ['a user and none in JSON', json({ user: { id: 4 } }), json({ user: null })],
  ])('is %s', (_what, live, dead) => {
    const probe = learned(live, dead);
    expect(judged(probe, live)).toBe('LOGGED_IN');
    expect(judged(probe, dead)).toBe('LOGGED_OUT');
  });

  it.each([
    ['the same answer', reading(INSIDE), reading(INSIDE)],
    ['only something more for the live one', reading(INSIDE), reading('<a href="/rooms">Rooms</a>')],
    ['an answer of 200 that has nothing to know it by', reading('hello', { type: 'text/plain' }), sent('/login')],
    ['a refusal of the live session', json({}, 403), json({ error: '' }, 401)],
    ['an error for the dead one', json({ id: 1 }), json({}, 500)],
  ])('is not %s', (_what, live, dead) => {
    expect(learned(live, dead)).toBeNull();
  });

  it('must hold for every kind of dead session', () => {
    expect(learned(reading(INSIDE), sent('/login'), reading(INSIDE))).toBeNull();
  });

  it('must hold each time', () => {
    const dead = [[sent('/login'), sent('/login')]];
    expect(separate([reading(INSIDE), sent('/elsewhere')], dead)).toBeNull();
    expect(separate([reading(INSIDE), reading(INSIDE)], [[sent('/login'), sent('/busy')]])).toBeNull();
  });

  it('is not what changes with each answer', () => {
    const page = (nonce: string) =>
      reading(`${INSIDE}<input type="hidden" name="n${nonce}"><a href="/x/${nonce}">x</a>`);
    const probe = separate([page('1'), page('2')], [[reading(OUTSIDE), reading(OUTSIDE)]]);
    expect(judged(probe, page('3'))).toBe('LOGGED_IN');
  });

  it('keeps no text of the site', () => {
    const probe = learned(json({ email: 'ines@lodge.example', active: true }), json({ error: 'Please log in' }, 401));
    expect(JSON.stringify(probe)).not.toMatch(/ines|email|Please/);
  });
});

describe('An answer', () => {
  const probe = learned(reading(INSIDE), reading(OUTSIDE), sent('/login'));

  it.each([
    ['says neither', reading('<h1>Back soon</h1>')],
    ['says both', reading(INSIDE + OUTSIDE)],
    ['has another status', reading(INSIDE, { status: 203 })],
    ['leads where nobody was led', sent('/maintenance')],
    ['is of another type', reading('{}', { type: 'application/json' })],
  ])('is inconclusive when it %s', (_what, answer) => {
    expect(judged(probe, answer)).toBe('INCONCLUSIVE');
  });

  it('may have lost some of what it was known by', () => {
    expect(judged(probe, reading('<a href="/logout?t=2">Out</a>'))).toBe('LOGGED_IN');
  });

  it.each([
    ['an error of the server', reading('', { status: 502 })],
    ['a limit', reading('', { status: 429 })],
    ['a wall against robots', reading('<script src="/cdn-cgi/challenge-platform/x">', { status: 403 })],
    ['a challenge that says so', reading(INSIDE, { headers: { 'cf-mitigated': 'challenge' } })],
  ])('is told to be no answer of the application where it is %s', (_what, answer) => {
    expect(answer.trouble).not.toBeNull();
  });
});
