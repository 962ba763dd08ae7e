import type { AskedField } from './flow-state.ts';

/** How an input is shown to browsers, keyboards and password managers. */
export interface InputKind {
  type: 'text' | 'email' | 'tel' | 'url' | 'password';
  inputMode: 'text' | 'email' | 'tel' | 'url' | 'numeric';
  autoComplete: string;
  /** Spelling is not checked, and nothing is written in capitals by itself. */
  verbatim: boolean;
}

const KEYBOARDS = { text: 'text', email: 'email', tel: 'tel', number: 'numeric', url: 'url' } as const;

/** Values that browsers know beside user names and passwords (HTML standard, "autofill"), by what the field is called. */
const KNOWN: readonly [RegExp, string][] = [
  [/phone|mobile|\btel\b/, 'tel'],
  [/e-?mail/, 'email'],
  [/organi[sz]ation|company|workspace/, 'organization'],
  [/post(al)?_?code|\bzip\b/, 'postal-code'],
  [/birth|\bdob\b/, 'bday'],
  [/given|first_?name/, 'given-name'],
  [/family|last_?name|surname/, 'family-name'],
];

/** Kinds that are shown as one, for the input of a field. */
export function inputKind({ type, input, ref, label = '' }: AskedField): InputKind {
  switch (type) {
    case 'password':
      return { type: 'password', inputMode: 'text', autoComplete: 'current-password', verbatim: true };
    case 'code':
    case 'totp_code':
      // Emergency codes have letters.
      return {
        type: 'text',
        inputMode: /backup|recovery|letters/i.test(`${ref} ${label}`) ? 'text' : 'numeric',
        autoComplete: 'one-time-code',
        verbatim: true,
      };
    case 'totp_secret':
      return { type: 'password', inputMode: 'text', autoComplete: 'off', verbatim: true };
    case 'identifier':
      return { ...plain(input), autoComplete: 'username', verbatim: true };
    case 'text':
      return { ...plain(input), autoComplete: KNOWN.find(([name]) => name.test(ref))?.[1] ?? 'off', verbatim: false };
  }
}

function plain(input: AskedField['input']): Pick<InputKind, 'type' | 'inputMode'> {
  if (input === 'password') return { type: 'password', inputMode: 'text' };
  const keyboard = input === 'code' || input === 'totp' ? 'number' : input;
  // A `number` input drops what it does not understand, and leading zeros.
  return { type: keyboard === 'number' ? 'text' : keyboard, inputMode: KEYBOARDS[keyboard] };
}

export const isCode = ({ type }: Pick<AskedField, 'type'>): boolean => type === 'code' || type === 'totp_code';

/** A code as it was pasted or typed, without what people and messages put between its digits. */
export function tidyCode(text: string): string {
  const digits = text.replace(/[\s\p{Cf}\u2010-\u2015-]/gu, '');
  return /^\d+$/.test(digits) ? digits : text.trim();
}
