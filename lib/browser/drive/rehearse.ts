import { NOTHING_KNOWN } from '../../login/decision.ts';
import { plan } from '../../login/plan.ts';
import { reasonsFor } from '../../login/reasons.ts';
import { screenOf } from '../../login/screen.ts';
import { looseEvidence } from '../../login/session.ts';
import type { ElementSnapshot, FrameSnapshot, PageSnapshot } from '../../login/snapshot.ts';
import type { ElementPart } from '../observe/collect.ts';
import { wholeElement } from '../observe/usual.ts';

let rehearsed = false;

/**
 * Reads two made-up pages as a drive reads real ones, once in a process: the words of all languages are compiled when
 * they are first asked for, and code runs slowly the first times. For the time while a browser starts, when there is
 * nothing else to do. What is decided about these pages is thrown away.
 */
export function rehearse(): void {
  if (rehearsed) return;
  rehearsed = true;
  for (const page of REHEARSED) {
    const screen = screenOf(page);
    plan(screen, { ...NOTHING_KNOWN, storedKeys: ['username', 'password'] });
    looseEvidence(page);
    reasonsFor(screen, page);
  }
}

type Part = Pick<ElementSnapshot, 'kind' | 'tag'> & Partial<ElementSnapshot>;

const link = (text: string, href: string): Part => ({ kind: 'link', tag: 'a', text, label: text, href });

const LOGIN = madeUp(
  'Sign in',
  [
    {
      kind: 'input',
      tag: 'input',
      type: 'text',
      name: 'username',
      id: 'username',
      label: 'Username or e-mail',
      form: 0,
    },
    { kind: 'input', tag: 'input', type: 'password', name: 'password', id: 'password', label: 'Password', form: 0 },
    { kind: 'checkbox', tag: 'input', type: 'checkbox', name: 'remember', label: 'Keep me signed in', form: 0 },
    { kind: 'button', tag: 'button', type: 'submit', text: 'Sign in', label: 'Sign in', className: 'primary', form: 0 },
    link('Forgot your password?', 'https://site.example/reset'),
    link('Create an account', 'https://site.example/join'),
    { kind: 'button', tag: 'button', text: 'Continue with a provider', className: 'btn btn-other' },
  ],
  [
    {
      form: 0,
      real: true,
      visible: true,
      id: 'login',
      name: '',
      className: 'login-form',
      action: 'https://site.example/session',
      method: 'post',
      label: '',
      heading: 'Sign in',
      dialog: false,
      text: 'Username or e-mail\nPassword\nKeep me signed in\nSign in',
    },
  ],
);

const ACCOUNT = madeUp('Overview', [
  link('Home', 'https://site.example/'),
  link('Settings', 'https://site.example/settings'),
  link('Your account', 'https://site.example/account'),
  link('Log out', 'https://site.example/logout'),
]);

/** What most drives meet: a form to log in with, then a page that shows the account. */
export const REHEARSED: readonly PageSnapshot[] = [LOGIN, ACCOUNT];

function madeUp(title: string, parts: Part[], forms: FrameSnapshot['forms'] = []): PageSnapshot {
  const url = 'https://site.example/login';
  const elements = parts.map((part, index) =>
    wholeElement(
      { visible: true, box: { x: 40, y: 40 * index, width: 240, height: 32 }, ...part } as ElementPart,
      index,
    ),
  );
  const text = [title, ...parts.map(({ label, text: shown }) => label || shown)].join('\n');
  const notices: FrameSnapshot['notices'] = [
    { text: 'Something has changed.', role: 'status', tone: 'plain', forElement: null },
  ];
  const frame = { frame: 0, url, visible: true, headings: [title], notices, text, forms, elements };
  return { url, title, lang: 'en', frames: [frame] };
}
