import { type Example, type FitOptions, type Fitted, fit, scoresOf } from './fit.ts';

/** What one feature earns: how much worse held-out sites are explained without it. */
export interface Earned {
  feature: string;
  /** Examples that show it. */
  seen: number;
  /** Log loss that its absence adds over all held-out examples; below zero it did harm. */
  earns: number;
}

export interface Folded extends Example {
  fold: number;
}

/** Rounds that a model needs to settle again after one feature was taken out. */
const ROUNDS_AGAIN = 120;

function loss(model: Fitted, examples: readonly Example[]): number {
  let sum = 0;
  for (const { features, label, weight } of examples) {
    const scores = scoresOf(model, features);
    const top = Math.max(...scores);
    const whole = scores.reduce((total, score) => total + Math.exp(score - top), 0);
    sum -= weight * ((scores[label] ?? 0) - top - Math.log(whole));
  }
  return sum;
}

/** Leaves out each feature in turn, learns again, and counts what that costs on sites that were not learned from. */
export function ablate(examples: readonly Folded[], folds: number, options: FitOptions): Earned[] {
  const sides = Array.from({ length: folds }, (_, fold) => ({
    seen: examples.filter((one) => one.fold !== fold),
    held: examples.filter((one) => one.fold === fold),
  }));
  const whole = sides.map(({ seen }) => fit(seen, options));
  const features = [...new Set(whole.flatMap(({ weights }) => [...weights.keys()]))];
  const total = (models: Fitted[], strip: (list: readonly Example[]) => readonly Example[]) =>
    sides.reduce((sum, { held }, at) => sum + loss(models[at] as Fitted, strip(held)), 0);
  const again = (list: readonly Example[], start: Fitted) => fit(list, { ...options, rounds: ROUNDS_AGAIN, start });
  // The same further rounds with nothing left out: what is compared differs in the feature alone.
  const base = total(
    sides.map(({ seen }, at) => again(seen, whole[at] as Fitted)),
    (list) => list,
  );
  return features
    .map((feature) => {
      const strip = (list: readonly Example[]) =>
        list.map((one) =>
          one.features.includes(feature) ? { ...one, features: one.features.filter((name) => name !== feature) } : one,
        );
      const models = sides.map(({ seen }, at) => again(strip(seen), whole[at] as Fitted));
      const seen = examples.filter((one) => one.features.includes(feature)).length;
      return { feature, seen, earns: total(models, strip) - base };
    })
    .sort((a, b) => b.earns - a.earns);
}
