/** What was opened, to be closed in reverse order, whether the start succeeded or not. */
export interface Closing {
  add(closer: () => unknown): void;
  /** Closes everything once; what fails to close does not keep the rest open. */
  close(): Promise<void>;
}

/** @param report Receives what a closer throws. */
export function createClosing(report: (error: unknown) => void): Closing {
  const closers: (() => unknown)[] = [];
  return {
    add(closer) {
      closers.push(closer);
    },
    async close() {
      for (let closer = closers.pop(); closer; closer = closers.pop()) {
        try {
          await closer();
        } catch (error) {
          report(error);
        }
      }
    },
  };
}
