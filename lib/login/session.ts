import { attributesOf, readControl, wordsOn } from './controls.ts';
import type { ElementRef, ElementSnapshot, PageSnapshot } from './snapshot.ts';
import { isJust, names, says } from './words.ts';

const controls = (snapshot: PageSnapshot) =>
  snapshot.frames
    .filter((frame) => frame.visible)
    .flatMap((frame) =>
      frame.elements
        .filter((element) => element.kind === 'button' || element.kind === 'link')
        .map((element) => ({ frame: frame.frame, element })),
    );

const short = (text: string) => text.length > 0 && text.length <= 40;

function isLogout(element: ElementSnapshot): boolean {
  const words = wordsOn(element);
  if (short(words) && isJust('logout', words)) return true;
  // A menu that is closed still holds its log-out link: the address tells it, seen or not.
  return names('logout', element.href) && !names('login', element.href);
}

/** Whether a page offers a way to log in: what a logged-in page does not do. */
export function offersLogin(snapshot: PageSnapshot): boolean {
  return controls(snapshot).some(
    ({ element }) => element.visible && short(wordsOn(element)) && isJust('login', wordsOn(element)),
  );
}

/**
 * Signs of a session: a log-out control, an account menu. Each is a reason in words; none is a proof by itself,
 * because some applications draw the whole page behind their login.
 */
export function sessionEvidence(snapshot: PageSnapshot): string[] {
  const evidence: string[] = [];
  const open = offersLogin(snapshot);
  for (const { element } of controls(snapshot)) {
    if (isLogout(element)) evidence.push(`log-out control "${wordsOn(element).slice(0, 40)}"`);
    else if (!open && element.visible && short(wordsOn(element)) && isJust('account', wordsOn(element)))
      evidence.push(`account control "${wordsOn(element).slice(0, 40)}"`);
    if (evidence.length >= 5) break;
  }
  return evidence;
}

const LOBBY_LIMIT = 5;

/** Links and buttons that lead to a login form, best first. */
export function loginEntrances(snapshot: PageSnapshot): ElementRef[] {
  const worth = (element: ElementSnapshot) => {
    const words = wordsOn(element);
    let score = 0;
    if (short(words) && isJust('login', words)) score += 6;
    else if (short(words) && says('login', words)) score += 3;
    if (names('login', element.href)) score += 3;
    if (names('login', attributesOf(element))) score += 1;
    if (['signup', 'reset', 'logout', 'newsletter', 'sso'].includes(readControl(element))) score -= 6;
    if (element.covered) score -= 1;
    return element.visible ? score : 0;
  };
  return controls(snapshot)
    .map(({ frame, element }) => ({ ref: { frame, index: element.index }, score: worth(element) }))
    .filter(({ score }) => score >= 4)
    .sort((a, b) => b.score - a.score)
    .slice(0, LOBBY_LIMIT)
    .map(({ ref }) => ref);
}
