import { describe, expect, it } from 'vitest';
import type { Entrance } from '../../../lib/login/entrances.ts';
import { Search, tellVisited } from '../../../lib/login/search.ts';

const own = ({ hostname }: URL) => hostname === 'shop.test' || hostname.endsWith('.shop.test');
const begun = (named = true) => {
  const search = new Search(['https://shop.test/'], named, own);
  search.nextStart();
  return search;
};

let made = 0;
const way = (href: string | null, rest: Partial<Entrance> = {}): Entrance => {
  made += 1;
  const key = href ?? `control ${made}`;
  return { kind: 'login', ref: { frame: 0, index: made }, key, href, shown: true, covered: false, worth: 6, ...rest };
};

const arrive = (search: Search, url: string, entrances: Entrance[] = [], status = 200) =>
  search.arrive({ url, address: url, title: 'Page', status, offers: entrances.length, entrances });

describe('the search for the login form', () => {
  it('begins where it is told, the best first, and with a home page only when nothing answers', () => {
    const search = new Search(['https://shop.test/in', 'https://shop.test/login'], true, own);
    search.addHome('https://shop.test/');
    expect(search.nextStart()).toMatchObject({ do: 'open', url: 'https://shop.test/in' });
    expect(search.nextStart()).toMatchObject({ do: 'open', url: 'https://shop.test/login' });
    expect(search.nextStart()).toBeNull();
    expect(search.nextStart({ fallbacks: true })).toMatchObject({ url: 'https://shop.test/' });
  });

  it('presses what is shown, opens what is hidden, best first, and nothing twice', () => {
    const search = begun();
    const good = way('https://shop.test/a', { worth: 9 });
    const hidden = way('https://shop.test/b', { worth: 5, shown: false });
    arrive(search, 'https://shop.test/', [hidden, good]);
    expect(search.next()).toMatchObject({ do: 'press', entrance: good });
    expect(search.next()).toMatchObject({ do: 'open', url: 'https://shop.test/b' });
    arrive(search, 'https://shop.test/', [hidden, good]);
    expect(search.next()).toMatchObject({ lead: { kind: 'path' } });
  });

  it('opens the address of a link whose pressing led nowhere', () => {
    const search = begun();
    const dead = way('https://shop.test/a');
    arrive(search, 'https://shop.test/', [dead]);
    const step = search.next();
    if (step) search.pressedInVain(step.lead);
    expect(search.next()).toMatchObject({ do: 'open', url: 'https://shop.test/a' });
    expect(search.next()).toMatchObject({ lead: { kind: 'path' } });
  });

  it('goes back for a control that only its page has, once', () => {
    const search = begun();
    const [first, second] = [way(null, { worth: 9 }), way(null)];
    arrive(search, 'https://shop.test/', [first, second]);
    search.next();
    arrive(search, 'https://shop.test/elsewhere');
    expect(search.next()).toMatchObject({ do: 'return', url: 'https://shop.test/' });
    arrive(search, 'https://shop.test/', [first, second]);
    expect(search.next()).toMatchObject({ do: 'press', entrance: second });
  });

  it('guesses paths on the host it landed on, only after all that pages offer', () => {
    const search = begun();
    arrive(search, 'https://www.shop.test/', [way('https://www.shop.test/join', { kind: 'signup', worth: 1.5 })]);
    expect(search.next()).toMatchObject({ lead: { kind: 'signup' } });
    expect(search.next()).toMatchObject({ url: 'https://www.shop.test/login' });
    expect(search.isGuess).toBe(true);
    expect(search.next()).toMatchObject({ url: 'https://www.shop.test/signin' });
    expect(search.next()).toMatchObject({ url: 'https://www.shop.test/.well-known/change-password' });
  });

  it('guesses where there is no home page, and nothing where the site is broken', () => {
    const missing = begun();
    arrive(missing, 'https://shop.test/', [], 404);
    expect(missing.next()).toMatchObject({ url: 'https://shop.test/login' });
    const broken = begun();
    arrive(broken, 'https://shop.test/', [], 503);
    expect(broken.next()).toBeNull();
  });

  it('takes links from an error page, and none of its buttons', () => {
    const search = begun();
    const [button, out] = [way(null, { worth: 9 }), way('https://shop.test/out')];
    arrive(search, 'https://shop.test/', [button, out], 404);
    expect(search.promising).toEqual([out]);
  });

  it('never opens a host that is not the site’s, and remembers it', () => {
    const search = begun();
    arrive(search, 'https://shop.test/', [way('https://login.other.test/'), way('https://other.test/', { worth: 2 })]);
    expect(search.next()).toBeNull();
    expect([...search.foreign]).toEqual(['login.other.test']);
  });

  it('takes nothing from a page of a stranger that it was led to', () => {
    const search = begun();
    arrive(search, 'https://shop.test/', [way(null)]);
    search.next();
    arrive(search, 'https://other.test/', [way('https://shop.test/login')]);
    expect(search.promising).toEqual([]);
    expect([...search.foreign]).toEqual(['other.test']);
  });

  it('does not take the page that a browser shows for an address that does not answer for a stranger’s', () => {
    const search = begun();
    arrive(search, 'https://shop.test/', [way(null)]);
    search.next();
    arrive(search, 'chrome-error://chromewebdata/');
    expect([...search.foreign]).toEqual([]);
  });

  it('ends after twelve pages', () => {
    const search = begun();
    let pages = 0;
    for (; pages < 50; pages++) {
      arrive(search, `https://shop.test/${pages}`, [way(`https://shop.test/${pages + 1}`)]);
      if (!search.next()) break;
    }
    expect(pages + 1).toBe(12);
  });

  it('counts what was done about a page, for each page', () => {
    const search = begun();
    arrive(search, 'https://shop.test/');
    expect([search.count('wait'), search.count('wait'), search.count('clear')]).toEqual([1, 2, 1]);
    arrive(search, 'https://shop.test/login');
    expect(search.count('wait')).toBe(1);
  });
});

describe('what was seen', () => {
  it('is told by address and title, each page once', () => {
    const seen = { address: 'shop.test/', title: 'Shop', status: 200, offers: 2 };
    const told = tellVisited([
      { ...seen, offers: 0 },
      { ...seen, address: 'shop.test/login', status: 404 },
      { ...seen, address: 'www.shop.test/', title: '', status: 0, offers: 0 },
      seen,
    ]);
    expect(told).toBe('shop.test/ ("Shop", 2 ways in), shop.test/login (status 404), www.shop.test/ (no answer)');
  });
});
