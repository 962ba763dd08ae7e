import type { FormField, Screen, ScreenChoice } from '../../../lib/login/decision.ts';

/**
 * One way that a page of a login may look, and what a person sees on it.
 * Elements that `expects` speaks of carry a `mark` attribute: a name that no engine reads, so that it gives nothing away.
 */
export interface Shape {
  name: string;
  /** A full page; a function when it embeds pages of another site, whose origin it is given. */
  html: string | ((elsewhere: string) => string);
  /** Path that the page is served under. `/` by default, which says nothing. */
  path?: string;
  /** Pages for its frames, by path: of its own site and of the other one. */
  frames?: Record<string, string>;
  /** Pages of foreign hosts, by the beginning of their address: answered in the browser, nothing leaves the machine. */
  foreign?: Record<string, string>;
  /** Several where a person may take it either way. */
  expects: Expected | Expected[];
}

/** What a person sees, in terms of the engine's answer. Elements are named by their `mark`. */
export type Expected =
  | {
      kind: 'form';
      fields: ExpectedField[];
      /** Null: nothing to press but Enter. */
      submit: string | null;
      /** The box to tick; null when there is none, or when it is ticked already. Not looked at when absent. */
      rememberMe?: string | null;
      /** Words that must be in it; it may not be much longer. None by default. */
      error?: string;
      /** All that there are. None by default. */
      choices?: ExpectedChoice[];
    }
  | { kind: 'choice'; choices: ExpectedChoice[]; error?: string }
  | { kind: 'banner'; dismiss: string }
  /** The first thing to press. */
  | { kind: 'lobby'; enter: string }
  | { kind: 'captcha' }
  | { kind: 'passkey'; alternative: string | null }
  /** Any of these words must be in the message. */
  | { kind: 'external_action'; message: string | string[]; choices?: ExpectedChoice[] }
  | { kind: 'refused'; code: Extract<Screen, { kind: 'refused' }>['code']; message: string }
  | { kind: 'logged_in' }
  | { kind: 'blank' }
  /** Nothing to log in with, and nothing that leads to it. */
  | { kind: 'unknown' };

export interface ExpectedField {
  is: string;
  type: FormField['type'] | FormField['type'][];
  /** The credential key; several where any will do. Not looked at when absent. */
  ref?: string | string[];
  /** How many boxes a code is drawn in; 0 when it is one field. */
  boxes?: number;
  channel?: FormField['channel'];
  required?: boolean;
  filled?: boolean;
  label?: string;
  /** Words that its hint must hold: where a code went. */
  hint?: string;
  /** A person may say so or not: its absence is no fault. */
  optional?: true;
}

export interface ExpectedChoice {
  is: string;
  type?: ScreenChoice['type'] | ScreenChoice['type'][];
  mfa?: ScreenChoice['mfa_type'];
  provider?: string;
  /** What to press after ticking it; null when pressing it is enough. */
  submit?: string | null;
  /** A person may say so or not: its absence is no fault. */
  optional?: true;
}

export interface Paper {
  body: string;
  style?: string;
  title?: string;
  lang?: string;
  /** Attributes of `<body>`. */
  attributes?: string;
}

/** A whole HTML page, with no resource from anywhere else. */
export function paper({ body, style = '', title = '', lang = 'en', attributes = '' }: Paper): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${title}</title>
<style>*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1c2430;background:#fff}${style}</style></head>
<body${attributes && ` ${attributes}`}>${body}</body></html>`;
}

/** The plainest style there is: a card in the middle of the page. */
export const CARD = `
  body{background:#f3f5f8}
  .card{width:400px;margin:72px auto;padding:32px;background:#fff;border:1px solid #dde3ea;border-radius:10px}
  .card h1{margin:0 0 8px;font-size:24px}
  .card p{margin:8px 0}
  .card label{display:block;margin-top:14px;font-size:14px;font-weight:600}
  .card input:not([type=checkbox]):not([type=radio]),.card select{display:block;width:100%;height:42px;padding:0 12px;border:1px solid #c3ccd6;border-radius:6px;font:inherit}
  .card label:has([type=checkbox]),.card label:has([type=radio]){font-weight:400}
  .card button,.card .button{display:block;width:100%;height:44px;margin-top:18px;border:0;border-radius:6px;font:inherit;font-weight:600;color:#fff;background:#1b5fd9;cursor:pointer}
  .card .quiet{color:#1b5fd9;background:none;border:1px solid #c3ccd6}
  .card a{color:#1b5fd9;font-size:14px}`;
