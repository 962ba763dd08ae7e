import type { Action, Fill, Screen, ScreenChoice } from '../../lib/login/decision.ts';
import type { ElementRef, PageSnapshot } from '../../lib/login/snapshot.ts';
import { refWords } from './element.ts';
import { explainForm } from './explain-form.ts';
import { type Paint, printable } from './paint.ts';
import type { Decision, Surroundings } from './reading.ts';

/** All that the engine sees on a page and why it decides as it does, line by line. */
export function explain(
  snapshot: PageSnapshot,
  { screen, action }: Decision,
  { page, sso, entrances, session }: Surroundings,
  paint: Paint,
): string[] {
  const at = (ref: ElementRef | null) => refWords(snapshot, ref, paint);
  const list = (title: string, lines: string[]) =>
    lines.length > 0 ? ['', paint('strong', title), ...lines.map((line) => `  ${line}`)] : [];
  const notices = snapshot.frames.flatMap((frame) => (frame.visible ? frame.notices : []));
  return [
    ...head(snapshot, paint),
    '',
    `${paint('strong', 'Screen')}  ${paint('good', screen.kind)}`,
    ...screenLines(screen, at, paint),
    `${paint('strong', 'Next')}    ${next(action, screen, at)}`,
    ...page.forms.flatMap((form, index) =>
      explainForm(form, `Form ${index + 1} of ${page.forms.length}`, form === page.login, paint),
    ),
    ...list(
      'Sign-in buttons',
      sso.map(({ provider, element }) => `${provider}  ${at(element)}`),
    ),
    ...list('Ways to a login form, best first', entrances.map(at)),
    ...list(
      'Signs of a session',
      session.map((sign) => printable(sign, 100)),
    ),
    ...list(
      'Notices',
      notices.map(({ tone, role, text }) => `${tone} ${role}  "${printable(text, 200)}"`),
    ),
  ];
}

function head({ url, title, lang, frames }: PageSnapshot, paint: Paint): string[] {
  const count = (what: 'elements' | 'forms') => frames.reduce((sum, frame) => sum + frame[what].length, 0);
  const facts = [
    lang ? `language ${printable(lang, 20)}` : 'no language given',
    `${count('forms')} forms`,
    `${count('elements')} fields, buttons and links`,
    ...(frames.length > 1 ? [`${frames.length} frames, ${frames.filter(({ visible }) => visible).length} shown`] : []),
  ];
  return [
    `${paint('strong', printable(title, 100) || '(no title)')}  ${printable(url, 200)}`,
    paint('faint', facts.join(', ')),
  ];
}

type At = (ref: ElementRef | null) => string;

function screenLines(screen: Screen, at: At, paint: Paint): string[] {
  const choices = (all: ScreenChoice[]) =>
    all.map(({ id, label, element }) => `  choice    ${id} "${printable(label, 60)}"  ${at(element)}`);
  const error = (text: string | null) => (text ? [`  error     ${paint('bad', `"${printable(text, 200)}"`)}`] : []);
  switch (screen.kind) {
    case 'form':
      return [
        ...error(screen.error),
        ...screen.fields.map(
          ({ id, type, required, element, boxes, channel }) =>
            `  field     ${id} (${[type, required ? '' : 'optional', channel, boxes.length > 0 ? `${boxes.length} boxes` : ''].filter(Boolean).join(', ')})  ${at(element)}`,
        ),
        `  submit    ${screen.submit ? at(screen.submit) : 'nothing to press: Enter'}`,
        ...(screen.rememberMe ? [`  tick      ${at(screen.rememberMe)}`] : []),
        ...choices(screen.choices),
      ];
    case 'choice':
      return [
        ...error(screen.error),
        ...(screen.rememberMe ? [`  tick      ${at(screen.rememberMe)}`] : []),
        ...choices(screen.choices),
      ];
    case 'consent':
      return choices(screen.choices);
    case 'banner':
      return [`  dismiss   ${at(screen.dismiss)}`];
    case 'lobby':
      return screen.enter.map((ref) => `  enter     ${at(ref)}`);
    case 'device':
      return [`  yes       ${at(screen.yes)}`];
    case 'passkey':
      return [`  instead   ${at(screen.alternative)}`];
    case 'external_action':
    case 'terms':
      return [`  says      "${printable(screen.message, 200)}"`, ...choices(screen.choices)];
    case 'new_password':
      return [`  says      "${printable(screen.message ?? '', 200)}"`, `  later     ${at(screen.later)}`];
    case 'refused':
      return [`  says      ${screen.code}: "${printable(screen.message, 200)}"`];
    case 'logged_in':
      return screen.evidence.map((sign) => `  sign      ${printable(sign, 100)}`);
    case 'unknown':
      return screen.notices.map((notice) => `  notice    "${printable(notice, 200)}"`);
    case 'captcha':
    case 'blank':
      return [];
  }
}

const sourceWords = (source: Fill['source']) =>
  source.from === 'stored'
    ? `the stored ${source.key}`
    : source.from === 'totp'
      ? 'a code of the authenticator'
      : 'an answer';

/** What a login with a stored user name, password and authenticator would do now. */
function next(action: Action, screen: Screen, at: At): string {
  switch (action.kind) {
    case 'fill': {
      const typed = action.fills.map(({ source, ref }) => `${sourceWords(source)} as ${ref}`);
      const ticked = action.tick.map((ref) => `ticks ${at(ref)}`);
      const steps = [typed.length > 0 ? `types ${typed.join(', ')}` : '', ...ticked].filter(Boolean).join(', ');
      return `${steps}, presses ${action.submit ? at(action.submit) : 'Enter'}`.replace(/^, /, '');
    }
    case 'click':
      return `presses ${at(action.element)}: ${action.why}`;
    case 'ask': {
      const asked = [...action.fields, ...action.choices].map(({ id }) => id);
      return `asks a person for ${asked.join(', ') || 'nothing'}`;
    }
    case 'wait_external':
      return `waits for a person: "${printable(action.message, 200)}"`;
    case 'verify':
      return screen.kind === 'logged_in' ? 'proves the session' : 'looks whether the login has succeeded';
    case 'wait':
      return 'waits';
    case 'fail':
      return `gives up: ${action.code}, ${action.message}`;
  }
}
