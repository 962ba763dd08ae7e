import { attributesOf, readControl, wordsOn } from './controls.ts';
import type { ElementSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { isNamed, leadsTo, speaksOf, wordsOfWay } from './ways.ts';
import { fold, isJust, names, says, wordsFor } from './words.ts';

export { loginEntrances } from './entrances.ts';

interface Control {
  frame: FrameSnapshot;
  element: ElementSnapshot;
}

const controls = (snapshot: PageSnapshot): Control[] =>
  snapshot.frames
    .filter((frame) => frame.visible)
    .flatMap((frame) =>
      frame.elements
        .filter((element) => element.kind === 'button' || element.kind === 'link')
        .map((element) => ({ frame, element })),
    );

const short = (text: string) => text.length > 0 && text.length <= 40;

/**
 * A control that ends the session: in words, or by where it leads, by the form it sends, by what its icon is called.
 * "Log in anew" may lead to the log-out; "Log in again" leads to a login that remembers where one comes from.
 */
function isLogout({ frame, element }: Control): boolean {
  const words = wordsOn(element);
  if (short(words) && isJust('logout', words)) return true;
  if (says('login', words)) return leadsTo('logout', element.href) && !leadsTo('login', element.href);
  if (leadsTo('logout', element.href)) return true;
  const form = element.form === null ? null : frame.forms[element.form];
  const sends = element.tag === 'button' || element.type === 'submit' || element.type === 'image';
  if (form && sends && (names('logout', form.action) || names('logout', `${form.id} ${form.className}`))) return true;
  return (
    readControl(element) === 'logout' || (readControl(element) === 'other' && names('logout', attributesOf(element)))
  );
}

const isLogin = (control: Control) => {
  const words = wordsOn(control.element);
  return short(words) && isJust('login', words) && !speaksOf('pay', words) && !isLogout(control);
};

/** Whether a page offers a way to log in: what a logged-in page does not do. */
export function offersLogin(snapshot: PageSnapshot): boolean {
  return controls(snapshot).some((control) => control.element.visible && isLogin(control));
}

/** How much more than the account's name its control may say. */
const BESIDES = 6;

/** The account, as only somebody has it who is logged in: not "create an account", not the way to log in. */
function isAccount({ element }: Control): boolean {
  const words = wordsOn(element);
  if (!element.visible || leadsTo('login', element.href)) return false;
  if (words === '') return isNamed('avatar', attributesOf(element));
  if (speaksOf('greeting', words)) return greetsByName(words);
  const other = readControl(element) === 'other' && !says('cookies', words) && !speaksOf('help', words);
  const named = wordsFor('account', words) ?? '';
  return named !== '' && other && fold(words).length <= named.length + BESIDES;
}

const GREETED = 40;
const EVERYBODY = 3;

/** A line that greets somebody by a name: "Hello, Maria", and neither "Hello, guest" nor "Welcome to the shop". */
export function greetsByName(line: string): boolean {
  const words = wordsOfWay('greeting', line);
  const text = fold(line);
  if (!words || !text.startsWith(words) || text.length > words.length + GREETED) return false;
  // An address begins with the word too.
  if (/^[@._\p{L}\p{N}-]/u.test(text.slice(words.length))) return false;
  const name = text
    .slice(words.length)
    .replace(/[^\p{L}\p{N}@.' -]/gu, ' ')
    .trim();
  const parts = name.split(/\s+/).filter((part) => /\p{L}/u.test(part));
  if (parts.length === 0 || parts.length > EVERYBODY) return false;
  return !parts.some((part) => wordsOfWay('everybody', part) === part) && !says('login', name) && !says('signup', name);
}

/** A line that says who is logged in. */
const saysWho = (line: string) =>
  line.length <= 120 && /^(signed|logged|angemeldet|eingeloggt)/.test(wordsFor('account', line) ?? '');

const LINES = 150;

function spokenEvidence(snapshot: PageSnapshot): string | null {
  for (const frame of snapshot.frames.filter((one) => one.visible)) {
    const lines = [...frame.headings, ...frame.text.split('\n').slice(0, LINES)];
    if (lines.some(saysWho)) return 'the page says who is logged in';
    if (lines.some(greetsByName)) return 'the page greets by name';
  }
  return null;
}

const ENOUGH = 5;

const quote = ({ element }: Control) => `"${wordsOn(element).slice(0, 40)}"`;
const asLogout = (control: Control) => `log-out control ${quote(control)}`;
const asAccount = (control: Control) => `account control ${quote(control)}`;

/**
 * Signs of a session: a log-out control (first), an account menu, a greeting. Each is a reason in words; none is a
 * proof by itself, because some applications draw the whole page behind their login, and some show strangers the same
 * menus. A log-out control in a closed menu counts where no way to log in stands beside it.
 */
export function sessionEvidence(snapshot: PageSnapshot): string[] {
  const all = controls(snapshot);
  const out = all.filter(isLogout);
  const asks = all.filter(isLogin);
  const seen = out.filter(({ element }) => element.visible);
  const evidence = (seen.length > 0 || asks.length > 0 ? seen : out).map(asLogout);
  if (!asks.some(({ element }) => element.visible)) {
    evidence.push(...all.filter(isAccount).map(asAccount));
    const said = spokenEvidence(snapshot);
    if (said) evidence.push(said);
  }
  return [...new Set(evidence)].slice(0, ENOUGH);
}

/** The log-out control that counts as a sign of a session; null when there is none that a person sees. */
export function logOutControl(snapshot: PageSnapshot): ElementSnapshot | null {
  return controls(snapshot).find((control) => control.element.visible && isLogout(control))?.element ?? null;
}

/** All that could be taken for a sign of a session, hidden or beside a way to log in: what a page shows to everybody. */
export function looseEvidence(snapshot: PageSnapshot): string[] {
  const all = controls(snapshot);
  const said = spokenEvidence(snapshot);
  const signs = [...all.filter(isLogout).map(asLogout), ...all.filter(isAccount).map(asAccount)];
  return [...new Set(said ? [...signs, said] : signs)];
}
