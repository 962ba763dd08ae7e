import type { ElementRef, ElementSnapshot, PageSnapshot } from '../../lib/login/snapshot.ts';
import { type Paint, printable } from './paint.ts';

const FLAGS = ['covered', 'honeypot', 'disabled', 'readOnly', 'filled', 'invalid'] as const;

/** What a person calls an element, or else a programmer. */
const nameOf = ({ text, label, placeholder, nearby, title, name, id }: ElementSnapshot) =>
  [text, label, placeholder, nearby, title, name, id].find((words) => words.trim() !== '') ?? '';

/** A path tells elements apart at its end. */
function selectorWords(selector: string): string {
  const whole = printable(selector, 1_000);
  return whole.length > 100 ? `…${whole.slice(-99)}` : whole;
}

/** An element in one piece of a line: its words, what is odd about it, how to find it. */
export function elementWords(element: ElementSnapshot, paint: Paint): string {
  const odd = [...(element.visible ? [] : ['not shown']), ...FLAGS.filter((flag) => element[flag])];
  return [
    `"${printable(nameOf(element), 50)}"`,
    ...(odd.length > 0 ? [paint('bad', `(${odd.join(', ')})`)] : []),
    paint('faint', selectorWords(element.selector)),
  ].join('  ');
}

/** The same for a reference, with its frame when it is not the page's own. */
export function refWords(snapshot: PageSnapshot, ref: ElementRef | null, paint: Paint): string {
  const element = ref && snapshot.frames[ref.frame]?.elements[ref.index];
  if (!ref || !element) return 'nothing';
  return elementWords(element, paint) + (ref.frame === 0 ? '' : paint('faint', `  in frame ${ref.frame}`));
}
