import { describe, expect, it } from 'vitest';
import { columns, type Group } from '../../../bench/forms/group.ts';
import { byScript } from '../../../bench/forms/scripts.ts';

const none = { tp: 0, fp: 0, fn: 0 };
const group = (some: Partial<Group>): Group => ({
  pages: 0,
  identifier: none,
  password: none,
  solved: 0,
  solvable: 0,
  cleanNeg: 0,
  neg: 0,
  submitHit: 0,
  submitWrong: 0,
  submitN: 0,
  ssoTp: 0,
  ssoFp: 0,
  ssoFn: 0,
  unresolved: 0,
  ...some,
});

describe('the scores of a group of pages', () => {
  it('are shares of what could be had', () => {
    const counted = group({
      identifier: { tp: 9, fp: 1, fn: 1 },
      solved: 8,
      solvable: 10,
      cleanNeg: 30,
      neg: 30,
      submitHit: 3,
      submitN: 4,
      ssoTp: 1,
      ssoFp: 1,
      ssoFn: 3,
    });
    expect(columns(counted)).toEqual({
      'pages right': '95.0',
      solved: '80.0',
      'left alone': '100.0',
      'identifier F1': '90.0',
      'password F1': '-',
      submit: '75.0',
      'SSO P/R': '50.0/25.0',
    });
  });

  it('are gathered by script of the language', () => {
    const scripts = byScript({
      overall: group({ solved: 99 }),
      'source: x': group({ solved: 99 }),
      'lang: ja': group({ solved: 1, password: { tp: 2, fp: 0, fn: 1 } }),
      'lang: zh-tw': group({ solved: 2, password: { tp: 3, fp: 1, fn: 0 } }),
      'lang: uk': group({ solved: 4 }),
      'lang: en': group({ solved: 8 }),
      'lang: und': group({ solved: 16 }),
    });
    expect([...scripts].map(([script, { solved }]) => [script, solved])).toEqual([
      ['other', 24],
      ['CJK', 3],
      ['Cyrillic', 4],
    ]);
    expect(scripts.get('CJK')?.password).toEqual({ tp: 5, fp: 1, fn: 1 });
  });
});
