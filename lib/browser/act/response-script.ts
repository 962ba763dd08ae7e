import { injected } from '../injected.ts';

/* Injected into pages, in the isolated world: each function is self-contained, see `field-script.ts`. */

/**
 * What a page has shown of itself since something was pressed. `sure`: it sent a form, refused to, or changed what it
 * says. `faint`: only its looks changed, or it kept the click for itself. `none`: nothing but what any click does.
 */
export type Life = 'sure' | 'faint' | 'none';

interface Watch {
  sure: boolean;
  faint: boolean;
  wake: () => void;
  stop(): void;
}

/**
 * Starts to watch how a page takes what is about to be done to an element. What comes before the click itself is what
 * hovering and moving the focus do, and does not count.
 */
export const watchResponse = injected(function watchResponse(el: Element): void {
  const scope = globalThis as unknown as { latchkeyWatch?: Watch };
  scope.latchkeyWatch?.stop();
  const ended = new AbortController();
  const watch: Watch = { sure: false, faint: false, wake: () => {}, stop: () => {} };
  const sure = () => {
    watch.sure = true;
    watch.wake();
  };
  const LOUD = /^(disabled|hidden|readonly|open|src|href|action|aria-(busy|invalid|hidden))$/;

  const weigh = (record: MutationRecord): void => {
    const { target, type } = record;
    const at = target instanceof Element ? target : target.parentElement;
    if (!at || at.closest('head, script, style')) return;
    if (type === 'characterData') sure();
    if (type === 'attributes') {
      if (LOUD.test(record.attributeName ?? '')) sure();
      else watch.faint = true;
    }
    const nodes = [...record.addedNodes, ...record.removedNodes].filter(
      (node) => !(node instanceof Element && node.matches('script, style, link, meta')) && node.nodeType !== 8,
    );
    // A button draws its own press: a ripple, without a word.
    const said = nodes.some((node) => (el.contains(at) ? node.textContent?.trim() : true));
    if (said) sure();
    else if (nodes.length > 0) watch.faint = true;
  };
  const observer = new MutationObserver((records) => records.forEach(weigh));
  const everything = { childList: true, subtree: true, characterData: true, attributes: true };
  observer.observe(document, everything);
  const root = el.getRootNode();
  if (root instanceof ShadowRoot) observer.observe(root, everything);

  const options = { capture: true, signal: ended.signal };
  addEventListener('submit', sure, options);
  addEventListener('invalid', sure, options);
  addEventListener(
    'click',
    (event) => {
      observer.takeRecords();
      watch.sure = false;
      watch.faint = false;
      setTimeout(() => {
        watch.faint ||= event.defaultPrevented;
      });
    },
    options,
  );
  watch.stop = () => {
    ended.abort();
    observer.disconnect();
    delete scope.latchkeyWatch;
  };
  scope.latchkeyWatch = watch;
});

/**
 * Waits for a sure sign of life since `watchResponse`.
 * @param noneMs how long when there is none at all
 * @param faintMs how long when there is a faint one
 */
export const readResponse = injected(function readResponse(
  _el: Element,
  noneMs: number,
  faintMs: number,
): Promise<Life> {
  const { latchkeyWatch: watch } = globalThis as unknown as { latchkeyWatch?: Watch };
  if (!watch) return Promise.resolve('sure');
  return new Promise((resolve) => {
    const end = () => {
      watch.stop();
      resolve(watch.sure ? 'sure' : watch.faint ? 'faint' : 'none');
    };
    watch.wake = end;
    if (watch.sure) return end();
    setTimeout(() => (watch.faint ? setTimeout(end, faintMs - noneMs) : end()), noneMs);
  });
});
