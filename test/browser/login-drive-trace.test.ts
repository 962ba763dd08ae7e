import { afterEach, describe, expect, it } from 'vitest';
import type { TraceEntry } from '../../lib/browser/drive/trace.ts';
import { driveLogin } from '../../lib/browser/login-drive.ts';
import type { Site } from '../sites/site.ts';
import { redirect } from '../sites/site.ts';
import { loginForm, type Pages, startWayIn, type WayIn } from '../sites/way-in.ts';
import { type FakeFlow, fakeVault } from './fake-door.ts';

const open: Site[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()));
});

async function traced(
  pages: Pages,
  nav: string,
  flow: Partial<FakeFlow> = {},
): Promise<{ site: WayIn; lines: string[]; entries: TraceEntry[] }> {
  const site = await startWayIn({ pages, nav });
  open.push(site);
  const entries: TraceEntry[] = [];
  const vault = fakeVault({ domain: 'shop.localhost', loginUrl: `${site.url}/`, values: site.account, ...flow });
  await driveLogin({
    flowId: 'flow',
    driveId: 'drive',
    carry: vault.carry,
    privateHosts: ['localhost', '*.localhost'],
    budgetMs: 60_000,
    log: (entry) => entries.push(entry),
  });
  const { host } = new URL(site.url);
  const lines = entries.map(({ screen, action, why }) => `${screen}: ${action}: ${why}`.replaceAll(host, 'shop'));
  return { site, lines, entries };
}

const HOME = '<h1>Everything for the sea</h1>';
const FORM = `<h1>Members only</h1>${loginForm}`;

describe('the trace of a drive', () => {
  it('tells each step from the home page to the proof, with its reason', async () => {
    const { lines } = await traced({ '/': HOME, '/enter': FORM }, '<a href="/enter">Log in</a>');
    // The page may have proven the login while it was still being read, before anybody asked it to.
    expect(lines.filter((line) => line !== 'logged_in(1 signs): verify: ')).toEqual([
      '-: open shop/: an address to begin from',
      'lobby(1 ways in): press a sign-in control: it leads to shop/enter',
      'form(username, password): fill(username from stored, password from stored): then press its button',
      'logged_in(1 signs): proof: success: a log-out control',
      '-: end: the login is proven',
    ]);
  });

  it('tells what was tried in vain, and what next', async () => {
    const { lines, site } = await traced(
      { '/': HOME, '/.well-known/change-password': redirect('/who'), '/who': FORM },
      '<a href="/gone">Log in</a> <a href="/join">Sign up</a>',
    );
    expect(site.logins).toBe(1);
    expect(lines.slice(0, 7)).toEqual([
      '-: open shop/: an address to begin from',
      'lobby(1 ways in): press a sign-in control: it leads to shop/gone',
      'lobby(1 ways in): press a sign-up link: it leads to shop/join',
      'lobby(1 ways in): open shop.localhost/: an address to begin from',
      expect.stringMatching(/^-: no answer from shop.localhost\/: shop.localhost could not be reached/),
      'lobby(1 ways in): open shop/login: a path where many sites keep their login',
      'lobby(1 ways in): open shop/signin: a path where many sites keep their login',
    ]);
    expect(lines).toContain(
      'form(username, password): fill(username from stored, password from stored): then press its button',
    );
  });

  it('names every page that was opened, and why the drive gave up', async () => {
    const { lines, site } = await traced({ '/': HOME, '/enter': '<h1>Closed</h1>' }, '<a href="/enter">Log in</a>');
    for (const path of site.asked) expect(lines.join('\n')).toContain(`shop${path}`);
    expect(lines.at(-1)).toBe('-: end: login_form_not_found');
  });

  it('tells a refusal, a question and its answer', async () => {
    const answers = ['wrong', 'Sea-Bell-7'];
    const { lines } = await traced({ '/': FORM }, '', {
      values: { username: 'rosa' },
      person: ({ fields }) => {
        const next = answers.shift() ?? '';
        return {
          values: Object.fromEntries(fields.map(({ id, type }) => [id, type === 'password' ? next : 'rosa'])),
          choiceId: null,
        };
      },
    });
    expect(lines.filter((line) => !line.includes('proof') && !line.includes('verify'))).toEqual([
      '-: open shop/: an address to begin from',
      'form(username, password): ask(field_password): nobody has told us yet',
      '-: look again: a person has answered',
      'form(username, password): fill(username from stored, password from answer): then press its button',
      'form(username, password) with an error: ask(field_username, field_password): the site refused a value',
      '-: look again: a person has answered',
      expect.stringMatching(/^form\(username, password\) with an error: fill\(.*password from answer\)/),
      '-: end: the login is proven',
    ]);
  });

  it('holds no value, no query and none of the words of a page', async () => {
    const { entries } = await traced(
      { '/': `${HOME}<p>Rosa's reading list</p>`, '/enter': FORM },
      '<a href="/enter?ticket=T-4711">Log in</a>',
    );
    const told = JSON.stringify(entries);
    for (const secret of ['Sea-Bell-7', 'rosa', 'T-4711', 'Everything', 'Members only', 'reading'])
      expect(told).not.toContain(secret);
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((a, b) => a - b));
  });
});
