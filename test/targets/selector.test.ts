import { describe, expect, it } from 'vitest';
import { parseSelector } from './selector.ts';

describe('a selector of a target', () => {
  it('is CSS with commas between alternatives', () => {
    expect(parseSelector("#a, input[name='x,y'], p:not(.b, .c)")).toEqual([
      { css: '#a', text: null },
      { css: "input[name='x,y']", text: null },
      { css: 'p:not(.b, .c)', text: null },
    ]);
  });

  it('may end in a text', () => {
    expect(parseSelector('.a, .window:has-text(\'Manager, new\'), form :text("Wrong")')).toEqual([
      { css: '.a', text: null },
      { css: '.window', text: 'Manager, new' },
      { css: 'form', text: 'Wrong' },
    ]);
  });

  it('is refused when a text stands elsewhere', () => {
    expect(() => parseSelector("p:has-text('a') > b:text('c')")).toThrow('unsupported selector');
  });
});
