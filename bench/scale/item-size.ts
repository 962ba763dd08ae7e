const sizes = new WeakMap<object, number>();

/**
 * Bytes an item counts for: names and values, in UTF-8. What is nested and never changes is measured once.
 * Source: DynamoDB Developer Guide, "DynamoDB item sizes and formats",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemBytes(item: object): number {
  let bytes = 0;
  for (const name in item) {
    const value = (item as Record<string, unknown>)[name];
    if (value !== undefined) bytes += Buffer.byteLength(name) + valueBytes(value);
  }
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
