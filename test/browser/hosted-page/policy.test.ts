import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startStage } from './stage.ts';
import { SCREENS } from './states.ts';

let stage: Stage;
let stranger: { origin: string; server: Server };

beforeAll(async () => {
  stage = await startStage();
  stranger = await startStranger();
});
afterAll(async () => {
  await stage?.close();
  stranger?.server.close();
});

/** A site of another origin, that frames or opens the page and keeps what it is told. */
async function startStranger() {
  const server = createServer((request, response) => {
    const link = new URL(request.url ?? '/', 'http://x').searchParams.get('link') ?? '';
    const script = `told = []; addEventListener('message', (event) => told.push({ origin: event.origin, data: event.data }));
      opened = ${request.url?.startsWith('/opener') ? `open(${JSON.stringify(link)})` : 'null'};`;
    const frame = request.url?.startsWith('/frame')
      ? `<iframe src="${link.replaceAll('&', '&amp;')}" width="400" height="700">`
      : '';
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<script>${script}</script>${frame}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

const success = SCREENS.success ?? {};

describe('the page’s policy', () => {
  it('lets no script, style, markup or request in that is not the page’s own', async () => {
    const { page, context } = await stage.open(SCREENS.fields ?? {});
    const tried = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      );
      const attempt = (act: () => unknown) => {
        try {
          return act() ?? 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const script = document.createElement('script');
      const inline = attempt(() => {
        script.append('window.pwned = true');
        document.body.append(script);
      });
      const markup = attempt(() => {
        document.body.innerHTML = '<b>x</b>';
      });
      // biome-ignore lint/security/noGlobalEval: that it does not work is what is shown
      const evaluate = () => attempt(() => globalThis.eval('1'));
      // Later: what is called from outside is let through.
      const evaluated = await new Promise((resolve) => setTimeout(() => resolve(evaluate())));
      const style = document.createElement('style');
      style.append('body { display: none }');
      document.head.append(style);
      const image = new Image();
      image.src = 'https://tracker.invalid/x.png';
      document.body.append(image);
      const sent = await fetch('https://tracker.invalid/').then(
        () => 'sent',
        () => 'refused',
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      const { pwned } = window as unknown as { pwned?: boolean };
      const display = getComputedStyle(document.body).display;
      return { inline, markup, evaluated, sent, pwned, display, violations: [...new Set(violations)].sort() };
    });
    expect(tried).toMatchObject({ markup: 'TypeError', evaluated: 'EvalError', sent: 'refused', display: 'block' });
    expect(tried.pwned).toBeUndefined();
    expect(tried.violations).toEqual(
      expect.arrayContaining(['connect-src', 'img-src', 'require-trusted-types-for', 'style-src-elem']),
    );
    await context.close();
  });

  it('asks nothing of anybody but its own origin, and tells nobody where it is', async () => {
    const { page, context } = await stage.open(SCREENS.prime ?? {});
    const requests: { url: string; referer: string | undefined }[] = [];
    page.on('request', (request) => requests.push({ url: request.url(), referer: request.headers().referer }));
    await page.goto(stage.server.link());
    await page.locator('main[data-screen="prime"]').waitFor();
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.filter(({ url }) => !url.startsWith(stage.server.origin))).toEqual([]);
    expect(requests.filter(({ referer }) => Boolean(referer))).toEqual([]);
    await context.close();
  });
});

describe('another site', () => {
  const at = (kind: 'frame' | 'opener') => `${stranger.origin}/${kind}?link=${encodeURIComponent(stage.server.link())}`;

  it('cannot embed the page unless its organization says so', async () => {
    stage.server.begin(success);
    const page = await stage.browser.newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(at('frame'));
    await refused;
    expect(await page.frames()[1]?.locator('main').count()).toBe(0);
    await page.close();
  });

  it('of an allowed origin embeds it, and is told how the login ended', async () => {
    stage.server.begin({ ...success, page: { origins: [stranger.origin] } });
    const page = await stage.browser.newPage();
    await page.goto(at('frame'));
    await page.frameLocator('iframe').locator('main[data-screen="end"]').waitFor();
    await page.waitForFunction('told.length > 0');
    expect(await page.evaluate('told')).toEqual([
      {
        origin: stage.server.origin,
        data: {
          type: 'latchkey:login',
          status: 'SUCCESS',
          connection_id: 'c1',
          domain: 'example.com',
          profile_name: 'work',
        },
      },
    ]);
    await page.close();
  });

  it('of an allowed origin that has opened it is told too; any other is told nothing', async () => {
    for (const allowed of [true, false]) {
      stage.server.begin({ ...success, page: { origins: allowed ? [stranger.origin] : [] } });
      const context = await stage.browser.newContext();
      const page = await context.newPage();
      const [opened] = await Promise.all([context.waitForEvent('page'), page.goto(at('opener'))]);
      await opened.locator('main[data-screen="end"]').waitFor();
      if (allowed) await page.waitForFunction('told.length > 0');
      expect(await page.evaluate('told.length')).toBe(allowed ? 1 : 0);
      expect(await opened.evaluate('window.opener === null')).toBe(!allowed);
      await context.close();
    }
  });
});
