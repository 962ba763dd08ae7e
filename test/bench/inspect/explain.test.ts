import { describe, expect, it } from 'vitest';
import { explain } from '../../../bench/inspect/explain.ts';
import { plain } from '../../../bench/inspect/paint.ts';
import { decide, surroundings } from '../../../bench/inspect/reading.ts';
import type { PageSnapshot } from '../../../lib/login/snapshot.ts';
import { button, checkbox, email, input, link, page, password, submit } from '../../lib/login/page.ts';

const told = (snapshot: PageSnapshot) => explain(snapshot, decide(snapshot), surroundings(snapshot), plain);

const parts = [
  email('E-mail', { selector: '#mail' }),
  password('Password', { selector: '#pass' }),
  checkbox('Stay signed in', { selector: '#stay' }),
  submit('Sign in', { selector: '#go' }),
  button('Continue with Google', { selector: '#google' }),
];

describe('what is told of a page', () => {
  const lines = told(
    page({
      title: 'Sign in',
      lang: 'en',
      notices: [{ text: 'Wrong password', role: 'alert', tone: 'error' }],
      forms: [{ heading: 'Sign in', action: '/login', parts }, { parts: [input('Search', { type: 'search' })] }],
    }),
  );
  const line = (start: string) => lines.find((one) => one.trimStart().startsWith(start)) ?? '';

  it('begins with the screen, and what the engine would do there', () => {
    expect(line('Screen')).toBe('Screen  form');
    expect(line('error')).toContain('"Wrong password"');
    expect(line('tick')).toContain('#stay');
    expect(line('choice')).toContain('sso_google');
    expect(line('Next')).toMatch(/types the stored email as email, the stored password as password.*presses.*#go/);
  });

  it('gives each form its kind, the one that was chosen, and what speaks for it', () => {
    expect(line('Form 1 of 2')).toMatch(/^Form 1 of 2: login {2}← the login .*under "Sign in"/);
    expect(line('Form 2 of 2')).not.toContain('←');
    expect(line('login ')).toMatch(/^ {2}login +\d+(\.\d)? {2}\+\d/);
  });

  it('names each field with its kind, its part and how to find it', () => {
    expect(line('field     email')).toMatch(/email, the identifier {2}"E-mail" {2}#mail {2}\[email \d/);
    expect(line('field     password')).toContain('password, the password  "Password"  #pass');
    expect(line('remember')).toContain('#stay');
    expect(lines.slice(lines.indexOf('Sign-in buttons')).at(1)).toContain('google');
  });

  it('marks a form that is in the page but not shown yet', () => {
    const hidden = parts.map((part) => ({ ...part, visible: false }));
    const lines = told(page({ forms: [{ heading: 'Sign in', action: '/login', parts: hidden }] }));
    expect(lines.find((one) => one.startsWith('Form 1'))).toContain('not shown yet');
    expect(lines.find((one) => one.startsWith('  submit'))).toContain('(not shown)');
  });

  it('tells the ways to a form on another page', () => {
    const lobby = told(page({ forms: [{ loose: true, parts: [link('Log in', '/login', { selector: '#enter' })] }] }));
    expect(lobby).toContain('Screen  lobby');
    expect(lobby.at(-1)).toContain('#enter');
  });

  it('holds nothing that a terminal would obey', () => {
    const evil = 'Log\u001b[2J in\u202e\u009b31m\nSAFE';
    const hostile = page({
      title: evil,
      lang: evil,
      notices: [{ text: evil, tone: 'error' }],
      forms: [
        {
          id: evil,
          name: evil,
          action: evil,
          heading: evil,
          label: evil,
          parts: [...parts, submit(evil, { selector: evil })],
        },
      ],
    });
    expect(told(hostile).join('')).not.toMatch(/\p{C}/u);
  });
});
