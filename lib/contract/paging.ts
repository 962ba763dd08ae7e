/** Rows of a page when the caller does not say, and at most. */
export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;

export interface Slice {
  limit: number;
  offset: number;
}

/**
 * Headers of a list's answer; its body is a bare array. The public client needs both: it throws when there is more and
 * no next offset, and stops after page one when both are missing (contract section 1). On the last page the next offset
 * is 0.
 * @param count rows on this page
 */
export function pageHeaders(offset: number, count: number, hasMore: boolean): Record<string, string> {
  return { 'X-Has-More': String(hasMore), 'X-Next-Offset': hasMore ? String(offset + count) : '0' };
}
