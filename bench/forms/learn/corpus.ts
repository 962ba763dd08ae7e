import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One labelled page, as the corpus's README describes a row. */
export interface LabelledPage {
  id: string;
  source: string;
  url: string;
  site: string;
  kind: 'login' | 'signup' | 'reset' | 'otp' | 'other' | 'mixed';
  lang: string;
  fields: { selector: string; label: string; form: string; group: number }[];
  submit: string[];
  ignore: string[];
  sso?: { selector: string; provider: string }[];
  ssoIgnore?: string[];
  scope: string[];
}

/** @param directory of the corpus, with `dev/labels.json` and `dev/pages` */
export const readLabels = (directory: string): LabelledPage[] =>
  JSON.parse(readFileSync(join(directory, 'dev/labels.json'), 'utf8'));

export const readPage = (directory: string, id: string): string =>
  readFileSync(join(directory, 'dev/pages', `${id}.html`), 'utf8');
