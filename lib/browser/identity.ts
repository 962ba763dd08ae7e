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
