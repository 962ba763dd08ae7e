import type { ElementSnapshot } from '../../login/snapshot.ts';
import type { ElementPart } from './collect.ts';

/** What a page leaves out of an element, because most are so. */
const USUAL: Omit<ElementSnapshot, 'index' | 'kind' | 'tag' | 'box'> = {
  type: '',
  role: '',
  id: '',
  name: '',
  className: '',
  autocomplete: '',
  inputmode: '',
  placeholder: '',
  label: '',
  nearby: '',
  text: '',
  title: '',
  href: '',
  src: '',
  pattern: '',
  maxLength: -1,
  required: false,
  disabled: false,
  readOnly: false,
  checked: false,
  filled: false,
  visible: false,
  honeypot: false,
  covered: false,
  invalid: false,
  complaint: '',
  form: null,
  selector: '',
  hints: '',
  options: [],
};

/** An element as the snapshot has it, out of what a page tells of it. */
export function wholeElement(part: ElementPart, index: number): ElementSnapshot {
  return { ...USUAL, ...part, index };
}
