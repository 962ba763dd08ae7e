import { escapeHtml, page } from '../page.ts';
import { redirect, type Site, type SiteReply, type SiteRequest, serveSite, token } from '../site.ts';
import { ENGLISH, type Words } from './words.ts';

/** Somebody's browser, as the server knows it by its cookie. */
export interface Visitor {
  /** How far it has come: `null` for a stranger, `in` for the whole way, else a step that the site calls so. */
  stage: string | null;
}

/** What a site's own pages are drawn with. */
export interface Visit {
  request: SiteRequest;
  visitor: Visitor;
  words: Words;
  /** A whole page around its main part. */
  draw(main: string, status?: number): SiteReply;
  /** The login page, with what the site says about the attempt before. */
  login(said: string | null): SiteReply;
}

/** One site of the family: what sets it apart from the others. */
export interface Described {
  name: string;
  words?: Partial<Words>;
  /** HTML of the login page's main part; a form posts to `/session`, a script to `/api/session`. */
  login: (words: Words, said: string | null) => string;
  /** HTML inside the header's navigation of every page. */
  nav?: string;
  title?: (words: Words, said: string | null) => string;
  /** Answers what was sent; what it leaves open is answered as most sites do. */
  answer?: (right: boolean, visit: Visit) => SiteReply | undefined;
  /** Answers a path of its own. */
  at?: (visit: Visit) => SiteReply | undefined;
}

export interface FamilySite extends Site {
  account: { username: string; password: string };
  /** Every password that was sent, in order. */
  sent: string[];
  loginUrl: string;
  homeUrl: string;
}

export const ACCOUNT = { username: 'rosa@sea-bells.example', password: 'Sea-Bell-7!' };

/** Starts a site: an account, sessions by cookie, a home that asks strangers to log in. */
export async function startFamilySite(described: Described): Promise<FamilySite> {
  const words: Words = { ...ENGLISH, ...described.words };
  const visitors = new Map<string, Visitor>();
  const sent: string[] = [];

  const site = await serveSite('bells', (request) => {
    const known = request.cookies.get('sid');
    const id = known && visitors.has(known) ? known : token();
    const visitor = visitors.get(id) ?? { stage: null };
    visitors.set(id, visitor);
    const reply = answer(visitFor(request, visitor, described, words), described, sent);
    // Everybody gets a cookie at once, as most sites do it: a cookie alone proves nothing.
    const cookies = known === id ? [] : [`sid=${id}; Path=/; HttpOnly; SameSite=Lax`];
    return { ...reply, cookies: [...cookies, ...(reply.cookies ?? [])] };
  });
  return Object.assign(site, { account: ACCOUNT, sent, loginUrl: `${site.url}/login`, homeUrl: `${site.url}/home` });
}

function visitFor(request: SiteRequest, visitor: Visitor, { login, title, nav = '' }: Described, words: Words): Visit {
  const draw = (main: string, status = 200, said: string | null = null): SiteReply => {
    const called = title?.(words, said) ?? words.title;
    return { status, body: page({ brand: 'Sea Bells', title: called, nav, main, wide: true, lang: words.lang }) };
  };
  return { request, visitor, words, draw, login: (said) => draw(login(words, said), 200, said) };
}

function answer(visit: Visit, { answer: own, at }: Described, sent: string[]): SiteReply {
  const { request, visitor, words } = visit;
  const isApi = request.path === '/api/session';
  if (request.method === 'POST' && (isApi || request.path === '/session')) {
    const password = request.form.get('password') ?? '';
    sent.push(password);
    const right = request.form.get('username') === ACCOUNT.username && password === ACCOUNT.password;
    const reply = own?.(right, visit);
    if (reply) return reply;
    if (right) visitor.stage = 'in';
    if (isApi) return right ? json(200, {}) : json(401, { error: words.wrong });
    return right ? redirect('/home') : visit.login(words.wrong);
  }
  if (request.path === '/home' && visitor.stage === 'in') return home(visit);
  return at?.(visit) ?? (request.path === '/login' ? loginOrHome(visit) : redirect('/login'));
}

const loginOrHome = (visit: Visit) => (visit.visitor.stage === 'in' ? redirect('/home') : visit.login(null));

const home = ({ draw, words }: Visit) =>
  draw(`<a href="/logout">${words.logOut}</a><h1>${words.inside}</h1><p>${ACCOUNT.username}</p>`);

/** An answer to a script. */
export const json = (status: number, body: unknown): SiteReply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

/** The fields and the button of a login, whatever is around them. */
export function fields({ user, password, go }: Words): string {
  return `<label for="username">${user}</label><input id="username" name="username" autocomplete="username">
    <label for="password">${password}</label><input id="password" name="password" type="password">
    <button type="submit">${go}</button>`;
}

/** A form that the browser sends. */
export const posted = (words: Words, inside = fields(words)) =>
  `<h1>${words.title}</h1><form method="post" action="/session">${inside}</form>`;

/**
 * A form that a script sends; a login that worked leads on, and for one that did not, `refused` runs with `error` (the
 * site's words) and `form`.
 */
export const scripted = (words: Words, refused: string, inside = fields(words)) =>
  `<h1>${words.title}</h1><form id="login">${inside}</form><script>${sending(refused)}</script>`;

/** The script of `scripted`, for a form that is there already. */
export const sending = (refused: string, root = 'document') => `(() => {
  const form = ${root}.querySelector('#login');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    const reply = await fetch('/api/session', { method: 'POST', body });
    if (reply.ok) return location.assign('/home');
    const { error } = await reply.json();
    ${refused}
  });
})();`;

/** A text in an element, safely. */
export const element = (tag: string, attributes: string, text: string | null) =>
  text === null ? '' : `<${tag} ${attributes}>${escapeHtml(text)}</${tag}>`;
