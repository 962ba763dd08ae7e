import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openViewer, type Viewer } from './viewer.ts';

let viewer: Viewer;

beforeAll(async () => {
  viewer = await openViewer();
});

afterAll(() => viewer.close());

const said = async (inside: string) => {
  const { notices } = await viewer.frame(`<div role="alert">${inside}</div>`);
  return notices[0]?.text;
};

describe('an alert is quoted as a person reads it', () => {
  it.each([
    ['whole, though markup splits it', 'The name <b>rosa</b> is <i>not</i> known.', 'The name rosa is not known.'],
    ['without a space that nobody sees', 'Wrong password<span>.</span>', 'Wrong password.'],
    [
      'without the link after it',
      '<p><strong>Error:</strong> That is wrong. <a href="/lost">Lost your password?</a></p>',
      'Error: That is wrong.',
    ],
    ['without a question mark left of such a link', 'That is wrong. <a href="/lost">Lost it</a>?', 'That is wrong.'],
    [
      'with a link amid a sentence',
      'That is wrong. Try again or <a href="/lost">reset your password</a> first.',
      'That is wrong. Try again or reset your password first.',
    ],
    [
      'with a link that goes on',
      'That is wrong. <a href="/lost">Reset it</a> or try again.',
      'That is wrong. Reset it or try again.',
    ],
    ['without the cross that closes it', '<button>×</button> That is wrong', 'That is wrong'],
    ['without a button below it', 'That is wrong<br><button>OK</button>', 'That is wrong'],
    [
      'each block as a sentence',
      '<h4>A problem</h4><ul><li>One is wrong</li><li>So is two</li></ul>',
      'A problem. One is wrong. So is two',
    ],
    ['in Japanese too', '<p>エラー</p><p>違います</p>', 'エラー。違います'],
    ['without what is hidden', 'That is wrong<span hidden> and so on</span>', 'That is wrong'],
    ['whole where all of it is a link', '<a href="/mail">Confirm your address</a>', 'Confirm your address'],
  ])('%s', async (_, inside, expected) => {
    expect(await said(inside)).toBe(expected);
  });

  it('never with what stands in a field', async () => {
    const body =
      'That is wrong <span contenteditable>my secret</span><textarea>my secret</textarea><b role="textbox">my secret</b>';
    expect(await said(body)).toBe('That is wrong');
  });

  it('cut at the end of a sentence', async () => {
    expect(await said(`${'It is wrong. '.repeat(60)}`)).toMatch(/^(It is wrong\. ){37}It is wrong\.$/);
  });

  it('out of a shadow root', async () => {
    const { notices } = await viewer.frame(`<x-alert role="alert"><b slot="t">Wrong</b></x-alert><script>
      document.querySelector('x-alert').attachShadow({ mode: 'open' }).innerHTML = 'Sorry: <slot name="t"></slot>!';</script>`);
    expect(notices[0]?.text).toBe('Sorry: Wrong!');
  });
});

describe('what the browser says of a field', () => {
  it('is told once somebody has tried, without the value', async () => {
    const body = '<form><input type="email" id="mail" value="rosa"><button>Go</button></form>';
    expect((await viewer.first(body)).complaint).toBe('');
    const complaint = await viewer.look(body, async () => {
      await viewer.page.click('button');
      const { observe } = await import('../../../lib/browser/observe.ts');
      const seen = await observe(viewer.page);
      await seen.dispose();
      return seen.snapshot.frames[0]?.elements.find(({ id }) => id === 'mail')?.complaint;
    });
    expect(complaint).toContain('@');
    expect(complaint).toContain('•••');
    expect(complaint).not.toContain('rosa');
  });
});
