/** Prints what happens, each line with the seconds since the start. */
export interface Narrator {
  /** A step that is done. */
  step(text: string): void;
  /** Something smaller, below the last step. */
  detail(text: string): void;
}

/**
 * @param write receives whole lines without their line break
 * @param now milliseconds, of a clock that does not jump
 */
export function narrate(
  write: (line: string) => void = console.log,
  now: () => number = () => performance.now(),
): Narrator {
  const start = now();
  const stamp = () => `${((now() - start) / 1000).toFixed(1).padStart(6)} s  `;
  return {
    step: (text) => write(stamp() + text),
    detail: (text) => write(`${stamp()}  · ${text}`),
  };
}
