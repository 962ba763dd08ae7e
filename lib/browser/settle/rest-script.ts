import { injected } from '../injected.ts';

/* Injected into pages, in the isolated world: each function is self-contained. */

export interface Rest {
  /** The document had been at rest for long enough before the time was up. */
  settled: boolean;
  /** It changed meanwhile. */
  changed: boolean;
}

/**
 * Waits until the document has been at rest for a moment. It is watched from the first call on, so that what was at rest
 * before need not be so again. A document without scripts is at rest as soon as it is read; one that has loaded
 * everything, and whose scripts have nothing more to do, needs half the time.
 * @param quietMs how long without a change
 * @param silentMs how long ago the last request began or ended
 */
export const awaitRest = injected(function awaitRest(quietMs: number, silentMs: number, maxMs: number): Promise<Rest> {
  const scope = globalThis as unknown as { latchkeyRest?: { last: number; count: number } };
  const watchDocument = () => {
    const made = { last: performance.now(), count: 0 };
    const observer = new MutationObserver(() => {
      made.last = performance.now();
      made.count += 1;
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    return made;
  };
  scope.latchkeyRest ??= watchDocument();
  const watch = scope.latchkeyRest;
  const start = performance.now();
  const before = watch.count;
  let idleAt = -1;
  const needed = () => {
    if (document.scripts.length === 0 && watch.count === 0) return 0;
    return document.readyState === 'complete' && idleAt === watch.count ? quietMs / 2 : quietMs;
  };
  return new Promise((resolve) => {
    const end = (settled: boolean) => resolve({ settled, changed: watch.count > before });
    const look = () => {
      const now = performance.now();
      const calm = now - Math.max(watch.last, start - silentMs);
      const reading = document.readyState === 'loading';
      if (!reading && calm >= needed()) return end(true);
      if (now - start >= maxMs) return end(false);
      const half = quietMs / 2;
      if (!reading && calm >= half && idleAt !== watch.count && document.readyState === 'complete') {
        const count = watch.count;
        requestIdleCallback(
          () => {
            if (watch.count === count) idleAt = count;
            look();
          },
          { timeout: half },
        );
        return;
      }
      const next = reading || calm >= quietMs ? 10 : (calm < half ? half : quietMs) - calm;
      setTimeout(look, Math.min(Math.max(next, 1), Math.max(maxMs - (now - start), 1)));
    };
    look();
  });
});

/** Milliseconds since the last change of the document that `awaitRest` has seen; 0 when it does not watch. */
export const restingFor = injected(function restingFor(): number {
  const { latchkeyRest: watch } = globalThis as unknown as { latchkeyRest?: { last: number } };
  return watch ? performance.now() - watch.last : 0;
});

/** Waits for the next change of the document. False when there was none. */
export const awaitMutation = injected(function awaitMutation(maxMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (changed: boolean) => {
      observer.disconnect();
      clearTimeout(limit);
      resolve(changed);
    };
    const observer = new MutationObserver(() => end(true));
    const limit = setTimeout(() => end(false), maxMs);
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
});
