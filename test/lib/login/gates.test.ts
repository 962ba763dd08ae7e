import { describe, expect, it } from 'vitest';
import { overlayGate, visitorGate } from '../../../lib/login/gates.ts';
import { bannerButton } from '../../../lib/login/obstacles.ts';
import type { PageSnapshot } from '../../../lib/login/snapshot.ts';
import { button, link, named, page } from './page.ts';

const shows = (text: string, parts: ReturnType<typeof link>[], headings: string[] = []): PageSnapshot => {
  const words = parts.map((part) => part.text ?? '').filter(Boolean);
  return page({ headings, text: [...headings, text, ...words].join('\n'), forms: [{ loose: true, parts }] });
};
const pressed = (snapshot: PageSnapshot, ref: { frame: number; index: number } | null | undefined) =>
  named(snapshot, ref ?? null);

describe('a choice of countries', () => {
  const countries = ['Deutschland', 'France', 'United States', 'Česko', 'International'];
  const chooser = shows(
    'Choose your country',
    countries.map((name) => link(name, `/${name.slice(0, 2).toLowerCase()}/`)),
  );

  it.each([
    ['en-US', 'United States'],
    ['de-DE', 'Deutschland'],
    ['cs-CZ', 'Česko'],
    ['fr-FR', 'France'],
    ['ja-JP', 'International'],
  ])('is answered as a browser in %s presents itself: %s', (locale, answer) => {
    expect(pressed(chooser, visitorGate(chooser, locale)?.ref)).toBe(answer);
  });

  it('is told by the address where it is all flags', () => {
    const flags = shows('', [link('', '/de-de/'), link('', '/en-us/')], ['Select your region']);
    expect(visitorGate(flags, 'en-US')?.ref.index).toBe(1);
  });

  it('is none on a page that asks nothing', () => {
    expect(visitorGate(shows('Our shops', [link('United States', '/us/')]), 'en-US')).toBeNull();
  });
});

describe('a question of age', () => {
  it('is answered with yes, by the plainest words for it', () => {
    const gate = shows('Are you 18 or older?', [button('No'), button('Continue'), button('Yes, I am over 18')]);
    expect(pressed(gate, visitorGate(gate, 'en-US')?.ref)).toBe('Yes, I am over 18');
  });

  it('is none where nobody asks', () => {
    expect(visitorGate(shows('Bells and lamps', [button('Yes')]), 'en-US')).toBeNull();
  });
});

describe('what lies over the page', () => {
  it.each(['×', '✕', 'Close', 'Schließen', '閉じる'])('is closed by %s', (cross) => {
    const offer = shows('10 % off', [button('Subscribe'), button(cross)]);
    expect(pressed(offer, overlayGate(offer)?.ref)).toBe(cross);
  });

  it('is turned down where it has no cross', () => {
    const offer = shows('Get our app', [button('Install'), button('Not now')]);
    expect(pressed(offer, overlayGate(offer)?.ref)).toBe('Not now');
  });

  it('is closed by a cross that is only drawn', () => {
    const offer = shows('10 % off', [button('', { className: 'modal-close', id: 'x' })]);
    expect(pressed(offer, overlayGate(offer)?.ref)).toBe('x');
  });
});

describe('a consent banner', () => {
  it.each([
    ['refusing', ['Accept all', 'Reject all'], 'Reject all'],
    ['going on without', ['Accept', 'Continue without accepting'], 'Continue without accepting'],
    ['going on without, in French', ['Tout accepter', 'Continuer sans accepter →'], 'Continuer sans accepter →'],
    ['going on without, in German', ['Einverstanden', 'Weiter ohne Einwilligung'], 'Weiter ohne Einwilligung'],
    ['its cross', ['Cookie settings', '×', 'Accept'], '×'],
    ['accepting, when there is no other way', ['OK'], 'OK'],
    ['accepting, when the other way costs money', ['Reject and subscribe', 'Accept'], 'Accept'],
    ['accepting, when the other way costs money, in German', ['Ablehnen mit Abo', 'Akzeptieren'], 'Akzeptieren'],
  ])('is closed by %s', (_, buttons, closing) => {
    const banner = shows(
      'We use cookies.',
      buttons.map((words) => button(words)),
    );
    expect(pressed(banner, bannerButton(banner))).toBe(closing);
  });

  it('is none where the word only stands in the footer', () => {
    const lines = ['Delete this?', 'OK', ...Array.from({ length: 20 }, (_, n) => `Line ${n}`), 'Cookies'];
    const snapshot = page({ text: lines.join('\n'), forms: [{ loose: true, parts: [button('OK')] }] });
    expect(bannerButton(snapshot)).toBeNull();
  });

  it('is found in a frame of its own', () => {
    const inner = shows('This site uses cookies', [button('Accept'), button('Decline')]).frames[0];
    const outer = page({ text: 'Shop' });
    if (inner) outer.frames.push({ ...inner, frame: 1 });
    expect(pressed(outer, bannerButton(outer))).toBe('Decline');
  });
});
