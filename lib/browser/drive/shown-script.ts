import { injected } from '../injected.ts';

/* Injected into pages, in the isolated world: self-contained. */

/** Elements are in the page; are seen and enabled too; and their document has loaded all that it waits for. */
export type Standing = 'there' | 'seen' | 'loaded';

/**
 * Waits until every element stands as is asked. A document says nothing when it is
 * drawn anew by its style sheets alone, so that it is looked at now and then beside its changes.
 * @param selectors ` >>> ` steps into an open shadow root
 * @returns false when the time ran out
 */
export const awaitShown = injected(function awaitShown(
  selectors: readonly string[],
  standing: Standing,
  maxMs: number,
): Promise<boolean> {
  const find = (selector: string): Element | null => {
    let scope: ParentNode | null = document;
    let found: Element | null = null;
    for (const part of selector.split(' >>> ')) {
      found = scope?.querySelector(part) ?? null;
      scope = found?.shadowRoot ?? null;
    }
    return found;
  };
  const isShown = (selector: string): boolean => {
    const element = find(selector);
    if (standing === 'there') return element !== null;
    if (!element?.checkVisibility({ visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && !element.matches(':disabled');
  };
  const all = () => {
    try {
      return (standing !== 'loaded' || document.readyState === 'complete') && selectors.every(isShown);
    } catch {
      // A selector that this browser does not know.
      return false;
    }
  };
  return new Promise((resolve) => {
    if (all()) return resolve(true);
    const end = (shown: boolean) => {
      observer.disconnect();
      clearInterval(clock);
      clearTimeout(limit);
      document.removeEventListener('readystatechange', look);
      resolve(shown);
    };
    const look = () => {
      if (all()) end(true);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    document.addEventListener('readystatechange', look);
    const clock = setInterval(look, 50);
    const limit = setTimeout(() => end(false), maxMs);
  });
});

/** How many controls and frames a document shows. */
export const countControls = injected(function countControls(): number {
  const all = document.querySelectorAll('input, select, textarea, button, iframe');
  return [...all].filter((one) => one.checkVisibility({ visibilityProperty: true })).length;
});
