import { describe, expect, it } from 'vitest';
import { HostedPageSettings } from '../../../lib/contract/schema/hosted-page.ts';

const problem = (settings: object) => HostedPageSettings.safeParse(settings).error?.issues[0]?.message;
const PNG = `data:image/png;base64,${Buffer.from('png').toString('base64')}`;

describe('settings of a hosted page', () => {
  it('are all optional', () => {
    expect(HostedPageSettings.parse({})).toEqual({
      brand: null,
      logo: null,
      accent: null,
      redirect_urls: [],
      origins: [],
    });
  });

  it('are taken as they should be', () => {
    const settings = {
      brand: 'Harbor Analytics',
      logo: PNG,
      accent: '#1A56DB',
      redirect_urls: ['https://app.example.com/done', 'https://app.example.com/flows/*', 'myapp://in'],
      origins: ['https://app.example.com', 'http://localhost:3000'],
    };
    expect(HostedPageSettings.parse(settings)).toEqual({ ...settings, accent: '#1a56db' });
  });

  it.each([
    [{ accent: '#ffd400' }, /contrast of 1\.\d to white.*darker/],
    [{ accent: 'red' }, /must be a colour/],
    [{ logo: 'https://cdn.example/logo.png' }, /must be a data URL/],
    [{ logo: 'data:text/html;base64,PGI+' }, /must be a data URL/],
    [{ logo: `data:image/png;base64,${'A'.repeat(40_000)}` }, /at most 32768 characters/],
    [{ brand: 'a\u202eb' }, /invisible/],
    [{ redirect_urls: ['javascript:alert(1)'] }, /must be an https URL/],
    [{ redirect_urls: ['http://app.example.com/'] }, /must be an https URL/],
    [{ redirect_urls: ['https://*.example.com/'] }, /only at the end of the path/],
    [{ redirect_urls: ['https://app.example.com/a*'] }, /only after a/],
    [{ redirect_urls: ['https://app.example.com/?x=1'] }, /neither query nor fragment/],
    [{ origins: ['https://app.example.com/path'] }, /must be an origin/],
    [{ origins: ['https://app.example.com; script-src *'] }, /must be an origin/],
    [{ origins: ['*'] }, /must be an origin/],
    [{ colour: '#000000' }, /colour/],
  ])('are refused with what to do: %o', (settings, message) => expect(problem(settings)).toMatch(message));
});
