import { wordsOn } from './controls.ts';
import { isTextual } from './fields.ts';
import type { FormParts } from './forms.ts';
import type { Concept } from './lexicon/schema.ts';
import type { ElementSnapshot, PageSnapshot } from './snapshot.ts';
import { mainControl, submitCandidates } from './submit.ts';
import { surroundingsOf } from './surroundings.ts';
import { names, says } from './words.ts';

/** What a form can be for, as far as words tell. */
const PURPOSES: readonly Concept[] = ['login', 'signup', 'reset', 'change', 'newsletter', 'search', 'contact'];

/** What a title or a button says it is for. "Log in or register" is for either, which is another thing than for one. */
function purposesSaid(text: string): string[] {
  const said: string[] = [...PURPOSES, 'next' as const].filter((purpose) => says(purpose, text));
  const either = said.includes('login') && said.includes('signup');
  return either ? ['login or signup', ...said.filter((one) => one !== 'login' && one !== 'signup')] : said;
}

type Say = (feature: string) => void;

const bucket = (count: number, most: number) => (count >= most ? `${most}+` : String(count));

const spokenOn = (element: ElementSnapshot) => `${element.label} ${element.placeholder} ${element.nearby}`;

function byFields({ fields }: FormParts, say: Say) {
  const texts = fields.filter(({ element }) => isTextual(element));
  const of = (...kinds: string[]) => fields.filter(({ kind }) => kinds.includes(kind));
  const masked = of('password', 'new_password');
  const known = of('email', 'username', 'phone');
  say(`passwords:${bucket(masked.length, 3)}`);
  say(`identifiers:${bucket(known.length, 3)}`);
  say(`texts:${bucket(texts.length, 6)}`);
  say(`personal:${bucket(of('personal').length, 2)}`);
  if (masked.length === 1) say(`one password among texts:${bucket(texts.length, 5)}`);
  if (of('new_password').length > 0) say(`new passwords:${bucket(of('new_password').length, 2)}`);
  if (masked.length >= 2 && of('password').length === 1) say('an old and a new password');
  if (masked.length > 0 && known.length === 0 && texts.length === masked.length) say('passwords alone');
  for (const kind of ['email', 'username', 'phone', 'code', 'organization', 'captcha', 'search'] as const)
    if (of(kind).length > 0) say(`field:${kind}`);
  if (of('email').length > 0 && of('username').length > 0 && masked.length > 0) say('a name and an address');
  if (fields.some(({ element }) => element.kind === 'textarea')) say('field:text area');
  const selects = fields.filter(({ element }) => element.kind === 'select').length;
  if (selects > 0) say(`selects:${bucket(selects, 2)}`);
  const first = texts[0];
  if (first) say(`first field:${first.kind}`);
}

function byPassword({ fields }: FormParts, say: Say) {
  const main = fields.find(({ kind }) => kind === 'password' || kind === 'new_password')?.element;
  if (!main) return;
  const called = `${main.id} ${main.name}`;
  const said = spokenOn(main);
  if (/current-password/.test(main.autocomplete)) say('password:autocomplete current');
  if (/new-password/.test(main.autocomplete)) say('password:autocomplete new');
  if (says('newPassword', said)) say('password:said to be new');
  if (names('newPassword', called)) say('password:named as new');
  if (names('login', called)) say('password:named login');
  if (names('signup', called)) say('password:named signup');
  if (main.pattern || main.maxLength === 1) say('password:pattern');
}

function byNames({ fields }: FormParts, say: Say) {
  const called = fields.map(({ element }) => `${element.id} ${element.name}`).join(' ');
  for (const purpose of ['login', 'signup', 'reset', 'newsletter', 'contact'] as const)
    if (names(purpose, called)) say(`fields named:${purpose}`);
  if (fields.some(({ element }) => /given-name|family-name|bday|street|postal|cc-/.test(element.autocomplete)))
    say('autocomplete personal');
}

