/** Runs one piece of work at a time, in the order asked for. */
export type Mutex = <T>(work: () => Promise<T>) => Promise<T>;

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    // What failed must not stop what comes next.
    last = result.catch(() => {});
    return result;
  };
}
