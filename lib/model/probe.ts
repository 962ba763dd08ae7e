/**
 * One harmless GET that tells a live session from a dead one, as learned from the site's own answers. Holds no secret:
 * cookies are added when it is sent, and so is a token that the site's pages keep in their storage.
 */
export interface Probe {
  url: string;
  /** The browser's own, and those that the site's pages send, by lower-case name. Never `cookie`, never a token. */
  headers: Record<string, string>;
  tokens: TokenHeader[];
  /** How the site answers with the session. */
  live: AnswerShape;
  /** How it answers without, and with one that it does not know. */
  dead: AnswerShape[];
  /** ISO. */
  learned_at: string;
}

/** A header built from what a page keeps in its storage: `Authorization: Bearer <localStorage.token>`. */
export interface TokenHeader {
  header: string;
  /** What stands before the token, as in `Bearer `. */
  prefix: string;
  origin: string;
  storage: 'localStorage' | 'sessionStorage';
  key: string;
  /** Where in the stored JSON the token is; empty when the stored text is the token. */
  path: string[];
}

/** What is compared of an answer: no text of the site. */
export interface AnswerShape {
  status: number;
  /** Host and path that it redirects to; null when it does not. */
  location: string | null;
  /** Media type, as in `text/html`; null when it has none. */
  type: string | null;
  /**
   * Digests of what its body is built of (where links and forms lead, which fields there are, the names and kinds in
   * its JSON). A probe keeps those that only the live answer has, and those that only a dead one has.
   */
  marks: string[];
}
