import type { Screen } from '../../login/decision.ts';
import { screenOf } from '../../login/screen.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';

const screens = new WeakMap<PageSnapshot, Screen>();

/** What a page wants. Read once: a look that is taken early is read early too. */
export function screenOfLook(snapshot: PageSnapshot): Screen {
  const screen = screens.get(snapshot) ?? screenOf(snapshot);
  screens.set(snapshot, screen);
  return screen;
}
