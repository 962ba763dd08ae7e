import { inspect } from 'node:util';

const REDACTED = '[secret]';

/**
 * A value that must not leave by accident: text conversion, JSON, inspection, spreading and structured cloning show
 * nothing of it. The one way to the value is `expose()`, which is easy to find in a review.
 * @example
 * const password = new Secret('hunter2');
 * `${password}` // '[secret]'
 * password.expose() // 'hunter2'
 */
export class Secret<T> {
  // A private member is the one place that neither a debugger's dump, nor a spread, nor a proxy can read.
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself. Call it at the place of use and keep no copy. */
  expose(): T {
    return this.#value;
  }

  /** A secret made from this one. */
  map<U>(change: (value: T) => U): Secret<U> {
    return new Secret(change(this.#value));
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.toPrimitive](): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}
