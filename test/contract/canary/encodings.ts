/** One way that a secret may stand in some bytes. */
export interface Needle {
  /** Of which secret, never the secret itself: a failing test must not print it. */
  secret: string;
  encoding: string;
  bytes: Buffer;
}

/**
 * Every form in which a secret is looked for: raw, JSON-escaped, URL-encoded, form-encoded, hex in both cases, and
 * base64 and base64url at each of the three alignments that a secret inside a longer text can have.
 */
export function needlesOf(secrets: Record<string, string>): Needle[] {
  return Object.entries(secrets).flatMap(([secret, value]) =>
    [...formsOf(value)].map(([encoding, text]) => ({ secret, encoding, bytes: Buffer.from(text, 'utf8') })),
  );
}

/** The needles found in some bytes, as `secret (encoding)`. */
export function search(haystack: Buffer, needles: Needle[]): string[] {
  return needles
    .filter(({ bytes }) => haystack.includes(bytes))
    .map(({ secret, encoding }) => `${secret} (${encoding})`);
}

function formsOf(value: string): Map<string, string> {
  const bytes = Buffer.from(value, 'utf8');
  const hex = bytes.toString('hex');
  const forms = new Map([
    ['raw', value],
    ['JSON', JSON.stringify(value).slice(1, -1)],
    ['URL', encodeURIComponent(value)],
    ['form', new URLSearchParams({ v: value }).toString().slice(2)],
    ['hex', hex],
    ['HEX', hex.toUpperCase()],
  ]);
  for (const shift of [0, 1, 2]) {
    const inside = base64At(bytes, shift);
    forms.set(`base64 +${shift}`, inside);
    forms.set(`base64url +${shift}`, inside.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return forms;
}

/** The characters of base64 that depend on the secret alone when `shift` bytes stand before it. */
function base64At(bytes: Buffer, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const before = Math.ceil((shift * 8) / 6);
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return encoded.slice(before, whole);
}
