import type { Screen } from '../../login/decision.ts';

/** What a screen asks for, without what may tick on it: another signature is another question. */
export function signature(screen: Screen): string {
  const choices = 'choices' in screen ? screen.choices.map(({ id }) => id) : [];
  if (screen.kind === 'form') return JSON.stringify(['form', screen.fields.map(({ id, type }) => [id, type]), choices]);
  const words = screen.kind === 'external_action' ? screen.message.replace(/\d+/g, '') : '';
  return JSON.stringify([screen.kind, words, choices]);
}
