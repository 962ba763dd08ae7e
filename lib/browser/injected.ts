/**
 * A function that puppeteer may send into a page. It travels as source text, so it may use nothing from outside itself;
 * `__name` is there for bundlers that were told to keep names: they call it inside functions.
 */
export function injected<F extends (...args: never[]) => unknown>(fn: F): F {
  return new Function('...args', `const __name = (target) => target; return (${fn})(...args);`) as unknown as F;
}
