import type { Screen } from '../../login/decision.ts';

/** What a screen asks for: another signature is another question. What may tick or come later on it is not in it. */
export function signature(screen: Screen): string {
  if (screen.kind === 'form') return JSON.stringify(['form', screen.fields.map(({ id, type }) => [id, type])]);
  if (screen.kind === 'external_action' || !('choices' in screen)) return screen.kind;
  return JSON.stringify([screen.kind, screen.choices.map(({ id }) => id)]);
}
