import { describe, expect, it } from 'vitest';
import { accountFor } from '../../../lib/login/accounts.ts';
import type { ScreenChoice } from '../../../lib/login/decision.ts';

const account = (label: string, at: number): ScreenChoice => ({
  id: `account_${at}`,
  type: 'account',
  label,
  description: null,
  observed_selector: null,
  mfa_type: null,
  provider: null,
  element: { frame: 0, index: at },
  submit: null,
});

const named = (labels: string[], ...identifiers: string[]) => accountFor(labels.map(account), identifiers);

describe('the account of a picker that a stored identifier names', () => {
  it.each<[string, string[], string[], string | null]>([
    ['is the one that shows it', ['Ann ann@x.org', 'Bob bob@x.org'], ['bob@x.org'], 'account_1'],
    ['is told in any case', ['ANN@X.ORG', 'bob@x.org'], ['ann@x.org'], 'account_0'],
    ['is not a longer one that holds it', ['mary-ann@x.org', 'ann@x.org.example', 'ann.b@x.org'], ['ann@x.org'], null],
    ['is told from a longer one beside it', ['ann@x.org', 'joann@x.org'], ['ann@x.org'], 'account_0'],
    ['may end a sentence', ['Signed out: ann@x.org.', 'bob@x.org'], ['ann@x.org'], 'account_0'],
    ['may be masked', ['b•••b@x.org', 'a***n@x.org'], ['ann@x.org'], 'account_1'],
    ['is none when two masks fit', ['a•••n@x.org', 'a••n@x.org'], ['ann@x.org'], null],
    ['is none when a mask shows nothing', ['•••@•••', 'bob@x.org'], ['ann@x.org'], null],
    ['is none when two show it', ['ann@x.org (work)', 'ann@x.org (home)'], ['ann@x.org'], null],
    ['is none when none shows it', ['Ann', 'Bob'], ['ann@x.org'], null],
    ['may be a user name', ['ann', 'annika'], ['ann'], 'account_0'],
  ])('%s', (_, labels, identifiers, expected) => {
    expect(named(labels, ...identifiers)).toBe(expected);
  });

  it('is no choice of another kind', () => {
    const choice: ScreenChoice = { ...account('ann@x.org', 0), type: 'mfa_method' };
    expect(accountFor([choice], ['ann@x.org'])).toBeNull();
  });
});
