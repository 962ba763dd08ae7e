import { describe, expect, it } from 'vitest';
import { describeAction, describeScreen, startTrace, type TraceEntry } from '../../../../lib/browser/drive/trace.ts';
import type { ScreenChoice } from '../../../../lib/login/decision.ts';

function aChoice(id: string, type: ScreenChoice['type']): ScreenChoice {
  const nothing = { description: null, observed_selector: null, mfa_type: null, provider: null, submit: null };
  return { ...nothing, id, type, label: 'Anna Berg', element: { frame: 0, index: 0 } };
}

const CHOICES = [
  aChoice('mfa_sms', 'mfa_method'),
  aChoice('sso_google', 'sso_provider'),
  aChoice('account_anna_example_com', 'account'),
  aChoice('method_not_anna_log_in_otherwise', 'sign_in_method'),
];

describe('a trace', () => {
  it('calls choices by what they are, never by what the site calls them', () => {
    const named = 'mfa_sms, sso_google, account, sign_in_method';
    expect(describeScreen({ kind: 'choice', choices: CHOICES, error: null })).toBe(`choice(${named})`);
    const ask = { kind: 'ask', fields: [], choices: CHOICES, websiteError: 'Hello Anna', rejected: [] } as const;
    expect(describeAction({ ...ask, fields: [], rejected: [] })).toEqual({
      action: `ask(${named})`,
      why: 'nobody has told us yet',
    });
  });

  it('tells each entry as it happens, with what is left out empty', () => {
    const told: TraceEntry[] = [];
    const trace = startTrace((entry) => told.push(entry));
    trace.note('-', 'open', 'an address to begin from');
    trace.note('lobby', 'press');
    expect(told).toEqual(trace.entries);
    expect(told).toMatchObject([
      { screen: '-', action: 'open', why: 'an address to begin from', because: '' },
      { screen: 'lobby', action: 'press', why: '', because: '' },
    ]);
  });
});
