/** The host cannot start, for a reason the operator can mend. The message is one line and says what to do. */
export class StartError extends Error {
  override name = 'StartError';
}
