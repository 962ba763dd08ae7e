/** Methods that look at a part of a text, each with how many characters one call looks at. */
const LOOKS = {
  charCodeAt: () => 1,
  startsWith: (_: string, searched: string) => searched.length,
  slice: (_: string, __: unknown, result: string) => result.length,
  indexOf: (text: string, searched: string, found: number) => (found < 0 ? text.length : found) + searched.length,
} as const;

/** How many characters of strings some work looks at, by counting calls: the same on every machine, however busy. */
export function charactersRead(work: () => void): number {
  let count = 0;
  const prototype = String.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const originals = Object.keys(LOOKS).map((name) => [name, prototype[name]] as const);
  for (const [name, original] of originals)
    prototype[name] = function (this: string, ...args: unknown[]) {
      const result = original?.apply(this, args);
      const looks = LOOKS[name as keyof typeof LOOKS] as (text: string, first: unknown, result: unknown) => number;
      count += looks(this, args[0], result);
      return result;
    };
  try {
    work();
  } finally {
    for (const [name, original] of originals) if (original) prototype[name] = original;
  }
  return count;
}
