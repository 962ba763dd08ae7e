import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../functions/api/page-files.ts';
import { builtPage } from '../../infra/built-page.ts';
import { LANGUAGES } from '../../lib/page/language.ts';

describe('the built page', () => {
  const { built, assets } = readPage(builtPage());

  it('has less than 60 kB gzipped in all, every language counted', () => {
    const all = [Buffer.from(built.html), ...[...assets.values()].map(({ content }) => content)];
    expect(all.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0)).toBeLessThan(60 * 1024);
  });

  it('has a file for each language, named by its content like all the others', () => {
    expect(Object.keys(built.messages)).toEqual([...LANGUAGES]);
    for (const name of Object.values(built.messages)) expect(assets.has(name)).toBe(true);
    expect([...assets.keys()].filter((name) => !/-[\w-]{8}\.(js|css|svg)$/.test(name))).toEqual([]);
  });

  it('has no script, style or event of its own in its document', () => {
    expect(built.html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
  });

  it('names no other host', () => {
    const hosts = [...assets].flatMap(([name, { content }]) =>
      [
        ...Buffer.from(content)
          .toString()
          .matchAll(/https?:\/\/[^\s"'`)/]+/g),
      ].map(([url]) => `${url} in ${name}`),
    );
    // The names of XML namespaces are no addresses.
    expect(hosts.filter((host) => !host.startsWith('http://www.w3.org'))).toEqual([]);
  });
});
