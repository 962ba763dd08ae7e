import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openViewer, type Viewer } from './viewer.ts';

let viewer: Viewer;

beforeAll(async () => {
  viewer = await openViewer();
});

afterAll(() => viewer.close());

describe('a control without words is told by', () => {
  it.each([
    ['the drawing it uses', 'google', '<button><svg><use href="#icon-google"></use></svg></button>'],
    ['the drawing it uses, the old way', 'github', '<a href="#"><svg><use xlink:href="/i.svg#github"></use></svg></a>'],
    ['its icon class', 'fa-google', '<a href="/x"><i class="fa fa-google"></i></a>'],
    ['a class further in', 'icon-apple', '<a href="/x"><span><em><b class="icon-apple"></b></em></span></a>'],
    ['its picture file', 'login-google.png', '<a href="/x"><img src="/img/login-google.png?v=3"></a>'],
    ['a picture loaded later', 'facebook.svg', '<a href="/x"><img data-src="/img/facebook.svg" src="data:,"></a>'],
    ['its own background', 'twitter.png', `<a href="/x" style="background:url('/i/twitter.png')"></a>`],
    [
      'a background from a style sheet',
      'yahoo.png',
      '<style>.y{background:url(/i/yahoo.png)}</style><a class="y" href="/x"></a>',
    ],
    [
      'the background of what is in it',
      'line.png',
      '<a href="/x"><span style="background-image:url(/i/line.png)"></span></a>',
    ],
    ['data attributes', 'google', '<div role="button" data-provider="google"></div>'],
    ['data attributes of its drawing', 'google', '<button><svg data-icon="google"></svg></button>'],
    ['ids in its drawing', 'logo-google', '<button><svg><g id="logo-google"></g></svg></button>'],
    ['the name of an icon element', 'logo-google', '<button><ion-icon name="logo-google"></ion-icon></button>'],
    ['the list item around it', 'social-vk', '<ul><li class="social-vk"><a href="/x"></a></li></ul>'],
    ['attributes of its own element', 'google', '<x-button role="button" provider="google"></x-button>'],
  ])('%s', async (_, name, body) => {
    const found = await viewer.first(body);
    expect(found.text).toBe('');
    expect(found.hints.toLowerCase()).toContain(name);
  });

  it('the title in its drawing, which is its label', async () => {
    expect(await viewer.first('<button><svg><title>Google</title></svg></button>')).toMatchObject({ label: 'Google' });
    expect(await viewer.first('<a href="/x"><img alt="Google" src="/g.png"></a>')).toMatchObject({ label: 'Google' });
  });

  it('pictures in its shadow root', async () => {
    const body = `<x-sso role="button"></x-sso><script>
      document.querySelector('x-sso').attachShadow({ mode: 'open' }).innerHTML = '<svg class="google-logo"></svg>'</script>`;
    expect((await viewer.first(body)).hints).toContain('google-logo');
  });
});

describe('hints', () => {
  it('leave out what a picture holds in itself', async () => {
    expect((await viewer.first('<a href="/x"><img src="data:image/png;base64,AAAA"></a>')).hints).toBe('');
  });

  it('are no longer than 300 characters', async () => {
    const icons = Array.from({ length: 50 }, (_, i) => `<i class="icon-${i} ${'x'.repeat(500)}"></i>`).join('');
    const { hints } = await viewer.first(`<a href="/x" data-a="${'y'.repeat(5000)}">${icons}</a>`);
    expect(hints.length).toBeGreaterThan(100);
    expect(hints.length).toBeLessThanOrEqual(300);
  });

  it('never hold what a field holds', async () => {
    const { hints } = await viewer.first(
      '<input value="s3cret" data-value="s3cret" data-initial-value="s3cret" data-test="u">',
    );
    expect(hints).toBe('test u');
  });
});
