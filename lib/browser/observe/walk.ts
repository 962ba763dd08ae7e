import type { ElementSnapshot } from '../../login/snapshot.ts';

export interface Found {
  el: Element;
  kind: ElementSnapshot['kind'];
}

/** What one pass over the tree has found, in document order. */
export interface Walked {
  found: Found[];
  headings: Element[];
  notices: Element[];
  forms: HTMLFormElement[];
  text: string;
}

/**
 * Injected into pages: self-contained, see `script.ts`.
 * One pass over the document and its open shadow roots. Bounded in nodes and time, so that a hostile page costs
 * what it costs and no more; what lies beyond the bounds is not seen.
 */
export function walkPage(): Walked {
  const bounds = {
    nodes: 150_000,
    ms: 600,
    fields: 400,
    buttons: 600,
    links: 1_200,
    notices: 120,
    headings: 40,
    text: 20_000,
    styles: 4_000,
  };
  const skipped = new Set('SCRIPT,STYLE,NOSCRIPT,TEMPLATE,OPTION,HEAD,OBJECT,IFRAME'.split(','));
  const announcing =
    /(^|[^a-z])(error|errors|alert|invalid|warn|warning|danger|fail|failed|failure|message|messages|msg|notice|feedback|flash|toast|status|help-block|notification|snackbar|validation)([^a-z]|$)/i;
  const out: Walked = { found: [], headings: [], notices: [], forms: [], text: '' };
  const count = { fields: 0, buttons: 0, links: 0, styles: 0 };
  const texts: string[] = [];
  let textLength = 0;
  const started = performance.now();
  const get = (el: Element, name: string) => Element.prototype.getAttribute.call(el, name) ?? '';

  const ofInput = (el: HTMLInputElement): ElementSnapshot['kind'] | null => {
    if (/^(submit|button|image|reset)$/.test(el.type)) return 'button';
    if (el.type === 'checkbox' || el.type === 'radio') return el.type;
    return /^(hidden|file|range|color)$/.test(el.type) ? null : 'input';
  };

  const ofRole = (role: string): ElementSnapshot['kind'] | null => {
    if (role === 'textbox' || role === 'searchbox') return 'editable';
    if (role === 'checkbox' || role === 'switch') return 'checkbox';
    if (role === 'radio') return 'radio';
    if (role === 'link') return 'link';
    return /^(button|menuitem|menuitemradio|tab|option)$/.test(role) ? 'button' : null;
  };

  const looksPressable = (el: Element): boolean => {
    if (el.hasAttribute('onclick') || el.hasAttribute('ng-click')) return true;
    if (/^(BODY|HTML|LABEL|FORM|MAIN|TABLE|TBODY|TR)$/.test(el.tagName) || count.styles++ > bounds.styles) return false;
    if (getComputedStyle(el).cursor !== 'pointer') return false;
    const parent = el.parentElement;
    return !parent || getComputedStyle(parent).cursor !== 'pointer';
  };

  const kindOf = (el: Element): ElementSnapshot['kind'] | null => {
    if (el instanceof HTMLInputElement) return ofInput(el);
    if (el instanceof HTMLSelectElement) return 'select';
    if (el instanceof HTMLTextAreaElement) return 'textarea';
    if (el instanceof HTMLButtonElement || el.tagName === 'SUMMARY') return 'button';
    const role = get(el, 'role');
    if (el instanceof HTMLAnchorElement) {
      const leads = !/^(#.?.?$|#?$|javascript:)/i.test(get(el, 'href').trim());
      return role === 'button' || !leads ? 'button' : 'link';
    }
    const byRole = ofRole(role);
    if (byRole) return byRole;
    if (
      el instanceof HTMLElement &&
      /^(true|plaintext-only)?$/.test(get(el, 'contenteditable')) &&
      el.hasAttribute('contenteditable')
    )
      return 'editable';
    return looksPressable(el) ? 'button' : null;
  };

  const take = (el: Element, kind: ElementSnapshot['kind']) => {
    const group = kind === 'link' ? 'links' : kind === 'button' ? 'buttons' : 'fields';
    if (count[group]++ < bounds[group]) out.found.push({ el, kind });
  };

  const visit = (el: Element, inControl: boolean): boolean => {
    if (el instanceof HTMLFormElement && out.forms.length < 100) out.forms.push(el);
    if (/^H[1-6]$/.test(el.tagName) || get(el, 'role') === 'heading' || el.tagName === 'LEGEND') {
      if (out.headings.length < bounds.headings) out.headings.push(el);
    }
    if (out.notices.length < bounds.notices) {
      const live =
        /^(alert|status|alertdialog)$/.test(get(el, 'role')) || /^(assertive|polite)$/.test(get(el, 'aria-live'));
      if (live || announcing.test(`${get(el, 'class')} ${get(el, 'id')}`.replace(/([a-z])([A-Z])/g, '$1-$2')))
        out.notices.push(el);
    }
    if (inControl && !/^(INPUT|SELECT|TEXTAREA|BUTTON|A)$/.test(el.tagName)) return true;
    const kind = kindOf(el);
    if (kind) take(el, kind);
    return inControl || kind === 'link' || (kind === 'button' && /^(A|BUTTON)$/.test(el.tagName));
  };

  const stack: { node: Node; inControl: boolean; quiet: boolean }[] = [
    { node: document.documentElement, inControl: false, quiet: false },
  ];
  for (let n = 0; stack.length > 0 && n < bounds.nodes; n++) {
    if (n % 512 === 0 && performance.now() - started > bounds.ms) break;
    const { node, inControl, quiet } = stack.pop() as (typeof stack)[number];
    if (node instanceof Text) {
      if (quiet || textLength >= bounds.text || !/\S/.test(node.data)) continue;
      if (!node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const text = node.data.replace(/\s+/g, ' ').trim();
      texts.push(text);
      textLength += text.length + 1;
      continue;
    }
    if (node instanceof Element) {
      if (skipped.has(node.tagName) || node instanceof SVGElement) continue;
      const within = visit(node, inControl);
      // What a person has typed stands as text in these: it is a value, so it is never read.
      const holdsValue =
        quiet || node.tagName === 'TEXTAREA' || node.tagName === 'SELECT' || node.hasAttribute('contenteditable');
      for (let child = node.lastChild; child; child = child.previousSibling)
        stack.push({ node: child, inControl: within, quiet: holdsValue });
      if (node.shadowRoot) stack.push({ node: node.shadowRoot, inControl: within, quiet: holdsValue });
    } else if (node instanceof ShadowRoot) {
      for (let child = node.lastChild; child; child = child.previousSibling)
        stack.push({ node: child, inControl, quiet });
    }
  }
  out.text = texts.join('\n').slice(0, bounds.text);
  return out;
}
