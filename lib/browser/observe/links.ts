import type { Naming } from './naming.ts';
import type { Tree } from './tree.ts';
import type { Found } from './walk.ts';

/**
 * Injected into pages: self-contained, see `script.ts`.
 * Of a page with very many links, those that a login may need: near the top and the end of the page, in forms and
 * dialogs, with an address or a name that speaks of an account, and short ones before long ones.
 */
export function chooseLinks(found: readonly Found[], tree: Tree, naming: Naming): Found[] {
  const most = 400;
  const { attribute } = tree;
  const links = found.filter(({ kind }) => kind === 'link');
  if (links.length <= most) return [...found];
  const account =
    /log.?(in|on|out|off)|sign.?(in|on|up|out|off)|regist|auth|sso|saml|account|passw|forgot|reset|recover|join|member|session|user|profile|konto|anmeld|connexion|compte|cuenta|acceso|accedi|entrar|inloggen|logga|giris|uye/i;
  const worth = ({ el, within }: Found, place: number): number => {
    const called = ['href', 'class', 'id', 'title', 'aria-label', 'data-testid'].map((name) =>
      attribute(el, name).slice(0, 200),
    );
    if (account.test(called.join(' '))) return 4;
    const text = naming.textOf(el, 60);
    if (account.test(text) || (within !== null && text !== '')) return 3;
    if (place < 120 || place >= links.length - 40) return 2;
    return text.length > 0 && text.length <= 20 ? 1 : 0;
  };
  const ranked = links.map((link, place) => ({ link, worth: worth(link, place) }));
  const chosen = new Set(
    ranked
      .sort((a, b) => b.worth - a.worth)
      .slice(0, most)
      .map(({ link }) => link),
  );
  return found.filter((one) => one.kind !== 'link' || chosen.has(one));
}
