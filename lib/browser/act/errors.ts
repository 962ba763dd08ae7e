/** The page has changed under our hands: look again. Nothing was typed or clicked. */
export class StaleElement extends Error {
  override name = 'StaleElement';
}

/** A value may not be typed where the field now is. Nothing was typed. */
export class TypingNotAllowed extends Error {
  override name = 'TypingNotAllowed';
  /** Host and port that the value would have gone to; null for an address without one. */
  readonly host: string | null;

  constructor(url: string | null) {
    super('this value may not be typed here');
    this.host = URL.parse(url ?? '')?.host || null;
  }
}
