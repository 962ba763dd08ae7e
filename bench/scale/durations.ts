/** What things take, in milliseconds: what the simulation cannot find out by itself. */
export interface Durations {
  /** One request to the table. */
  table: number;
  s3: number;
  kms: number;
  /** Around a function that another waits for. */
  invoke: number;
  /** Handing an event to a function, without waiting for it. */
  dispatch: number;
  /** What a site takes to answer a probe. */
  site: number;
  /** A look by a browser, from its launch to its end, without the vault. */
  look: number;
  /** A login by a browser, from the start of its execution to the saved session. */
  login: number;
  /** CPU time of a whole processor: of the conductor for a check, a probe, and an answer of the vault. */
  cpu: { check: number; probe: number; vault: number };
}

/**
 * Assumptions, all of them: nothing here was measured on AWS, and what browsers and processors take differs from machine to
 * machine. The benches of logins and of checks (`npm run bench`) print what a look, a login and a probe take on this one.
 */
export const DURATIONS: Durations = {
  table: 5,
  s3: 25,
  kms: 10,
  invoke: 15,
  dispatch: 25,
  site: 400,
  look: 9000,
  login: 20_000,
  cpu: { check: 10, probe: 15, vault: 10 },
};

/**
 * How long so much work takes in a function. One whole processor comes with 1,769 MB; less memory, less of it.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
export function onLambda(cpu: number, memory: number): number {
  return cpu / Math.min(1, memory / 1769);
}
