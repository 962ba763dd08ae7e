import type { Answer, Connection } from './follow.ts';
import { askPerson } from './terminal.ts';

/**
 * Puts a flow's question to the person at the terminal.
 * @throws {NoTerminal} when there is no terminal
 */
export async function answerAtTerminal(state: Connection): Promise<Answer> {
  if (state.website_error) console.log(`          The site says: ${state.website_error}`);
  const fields = state.fields ?? [];
  const choices = state.choices ?? [];
  if (choices.length && !(await prefersFields(fields.length))) return { selected_choice_id: await choose(choices) };
  const values: Record<string, string> = {};
  for (const field of fields) {
    values[field.id] = await askPerson(`${field.label ?? field.ref}:`, field.type === 'password');
  }
  return { field_values: values };
}

async function prefersFields(count: number): Promise<boolean> {
  if (count === 0) return false;
  return (await askPerson('Fill in the fields (f) or choose another way (c)?')) !== 'c';
}

async function choose(choices: NonNullable<Connection['choices']>): Promise<string> {
  for (const [index, choice] of choices.entries()) console.log(`          ${index + 1}  ${choice.label}`);
  for (;;) {
    const chosen = choices[Number(await askPerson('Which one? ')) - 1];
    if (chosen) return chosen.id;
  }
}
