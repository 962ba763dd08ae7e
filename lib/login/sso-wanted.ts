import type { Screen, ScreenChoice } from './decision.ts';
import type { FrameSnapshot, PageSnapshot } from './snapshot.ts';
import { isGeneric, providerSaid } from './sso-names.ts';
import { fold, isJust, says } from './words.ts';

/**
 * The choice that signs in with the provider that somebody has named: by the id that we give it, by another of its
 * names, or, where only a way is named that belongs to no company (`oidc`, `saml`, `sso`), the only one that there is.
 */
export function ssoFor(choices: readonly ScreenChoice[], named: string | null): ScreenChoice | null {
  if (named === null) return null;
  const offered = choices.filter(({ provider }) => provider !== null);
  const words = fold(named);
  const id = offered.some(({ provider }) => provider === words) ? words : (providerSaid(words)?.provider ?? words);
  const found = offered.find(({ provider }) => provider === id);
  if (found) return found;
  const [only] = offered;
  return only && offered.length === 1 && isGeneric(id) ? only : null;
}

const SHORT = 1_500;

/**
 * A page of the site's own between the provider's button and the provider: "You are about to sign in with …", with a
 * button to go on and nothing to fill in. Null for every other page.
 */
export function ssoConfirmation(snapshot: PageSnapshot, provider: string): Screen | null {
  for (const frame of snapshot.frames.filter(({ visible }) => visible)) {
    const told = [snapshot.title, ...frame.headings, frame.text].join(' ');
    if (frame.text.length > SHORT || !says('login', told) || !speaksOfIt(frame, provider)) continue;
    if (frame.elements.some(({ kind, visible }) => visible && kind !== 'button' && kind !== 'link')) continue;
    const button = frame.elements.find(
      ({ kind, type, form, visible, disabled, text, label }) =>
        kind === 'button' &&
        visible &&
        !disabled &&
        form !== null &&
        type === 'submit' &&
        ['next', 'login', 'accept'].some((concept) => isJust(concept as 'next', text || label)),
    );
    if (!button) continue;
    const choice: ScreenChoice = {
      id: `sso_${provider}`,
      type: 'sso_provider',
      label: button.text || button.label,
      description: null,
      observed_selector: button.selector || null,
      mfa_type: null,
      provider,
      element: { frame: frame.frame, index: button.index },
      submit: null,
    };
    return { kind: 'choice', choices: [choice], error: null };
  }
  return null;
}

const speaksOfIt = ({ headings, text }: FrameSnapshot, provider: string) =>
  [...headings, ...text.split('\n')].some(
    (line) => line.length < 200 && providerSaid(fold(line))?.provider === provider,
  );
