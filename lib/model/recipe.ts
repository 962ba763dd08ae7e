import type { CredentialReference } from './connection.ts';

/** A field of a login page, as it took a value. No value, and no text of the site in which one stood. */
export interface RecipeField {
  /** What it asks for: the credential key, or what a person is asked. */
  ref: string;
  type: string;
  /** The input's own kind. */
  input_type: string;
  name: string;
  label: string | null;
  selector: string;
  /** Where its value came from. */
  from: 'stored' | 'answer' | 'totp';
}

/** What was done on one screen of a login. */
export interface RecipeStep {
  /** Kind of the screen, as page understanding names it. */
  screen: string;
  /** Host and port of what was filled or pressed. */
  host: string;
  /** Refs of all fields that it asked for. */
  asks: string[];
  /** Those that were filled, in order. */
  fields: RecipeField[];
  /** The button or the choice that was pressed; null where the form was sent without. */
  control: string | null;
  /** How the form was sent; null where the page sent it by itself, or nothing was. */
  sent: 'click' | 'script' | 'enter' | 'submit' | null;
  /** The choice that was taken: its id, and which kind of choice it is. */
  choice: { id: string; type: string } | null;
}

/** What a login that succeeded leaves, so that the next one need not search: screens and actions, no values. */
export interface LearnedRecipe {
  /** The connection's `login_url` when it was learned: another one leads elsewhere. */
  login_url: string | null;
  /** Where the login form is; null when it is reached by controls only, or its address may hold a secret. */
  start: string | null;
  steps: RecipeStep[];
  /** What proved the login, in words, and the selector of the sign of a session that was shown. */
  proof: { why: string; sign: string | null };
}

/** A connection's recipe, as it is kept. */
export interface Recipe extends LearnedRecipe {
  connection_id: string;
  /** Kind of the credential it was learned with; null where a person gave everything. */
  credential: CredentialReference['kind'] | null;
  /** The login that it was learned from. */
  flow_id: string;
  /** ISO. */
  learned_at: string;
}
