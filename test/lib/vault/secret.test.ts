import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/vault/secret.ts';

const secret = new Secret('hunter2');

describe('a secret', () => {
  it.each<[string, () => unknown]>([
    ['text conversion', () => `${secret} ${String(secret)}`],
    ['concatenation', () => `${secret as unknown as string}!`],
    ['JSON', () => JSON.stringify({ secret, list: [secret] })],
    ['inspection', () => inspect({ secret }, { depth: 9, showHidden: true })],
    ['spreading', () => JSON.stringify({ ...secret })],
    ['listing its members', () => [Object.entries(secret), Reflect.ownKeys(secret)].join()],
    ['structured cloning', () => inspect(structuredClone(secret))],
    ['an error message', () => new Error(`bad ${secret}`).message],
  ])('does not leave by %s', (_, leave) => {
    expect(String(leave())).not.toContain('hunter2');
  });

  it('leaves by name', () => {
    expect(secret.expose()).toBe('hunter2');
    expect(secret.map((text) => text.length).expose()).toBe(7);
  });
});
