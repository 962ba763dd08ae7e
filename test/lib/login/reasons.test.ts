import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../../../lib/login/reasons.ts';
import { screenOf } from '../../../lib/login/screen.ts';
import { button, email, input, link, type PageSpec, page, password } from './page.ts';

const told = (spec: PageSpec) => {
  const snapshot = page(spec);
  return reasonsFor(screenOf(snapshot), snapshot);
};

describe('why a page was taken for a screen', () => {
  it('is told by the strongest features of its form', () => {
    const why = told({
      title: 'Log in',
      forms: [{ heading: 'Log in', parts: [email('E-mail'), password(), button('Log in')] }],
    });
    expect(why).toMatch(/^a login by [^,]+(, [^,]+){3}$/);
    expect(why).toContain('button:login');
  });

  it('is told for a code by its form', () => {
    const code = input('Enter the 6-digit code', { name: 'otp', autocomplete: 'one-time-code', maxLength: 6 });
    expect(told({ forms: [{ parts: [code, button('Verify')] }] })).toBe(
      'its fields and words are those of a one-time code',
    );
  });

  it('is told by what stands for a form, without the words of the page', () => {
    expect(told({ forms: [{ loose: true, parts: [link('Log in', '/login')] }] })).toBe(
      'no form, but a control that leads to one',
    );
    expect(
      told({ text: 'Hello there, this is a page', forms: [{ loose: true, parts: [link('Sign out', '/x')] }] }),
    ).toBe('no form, but log-out control');
    expect(told({})).toBe('nothing is shown');
    expect(told({ text: 'A page about boats and what to do with them.' })).toBe(
      'no form and nothing that leads to one',
    );
  });

  it('counts what there is to choose from', () => {
    const way = { element: { frame: 0, index: 0 }, submit: null, description: null, observed_selector: null };
    const sms = { ...way, id: 'mfa_sms', type: 'mfa_method', label: 'A', mfa_type: 'sms', provider: null } as const;
    const anna = { ...way, id: 'account_anna', type: 'account', label: 'B', mfa_type: null, provider: null } as const;
    const screen = { kind: 'choice', choices: [sms, { ...sms, id: 'mfa_call' }, anna], error: null } as const;
    expect(reasonsFor({ ...screen, choices: [...screen.choices] }, page({}))).toBe(
      'no form, but 2 × mfa_method, account to choose from',
    );
  });
});
