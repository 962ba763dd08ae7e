import { describe, expect, it } from 'vitest';
import { apiKeyRecord, hashApiKey, maskApiKey, newApiKeyText } from '../../../lib/vault/api-key.ts';
import { Secret } from '../../../lib/vault/secret.ts';

describe('an API key', () => {
  it('has 256 random bits behind its prefix', () => {
    const [one, another] = [newApiKeyText().expose(), newApiKeyText().expose()];
    expect(one).toMatch(/^sk_[A-Za-z0-9_-]{43}$/);
    expect(one).not.toBe(another);
  });

  it('is known by its hash and its mask', () => {
    const text = 'sk_abcdefghijklmnopqrstuvwxyz0123456789';
    const record = apiKeyRecord({ org: 'o', name: 'ci', expiresAt: null }, new Secret(text), new Date(0));
    expect(record).toMatchObject({ org: 'o', name: 'ci', hash: hashApiKey(text), masked_key: 'sk_…6789' });
    expect(JSON.stringify(record)).not.toContain(text.slice(5, 20));
  });

  it('too short to show a part of it is masked whole', () => {
    expect(maskApiKey('password')).toBe('…');
  });
});
