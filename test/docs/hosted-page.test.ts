import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HostedPageSettings } from '../../lib/contract/schema/hosted-page.ts';
import { LANGUAGES } from '../../lib/page/language.ts';
import { blocksOf } from './blocks.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/hosted-page.md'), 'utf8');

describe('docs/hosted-page.md', () => {
  it('shows settings that are taken', () => {
    const [settings] = blocksOf(text)
      .filter(({ language }) => language === 'json')
      .map(({ code }) => JSON.parse(code) as object);
    const logo = `data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}`;
    expect(HostedPageSettings.parse({ ...settings, logo })).toEqual({ ...settings, logo });
    expect(Object.keys(settings ?? {}).sort()).toEqual(Object.keys(HostedPageSettings.shape).sort());
  });

  it('names the languages that there are', () => {
    expect([...(/`lang` \|([^;]+)/.exec(text)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual([
      ...LANGUAGES,
    ]);
  });
});
