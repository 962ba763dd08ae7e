import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../lib/browser/drive/run.ts';
import { visitAsStranger } from '../../lib/browser/drive/visit.ts';
import { launchBrowser } from '../../lib/browser/launch.ts';
import type { BrowserIdentity } from '../../lib/model/profile.ts';
import { drive } from './driven.ts';
import { fakeVault } from './fake-door.ts';

// An identity that differs from the first browser in everything, of a Chrome that is no more.
const AGENT = (major: string) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
const identity: BrowserIdentity = {
  user_agent: AGENT('120'),
  locale: 'de-AT',
  timezone: 'Europe/Vienna',
  viewport: { width: 1111, height: 777 },
};

interface Sight {
  path: string;
  headers: IncomingHttpHeaders;
}

let server: Server;
const sights: Sight[] = [];
/** What scripts found, where they ran. */
const reports: Record<string, string>[] = [];
const at = (host: string, path: string) => `http://${host}.localhost:${(server.address() as AddressInfo).port}${path}`;

const REPORT = (where: string) => `<script>
  const hints = navigator.userAgentData;
  fetch('/report', { method: 'POST', body: JSON.stringify({
    where: '${where}', agent: navigator.userAgent, languages: navigator.languages.join(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    brand: hints.brands.map(({ brand, version }) => brand + ' ' + version).join(), platform: hints.platform,
    window: ${where === 'page' ? "innerWidth + 'x' + innerHeight" : "''"},
  }) });
</script>`;

const FORM = `<form method="post" action="/login"><h1>Log in</h1><label>User <input name="u"></label>
  <label>Password <input name="p" type="password"></label><button>Log in</button></form>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    const loggedIn = headers.cookie?.includes('sid=in') ?? false;
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', (): void => {
      if (url === '/report') reports.push(JSON.parse(body) as Record<string, string>);
      else sights.push({ path: url, headers });
      if (method === 'POST' && url === '/login')
        return void response.writeHead(303, { Location: '/home', 'Set-Cookie': 'sid=in; Path=/' }).end();
      if (url === '/home' && !loggedIn) return void response.writeHead(303, { Location: '/' }).end();
      const inside = `<h1>Welcome back</h1><a href="/logout">Log out</a><iframe src="${at('elsewhere', '/frame')}"></iframe>`;
      const pages: Record<string, string> = {
        '/': FORM + REPORT('page'),
        '/home': inside + REPORT('page'),
        '/frame': REPORT('frame'),
        '/stranger': REPORT('stranger'),
      };
      response.setHeader('Content-Type', 'text/html').end(pages[url] ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe("a profile's browser identity", () => {
  it('is what every page sees: of the login, of a frame, of a look as a stranger, and after an update', async () => {
    const vault = fakeVault({
      domain: 'who.localhost',
      loginUrl: at('who', '/'),
      values: { username: 'anna', password: 'Right-1' },
      browser: identity,
    });
    expect((await drive(vault, { launch: launchBrowser })).outcome).toBe('SUCCESS');
    expect(vault.saved?.state.cookies).toMatchObject([{ name: 'sid' }]);
    const major = /Chrome\/(\d+)/.exec(sights[0]?.headers['user-agent'] ?? '')?.[1] ?? '';
    expect(Number(major)).toBeGreaterThan(120);
    const launched = await launchBrowser({ identity, proxyUrl: null });
    const run = { launched, page: launched.page } as unknown as Run;
    expect(await visitAsStranger(run, at('who', '/stranger'))).toMatchObject({ status: 200 });
    await launched.close();
    expect(sights.map(({ path }) => path)).toContain('/stranger');
    for (const { headers } of sights) {
      expect(headers['user-agent']).toBe(AGENT(major));
      expect(headers['accept-language']).toMatch(/^de-AT,de/);
      expect(headers['sec-ch-ua']).toContain(`"Google Chrome";v="${major}"`);
      expect(headers['sec-ch-ua-platform']).toBe('"Windows"');
    }
    expect(new Set(reports.map(({ where }) => where))).toEqual(new Set(['page', 'frame', 'stranger']));
    for (const report of reports) {
      expect(report).toMatchObject({ agent: AGENT(major), languages: 'de-AT,de', zone: 'Europe/Vienna' });
      expect(report.brand).toContain(`Google Chrome ${major}`);
      expect(report.platform).toBe('Windows');
      if (report.where === 'page') expect(report.window).toBe('1111x777');
    }
  });
});
