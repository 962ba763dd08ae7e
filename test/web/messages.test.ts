import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURES } from '../../lib/flow/failure.ts';

const DIRECTORY = join(import.meta.dirname, '../../web/messages');
const read = (file: string) => JSON.parse(readFileSync(join(DIRECTORY, file), 'utf8')) as Record<string, string>;
const placeholders = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const english = read('en.json');
const others = readdirSync(DIRECTORY).filter((file) => file !== 'en.json');

describe('messages', () => {
  it('are in English and six more languages', () => expect(others).toHaveLength(6));

  it.each(others)('of %s are all there, with the same places to fill', (file) => {
    const messages = read(file);
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(messages)) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(english[key])]);
      expect(text.trim(), key).not.toBe('');
    }
  });

  it.each(others)('of %s are translated', (file) => {
    const messages = read(file);
    const same = Object.keys(english).filter((key) => messages[key] === english[key]);
    // Names, and words that two languages share.
    expect(same.length).toBeLessThanOrEqual(5);
  });

  it('say in plain words why a login failed, for every reason there is', () => {
    expect(
      Object.keys(FAILURES).filter((code) => !english[`failed.${code.replace(/^provider_.*/, 'provider')}`]),
    ).toEqual([]);
  });
});
