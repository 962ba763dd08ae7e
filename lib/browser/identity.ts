import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Protocol } from 'puppeteer-core';
import type { Chromium } from './unpack.ts';

const run = promisify(execFile);

/** The user agent of the desktop Chrome that this Chromium is, in Chrome's reduced form (only the major version shows). */
export async function defaultUserAgent(chromium: Chromium): Promise<string> {
  const major = chromium.major ?? (await askMajor(chromium.executable));
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
}

/**
 * The user agent that a profile shows in this browser. It is the one that it has always shown, of the version that runs:
 * a person's browser is updated too, a name that stands still for years is refused as outdated, and one that
 * contradicts what the browser can do stands out. It never goes back to an older version.
 * @param known the profile's; null before its first login
 * @param running of the browser that runs, see `defaultUserAgent`
 */
export function userAgentNow(known: string | null, running: string): string {
  if (known === null) return running;
  const [was, is] = [majorOf(known), majorOf(running)];
  return was === null || is === null || is <= was ? known : known.replace(CHROME, `Chrome/${is}.0.0.0`);
}

const CHROME = /Chrome\/(\d+)[\d.]*/;

function majorOf(userAgent: string): number | null {
  const major = CHROME.exec(userAgent)?.[1];
  return major === undefined ? null : Number(major);
}

async function askMajor(executable: string): Promise<number> {
  const { stdout } = await run(executable, ['--version'], { timeout: 10_000 });
  const major = /(\d+)\.\d+\.\d+/.exec(stdout)?.[1];
  if (!major) throw new Error(`${executable} --version did not say a version`);
  return Number(major);
}

/**
 * Client hints that agree with a user agent: a browser whose `Sec-CH-UA` contradicts its `User-Agent` stands out.
 * Null for a user agent that is not Chrome's: such a browser sends no hints.
 */
export function clientHints(userAgent: string): Protocol.Emulation.UserAgentMetadata | null {
  const version = /Chrome\/(\d+)([\d.]*)/.exec(userAgent);
  const major = version?.[1];
  if (!major) return null;
  const full = `${major}${version[2]}`;
  const brands = (chrome: string) => [
    { brand: 'Not_A Brand', version: '8' },
    { brand: 'Chromium', version: chrome },
    { brand: 'Google Chrome', version: chrome },
  ];
  return {
    brands: brands(major),
    fullVersionList: brands(full),
    platform: platformOf(userAgent),
    platformVersion: '',
    architecture: 'x86',
    bitness: '64',
    model: '',
    mobile: false,
  };
}

function platformOf(userAgent: string): string {
  if (userAgent.includes('Windows')) return 'Windows';
  if (userAgent.includes('Macintosh')) return 'macOS';
  return 'Linux';
}

/** `Accept-Language` and `navigator.languages` for a locale: `de-AT` also takes plain German, as Chrome asks for it. */
export function acceptLanguages(locale: string): string {
  const language = locale.split('-')[0] ?? locale;
  return language === locale ? locale : `${locale},${language}`;
}
