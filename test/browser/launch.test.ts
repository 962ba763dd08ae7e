import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';
import { locateChromium } from '../../lib/browser/unpack.ts';

const identity = {
  user_agent: null,
  locale: 'de-AT',
  timezone: 'Europe/Vienna',
  viewport: { width: 1111, height: 777 },
};

const running: LaunchedBrowser[] = [];

async function launch(): Promise<LaunchedBrowser> {
  const launched = await launchBrowser({ identity, proxyUrl: null });
  running.push(launched);
  return launched;
}

afterEach(() => Promise.all(running.splice(0).map((one) => one.close())));

describe('a launched browser', () => {
  it('shows sites one consistent identity', async () => {
    let headers: IncomingHttpHeaders = {};
    const server = createServer((request, response) => {
      if (request.url === '/') headers = request.headers;
      response.setHeader('Content-Type', 'text/html').end('<p>who');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { page, identity: shown, browser } = await launch();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    const seen = await page.evaluate(() => ({
      userAgent: navigator.userAgent,
      brands: (navigator as unknown as { userAgentData: { brands: { brand: string }[] } }).userAgentData.brands,
      languages: navigator.languages,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
      size: [innerWidth, innerHeight],
      webdriver: navigator.webdriver,
    }));
    server.close();
    server.closeAllConnections();
    expect(seen).toMatchObject({
      userAgent: shown.user_agent,
      languages: ['de-AT', 'de'],
      zone: 'Europe/Vienna',
      locale: 'de-AT',
      size: [1111, 777],
      webdriver: false,
    });
    expect(headers['user-agent']).toBe(shown.user_agent);
    expect(headers['accept-language']).toMatch(/^de-AT,de/);
    for (const told of [JSON.stringify(seen.brands), headers['sec-ch-ua'], shown.user_agent]) {
      expect(told).not.toContain('Headless');
    }
    // The version in the name is the version that runs.
    const major = /\/(\d+)\./.exec(await browser.version())?.[1];
    expect(shown.user_agent).toContain(`Chrome/${major}.`);
    expect(headers['sec-ch-ua']).toContain(`"Google Chrome";v="${major}"`);
  });

  it('leaves time, while it starts, for what needs no browser', async () => {
    const done: string[] = [];
    running.push(await launchBrowser({ identity, proxyUrl: null, meanwhile: () => done.push('made ready') }));
    expect(done).toEqual(['made ready']);
  });

  it('knows nothing of our environment, and writes no core dump', async () => {
    process.env.AWS_SECRET_ACCESS_KEY = 'not-for-strangers';
    const { browser } = await launch();
    delete process.env.AWS_SECRET_ACCESS_KEY;
    const pid = browser.process()?.pid;
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toMatch(/AWS_|not-for-strangers/);
    expect(readFileSync(`/proc/${pid}/limits`, 'utf8')).toMatch(/Max core file size\s+0\s+0/);
  });

  it('leaves no process and no file', async () => {
    const { browser, close } = await launch();
    const pid = browser.process()?.pid;
    const own = `latchkey-browser-${process.pid}-`;
    expect(readdirSync(tmpdir()).some((name) => name.startsWith(own))).toBe(true);
    await close();
    await close();
    const alive = execFileSync('ps', ['-eo', 'pgid=,stat='], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.trim().startsWith(`${pid} `) && !line.includes('Z'));
    expect(alive).toEqual([]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(own))).toEqual([]);
  });
});

describe('the packaged browser', () => {
  it('is unpacked once, whole, when two processes want it at the same time', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'unpack-'));
    const script =
      "import { locateChromium } from './lib/browser/unpack.ts'; console.log((await locateChromium()).executable)";
    const unpack = async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { PATH: process.env.PATH, TMPDIR: directory },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [output] = await Promise.all([child.stdout.setEncoding('utf8').toArray(), once(child, 'close')]);
      return output.join('').trim();
    };
    try {
      const [one, other] = await Promise.all([unpack(), unpack()]);
      expect(one).toBe(other);
      expect(one).toContain(directory);
      expect(existsSync(one ?? '')).toBe(true);
      const left = readdirSync(directory).filter((name) => name.startsWith('latchkey-chromium'));
      expect(left).toHaveLength(1);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('gives way to an installed one', async () => {
    expect(await locateChromium({ LATCHKEY_CHROMIUM: '/usr/bin/chromium' })).toMatchObject({
      executable: '/usr/bin/chromium',
      major: null,
    });
  });
});
