/** One example: the features that are on, and the class it belongs to. */
export interface Example {
  features: readonly string[];
  label: number;
  weight: number;
}

export interface Fitted {
  /** By feature: one weight for each class but the last, whose score is always 0. */
  weights: Map<string, number[]>;
  bias: number[];
}

export interface FitOptions {
  classes: number;
  /** Strength of the pull towards 0 (L2). */
  pull: number;
  /** A feature seen in fewer examples is left out. */
  least: number;
  rounds: number;
  /** A model to go on from. */
  start?: Fitted;
}

interface Row {
  /** Indexes of the features that are on; the last is the bias. */
  at: Int32Array;
  label: number;
  weight: number;
}

/** Examples as numbers; those that look alike are counted together. */
function rowsOf(examples: readonly Example[], index: ReadonlyMap<string, number>): Row[] {
  const rows = new Map<string, Row>();
  for (const { features, label, weight } of examples) {
    const on = features.map((one) => index.get(one)).filter((one) => one !== undefined);
    const key = `${label} ${on.sort((a, b) => a - b)}`;
    const row = rows.get(key) ?? { at: Int32Array.from([...on, index.size]), label, weight: 0 };
    row.weight += weight;
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** Multinomial logistic regression by full-batch Adam. Deterministic. */
export function fit(examples: readonly Example[], { classes, pull, least, rounds, start }: FitOptions): Fitted {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const k = classes - 1;
  const size = (names.length + 1) * k;
  const w = new Float64Array(size);
  if (start) {
    for (const [i, name] of names.entries()) w.set(start.weights.get(name) ?? new Array(k).fill(0), i * k);
    w.set(start.bias, names.length * k);
  }
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  const rows = rowsOf(examples, index);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Float64Array(classes);
  for (let t = 1; t <= rounds; t++) {
    const g = new Float64Array(size);
    for (const { at, label, weight } of rows) {
      scores.fill(0);
      for (const i of at) for (let c = 0; c < k; c++) (scores[c] as number) += w[i * k + c] as number;
      let top = 0;
      for (let c = 0; c < k; c++) top = Math.max(top, scores[c] as number);
      let sum = 0;
      for (let c = 0; c < classes; c++) {
        scores[c] = Math.exp((scores[c] as number) - top);
        sum += scores[c] as number;
      }
      for (let c = 0; c < k; c++) {
        const error = (((scores[c] as number) / sum - (label === c ? 1 : 0)) * weight) / total;
        for (const i of at) (g[i * k + c] as number) += error;
      }
    }
    for (let i = 0; i < size; i++) {
      const isBias = i >= names.length * k;
      const grad = (g[i] as number) + (isBias ? 0 : (pull / total) * (w[i] as number));
      m[i] = 0.9 * (m[i] as number) + 0.1 * grad;
      v[i] = 0.999 * (v[i] as number) + 0.001 * grad * grad;
      const step =
        (0.05 * ((m[i] as number) / (1 - 0.9 ** t))) / (Math.sqrt((v[i] as number) / (1 - 0.999 ** t)) + 1e-8);
      w[i] = (w[i] as number) - step;
    }
  }
  return {
    weights: new Map(names.map((name, i) => [name, [...w.subarray(i * k, i * k + k)]])),
    bias: [...w.subarray(names.length * k)],
  };
}

/** Scores of every class; the last is 0. */
export function scoresOf({ weights, bias }: Fitted, features: readonly string[]): number[] {
  const scores = [...bias, 0];
  for (const one of features)
    for (const [c, weight] of (weights.get(one) ?? []).entries()) scores[c] = (scores[c] as number) + weight;
  return scores;
}
