import { redirect } from '../site.ts';
import { ACCOUNT, type Described, element, fields, posted, scripted } from './family-site.ts';
import type { Words } from './words.ts';

/** A script that shows the words where `place` puts them, and keeps what was typed. */
const shows = (place: string) => (words: Words) => scripted(words, place);

const TOAST = `const toast = Object.assign(document.createElement('div'), { className: 'snackbar', textContent: error });
  toast.style = 'position:fixed;right:2rem;bottom:2rem;padding:1rem 2rem;color:#fff;background:#323232';
  document.body.append(toast);
  setTimeout(() => toast.remove(), 3000);`;

/** Like `fields`, with what the site says below one of them. */
const described = (words: Words, said: string | null) =>
  fields(words).replace(
    'type="password">',
    said === null
      ? 'type="password">'
      : `type="password" aria-invalid="true" aria-describedby="hint">${element('small', 'id="hint"', said)}`,
  );

const NAMED = `<strong>Error:</strong> The password you entered for the username <strong>${ACCOUNT.username}</strong> is incorrect.
  <a href="/lost">Lost your password?</a>`;

/** A site and the words that it has for a wrong password, where they are not the usual ones. */
export interface Place extends Described {
  said?: string;
}

/** One site for each place where the words about a wrong password may stand. */
export const PLACES: readonly Place[] = [
  { name: 'a toast that goes away after three seconds', login: shows(TOAST) },
  {
    name: 'a toast that goes away while the page is still busy',
    login: shows(`${TOAST} for (let n = 0; n < 12; n++) await fetch('/busy');`),
    at: ({ request }) => (request.path === '/busy' ? { body: '' } : undefined),
  },
  { name: "the browser's own box", login: shows('alert(error);') },
  {
    name: 'below the field, as its description',
    login: (words, said) => posted(words, described(words, said)),
  },
  {
    name: 'a layer that wants to be closed',
    login: shows(`const layer = document.createElement('dialog');
      layer.innerHTML = '<h2>Oops</h2><p></p><button type="button">OK</button>';
      layer.querySelector('p').textContent = error;
      layer.querySelector('button').onclick = () => layer.remove();
      document.body.append(layer);
      layer.showModal();`),
  },
  {
    name: 'the title of the page',
    login: (words) => posted(words),
    title: (words, said) => said ?? words.title,
  },
  {
    name: 'a page of its own that leads back',
    login: (words) => posted(words),
    answer: (right) => (right ? undefined : redirect('/refused')),
    at: ({ request, draw, words }) =>
      request.path === '/refused'
        ? draw(`<h1>Sorry</h1>${element('p', '', words.wrong)}<a href="/login">Back to the login</a>`)
        : undefined,
  },
  {
    name: 'a sentence that markup splits, with the name in it and a link after it',
    said: 'Error: The password you entered for the username ••• is incorrect.',
    login: (words, said) =>
      `${said === null ? '' : `<div id="login_error" class="notice notice-error"><p>${NAMED}</p></div>`}${posted(words)}`,
  },
  {
    name: 'a running text that markup splits',
    said: 'The password you entered for the username ••• is incorrect.',
    login: (words, said) =>
      `${posted(words, `${said === null ? '' : `<p>The password you entered for the username <b>${ACCOUNT.username}</b> is <i>incorrect</i>.</p>`}${fields(words)}`)}`,
  },
  {
    name: 'a title with a list below it',
    said: 'There was a problem. Your password is incorrect. Two attempts are left',
    login: (words, said) =>
      `${said === null ? '' : '<div class="alert-danger"><h4>There was a problem</h4><ul><li>Your password is incorrect</li><li>Two attempts are left</li></ul></div>'}${posted(words)}`,
  },
  {
    name: 'plain text with the status 401',
    said: 'Invalid login',
    login: (words) => posted(words),
    answer: (right) => (right ? undefined : { status: 401, type: 'text/plain', body: 'Invalid login' }),
  },
];
