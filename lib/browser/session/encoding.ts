/**
 * Injected into pages: self-contained, see `storage-script.ts`.
 *
 * What JSON cannot say, in the notation of Playwright's storage state, so that its loader reads our databases and we
 * read its: `{v}` special constants, `{d}` dates, `{u}` URLs, `{bi}` big integers, `{r}` regular expressions, `{e}`
 * errors, `{ta}` typed arrays, `{a}` and `{o}` arrays and objects with an id, `{ref}` one seen before.
 */
export function makeEncoding() {
  type Encoded = unknown;
  const views: Record<string, string> = {
    Int8Array: 'i8',
    Uint8Array: 'ui8',
    Uint8ClampedArray: 'ui8c',
    Int16Array: 'i16',
    Uint16Array: 'ui16',
    Int32Array: 'i32',
    Uint32Array: 'ui32',
    Float32Array: 'f32',
    Float64Array: 'f64',
    BigInt64Array: 'bi64',
    BigUint64Array: 'bui64',
  };
  const constants: [unknown, string][] = [
    [null, 'null'],
    [undefined, 'undefined'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [-0, '-0'],
  ];

  // By the class tag: values may come from another realm, where `instanceof` fails.
  const tagOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

  const isPlain = (value: unknown): boolean =>
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) ||
    (Array.isArray(value) && value.every(isPlain)) ||
    (tagOf(value) === 'Object' && Object.values(value as object).every(isPlain));

  /** @throws for what the notation has no form for (a Blob, a CryptoKey, a Map): better nothing than half of it. */
  const encode = (root: unknown): Encoded => {
    const seen = new Map<unknown, number>();
    const walk = (value: unknown): Encoded => {
      const constant = constants.find(([known]) => Object.is(known, value));
      if (constant) return { v: constant[1] };
      if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
      if (typeof value === 'bigint') return { bi: value.toString() };
      const tag = tagOf(value);
      if (tag === 'Date') return { d: (value as Date).toJSON() };
      if (tag === 'URL') return { u: (value as URL).href };
      if (tag === 'RegExp') return { r: { p: (value as RegExp).source, f: (value as RegExp).flags } };
      if (tag === 'Error') {
        const { name, message, stack } = value as Error;
        return { e: { n: name, m: message, s: stack ?? '' } };
      }
      const view = views[tag];
      if (view) {
        const { buffer, byteOffset, byteLength } = value as Uint8Array;
        let binary = '';
        for (const byte of new Uint8Array(buffer, byteOffset, byteLength)) binary += String.fromCharCode(byte);
        return { ta: { b: btoa(binary), k: view } };
      }
      const known = seen.get(value);
      if (known) return { ref: known };
      const id = seen.size + 1;
      seen.set(value, id);
      if (Array.isArray(value)) return { a: value.map(walk), id };
      if (tag === 'Object')
        return { o: Object.entries(value as object).map(([k, item]) => ({ k, v: walk(item) })), id };
      throw new TypeError(`a record with a ${tag}`);
    };
    return walk(root);
  };

  interface Coded {
    ref?: number;
    v?: string;
    d?: string;
    u?: string;
    bi?: string;
    r?: { p: string; f: string };
    e?: { n: string; m: string; s: string };
    ta?: { b: string; k: string };
    a?: Encoded[];
    o?: { k: string; v: Encoded }[];
    id?: number;
  }

  const decode = (root: Encoded): unknown => {
    const seen = new Map<number | undefined, unknown>();
    const walk = (value: Encoded): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      const { ref, v, d, u, bi, r, e, ta, a, o, id } = value as Coded;
      if (ref !== undefined) return seen.get(ref);
      if (v !== undefined) return constants.find(([, name]) => name === v)?.[0];
      if (d !== undefined) return new Date(d);
      if (u !== undefined) return new URL(u);
      if (bi !== undefined) return BigInt(bi);
      if (r) return new RegExp(r.p, r.f);
      if (e) return Object.assign(new Error(e.m), { name: e.n, stack: e.s });
      if (ta) {
        const name = Object.keys(views).find((key) => views[key] === ta.k) ?? 'Uint8Array';
        const bytes = Uint8Array.from(atob(ta.b), (character) => character.charCodeAt(0));
        const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[name];
        return View ? new View(bytes.buffer) : bytes;
      }
      if (a) {
        const list: unknown[] = [];
        seen.set(id, list);
        for (const item of a) list.push(walk(item));
        return list;
      }
      const object: Record<string, unknown> = {};
      seen.set(id, object);
      for (const entry of o ?? []) object[entry.k] = walk(entry.v);
      return object;
    };
    return walk(root);
  };

  return { encode, decode, isPlain };
}

export type Encoding = ReturnType<typeof makeEncoding>;