function byForm({ form, shown, frame }: FormParts, say: Say) {
  if (!form) return say('no form');
  const attributes = `${form.id} ${form.name} ${form.className}`;
  for (const purpose of purposesSaid(form.heading)) say(`heading:${purpose}`);
  for (const purpose of PURPOSES) {
    if (says(purpose, form.label)) say(`label:${purpose}`);
    if (names(purpose, attributes)) say(`attributes:${purpose}`);
    if (names(purpose, form.action)) say(`action:${purpose}`);
  }
  for (const purpose of ['login', 'signup', 'reset', 'newsletter'] as const)
    if (says(purpose, form.text)) say(`text:${purpose}`);
  if (says('terms', form.text)) say('text:terms');
  if (says('newPassword', form.text)) say('text:new password');
  if (form.method === 'get') say('method get');
  if (!form.real) say('cluster');
  if (form.dialog) say('dialog');
  if (!shown) say('hidden');
  if (frame.frame !== 0) say('in a frame');
}

function byToggles({ toggles }: FormParts, say: Say) {
  const any = (concept: Concept) =>
    toggles.some((box) => says(concept, spokenOn(box)) || names(concept, `${box.name} ${box.id}`));
  if (any('remember')) say('box:remember');
  if (any('terms')) say('box:terms');
  if (any('newsletter')) say('box:newsletter');
  if (toggles.length > 3) say('boxes:many');
}

const isBeside = (element: ElementSnapshot, { form }: FormParts) => element.form !== (form?.form ?? null);

function byControls(parts: FormParts, say: Say) {
  const main = (mainControl(parts) ?? submitCandidates(parts).findLast(({ element }) => isBeside(element, parts)))
    ?.element;
  if (main) {
    const words = wordsOn(main);
    for (const purpose of purposesSaid(words)) say(`button:${purpose}`);
    for (const purpose of [...PURPOSES, 'next'] as const) {
      if (names(purpose, `${main.id} ${main.name} ${main.className}`)) say(`button named:${purpose}`);
    }
    if (!words) say('button:wordless');
  } else say('no button');
  for (const { element, kind } of parts.controls) if (element !== main && kind !== 'other') say(`offers:${kind}`);
}

function byPage(snapshot: PageSnapshot, parts: FormParts, say: Say) {
  for (const purpose of purposesSaid(snapshot.title)) say(`title:${purpose}`);
  for (const purpose of ['login', 'signup', 'reset', 'change', 'contact'] as const) {
    if (names(purpose, pathOf(parts.frame.url || snapshot.url))) say(`address:${purpose}`);
  }
}

function pathOf(url: string): string {
  const { pathname = '', search = '', hash = '' } = URL.parse(url) ?? {};
  return `${pathname} ${search.slice(0, 80)} ${hash.slice(0, 40)}`;
}

/** Where a form says, or is called by, what it is for. */
const VOICES = ['heading', 'label', 'button', 'title', 'attributes', 'action', 'button named', 'fields named'];
const FAR_AHEAD = 3;

/** How many of its voices are for logging in and how many for something else: each alone may be a rare one. */
function byVoices(said: ReadonlySet<string>, say: Say) {
  const voices = (...purposes: Concept[]) =>
    purposes.flatMap((purpose) => VOICES.filter((voice) => said.has(`${voice}:${purpose}`))).length;
  const lead = (ahead: number) =>
    Math.abs(ahead) < FAR_AHEAD ? String(ahead) : ahead > 0 ? `${FAR_AHEAD}+` : `-${FAR_AHEAD}-`;
  const login = voices('login');
  const reset = voices('reset', 'change');
  say(`voices for login before sign-up:${lead(login - voices('signup'))}`);
  // Only a password that one has can be forgotten.
  const known = said.has('password:autocomplete current') || said.has('offers:reset');
  const fresh = said.has('password:named as new') || said.has('text:new password');
  const alone = said.has('passwords alone') && said.has('passwords:1') && !said.has('password:said to be new');
  if (alone && (login > 0 || (known && !fresh))) say('passwords alone, to log in');
  if (reset > 0) say(`voices for login before reset:${lead(login - reset)}`);
}

/** What can be seen of a form, each in words: what its weights are kept under. */
export function featuresOf(snapshot: PageSnapshot, parts: FormParts): string[] {
  const seen = new Set<string>();
  const say = (feature: string) => void seen.add(feature);
  byFields(parts, say);
  byPassword(parts, say);
  byNames(parts, say);
  byForm(parts, say);
  byToggles(parts, say);
  byControls(parts, say);
  byPage(snapshot, parts, say);
  byVoices(seen, say);
  for (const feature of surroundingsOf(parts)) say(feature);
  return [...seen];
}
