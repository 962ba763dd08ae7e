/** Why a state failed, as `Retry` and `Catch` see it: an error name such as `States.Timeout`, and a cause for people. */
export class StateError extends Error {
  override name = 'StateError';
  readonly error: string;
  override readonly cause: string;

  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.error = error;
    this.cause = cause;
  }
}
