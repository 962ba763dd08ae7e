import { describe, expect, it } from 'vitest';
import { makeEncoding } from '../../../../lib/browser/session/encoding.ts';

const { encode, decode, isPlain } = makeEncoding();

describe("Playwright's notation for what JSON cannot say", () => {
  it.each([
    ['undefined', undefined, { v: 'undefined' }],
    ['null', null, { v: 'null' }],
    ['NaN', Number.NaN, { v: 'NaN' }],
    ['minus zero', -0, { v: '-0' }],
    ['a date', new Date('2026-01-02T03:04:05.678Z'), { d: '2026-01-02T03:04:05.678Z' }],
    ['a big integer', 12n, { bi: '12' }],
    ['a regular expression', /a+/gi, { r: { p: 'a+', f: 'gi' } }],
    ['bytes', new Uint8Array([1, 2, 255]), { ta: { b: 'AQL/', k: 'ui8' } }],
    ['an object', { a: [1, 'x'] }, { o: [{ k: 'a', v: { a: [1, 'x'], id: 2 } }], id: 1 }],
  ])('%s', (_name, value, coded) => {
    expect(encode(value)).toEqual(coded);
    expect(decode(JSON.parse(JSON.stringify(coded)))).toEqual(value);
  });

  it('keeps what refers to itself', () => {
    const loop: Record<string, unknown> = { name: 'loop' };
    loop.self = loop;
    const back = decode(JSON.parse(JSON.stringify(encode(loop)))) as Record<string, unknown>;
    expect(back.self).toBe(back);
  });

  it('reads only the part of a buffer that a view shows', () => {
    const view = new Uint16Array(new Uint16Array([1, 2, 3, 4]).buffer, 2, 2);
    expect(decode(encode(view))).toEqual(new Uint16Array([2, 3]));
  });

  it('refuses what it has no form for', () => {
    expect(() => encode({ map: new Map() })).toThrow('a record with a Map');
  });

  it('calls plain only what JSON keeps', () => {
    expect([{ a: [1, null, 'x', true] }, 0, ''].every(isPlain)).toBe(true);
    expect([undefined, Number.NaN, -0, new Date(0), { d: new Date(0) }, 1n].some(isPlain)).toBe(false);
  });
});
