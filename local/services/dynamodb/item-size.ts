import { ServiceError } from '../json-protocol.ts';
import type { AttributeValue, Item } from './store.ts';

const MAX_ITEM_BYTES = 400 * 1024;

/**
 * dynalite counts UTF-16 units, DynamoDB UTF-8 bytes.
 *
 * @throws {ServiceError} ValidationException for an item over 400 KB.
 */
export function checkItemSize(item: Item, operation: string): void {
  if (itemBytes(item) <= MAX_ITEM_BYTES) return;
  const subject = operation === 'UpdateItem' ? 'Item size to update' : 'Item size';
  throw new ServiceError('ValidationException', `${subject} has exceeded the maximum allowed size`);
}

/** Bytes an item counts for. Source: DynamoDB Developer Guide, "DynamoDB item sizes and formats". */
export function itemBytes(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

function valueBytes(attribute: AttributeValue): number {
  const [type, value] = Object.entries(attribute)[0] ?? [];
  switch (type) {
    case 'S':
      return Buffer.byteLength(value as string);
    case 'B':
      return Buffer.byteLength(value as string, 'base64');
    case 'N':
      return numberBytes(value as string);
    case 'SS':
    case 'NS':
    case 'BS':
      return (value as string[]).reduce((sum, each) => sum + valueBytes({ [type.charAt(0)]: each }), 0);
    case 'L':
      return (value as AttributeValue[]).reduce((sum, each) => sum + 1 + valueBytes(each), 3);
    case 'M':
      return 3 + Object.keys(value as Item).length + itemBytes(value as Item);
    default:
      return 1;
  }
}

/** About one byte for two significant digits, and one more. */
function numberBytes(number: string): number {
  const digits = number
    .replace(/e.*$/i, '')
    .replace(/[-+.]/g, '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (number.startsWith('-') ? 1 : 0);
}
