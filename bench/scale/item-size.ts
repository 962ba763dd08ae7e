const items = new WeakMap<object, number>();
const sizes = new WeakMap<object, number>();
const names = new Map<string, number>();

/**
 * Bytes an item counts for: names and values, in UTF-8. It is measured once, since items never change in place.
 * Source: DynamoDB Developer Guide, "DynamoDB item sizes and formats",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemBytes(item: object): number {
  const known = items.get(item);
  if (known !== undefined) return known;
  let bytes = 0;
  for (const name in item) {
    const value = (item as Record<string, unknown>)[name];
    if (value !== undefined) bytes += nameBytes(name) + valueBytes(value);
  }
  items.set(item, bytes);
  return bytes;
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return numberBytes(value);
  if (value === null || typeof value === 'boolean') return 1;
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object') throw new Error(`A table holds no ${typeof value}.`);
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const bytes = Array.isArray(value)
    ? value.reduce<number>((sum, each) => sum + 1 + valueBytes(each), 3)
    : 3 + Object.values(value).filter((each) => each !== undefined).length + itemBytes(value);
  sizes.set(value, bytes);
  return bytes;
}

/** About one byte for two significant digits, and one more. */
function numberBytes(value: number): number {
  const digits = String(value)
    .replace(/e.*$/i, '')
    .replace(/[-+.]/g, '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (value < 0 ? 1 : 0);
}

/** Names are few. */
function nameBytes(name: string): number {
  const known = names.get(name) ?? Buffer.byteLength(name);
  if (names.size < 1000) names.set(name, known);
  return known;
}
