import { createHash } from 'node:crypto';
import { SECRETS } from '../../../lib/login/classify.ts';
import { featuresOf } from '../../../lib/login/evidence.ts';
import { type FormParts, partsOfPage } from '../../../lib/login/forms.ts';
import { submitCandidates, submitFeatures } from '../../../lib/login/submit.ts';
import type { Purposes, Weights, WeightTable } from '../../../lib/login/weights.ts';
import { predictionOf } from '../prediction.ts';
import type { Folded } from './ablate.ts';
import { type Fitted, fit } from './fit.ts';
import { LEFT_OUT } from './left-out.ts';
import { emptyTally, type Guess, scorePage, type Tally } from './score.ts';
import type { LabelledShape } from './shapes.ts';
import type { LabelledSnapshot } from './snapshots.ts';

const CLASSES = ['login', 'signup', 'reset', 'other'] as const;
type Class = (typeof CLASSES)[number];
export const FOLDS = 5;
/** The fold of pages of our own: learned from each time, never scored. */
const OUR_OWN = -1;

export interface LabelledForm {
  parts: FormParts;
  features: string[];
  /** Null when the corpus does not say what the form is. */
  label: Class | null;
}

export interface Page {
  one: LabelledSnapshot;
  forms: LabelledForm[];
  fold: number;
}

/** All pages of a site fall into one fold. */
export const foldOf = (site: string) =>
  Number.parseInt(createHash('sha256').update(`fold ${site}`).digest('hex').slice(0, 8), 16) % FOLDS;

const hasPassword = (parts: FormParts) => parts.fields.some(({ kind }) => SECRETS.includes(kind));

/** What a form is, as far as the labels tell: by the fields that lie in it. */
function labelOf({ row, places }: LabelledSnapshot, parts: FormParts): Class | null {
  const indexes = new Set([
    ...parts.fields.map(({ element }) => element.index),
    ...parts.later.map(({ index }) => index),
  ]);
  const inside = (selector: string) => indexes.has(places[selector]?.self ?? -1);
  const kinds = row.fields
    .filter(({ label }) => !['remember-me', 'captcha', 'honeypot'].includes(label))
    .filter(({ selector }) => inside(selector))
    .map(({ form }) => form);
  for (const kind of ['login', 'signup', 'reset'] as const) if (kinds.includes(kind)) return kind;
  if (row.ignore.some(inside)) return null;
  const unlabelled = !row.scope.includes('password') || row.source.includes('lockwise');
  return unlabelled && hasPassword(parts) ? null : 'other';
}

/** The same for pages of our own. What asks for a password without being a login is left to the corpus to say. */
export function shapeExamples(shapes: LabelledShape[]): LabelledForm[] {
  return shapes.flatMap(({ snapshot, login }) =>
    partsOfPage(snapshot).map((parts) => {
      const marked = parts.fields.some(({ element }) => login.includes(`${parts.frame.frame} ${element.index}`));
      const label = marked ? 'login' : hasPassword(parts) || login.length > 0 ? null : 'other';
      return { parts, label, features: featuresOf(snapshot, parts) };
    }),
  );
}

export function readPages(all: LabelledSnapshot[]): Page[] {
  return all.map((one) => ({
    one,
    fold: foldOf(one.row.site),
    forms: partsOfPage(one.snapshot).map((parts) => ({
      parts,
      features: featuresOf(one.snapshot, parts),
      label: labelOf(one, parts),
    })),
  }));
}

/** Every control that could send a login form whose button is labelled, and whether it is the one. */
function submitExamples(pages: Page[]): Folded[] {
  return pages.flatMap(({ one: { row, places }, forms, fold }) => {
    const right = row.submit.map((selector) => places[selector]).filter((place) => place?.found);
    if (right.length === 0) return [];
    const isRight = (index: number) =>
      right.some(
        (place) =>
          place?.self === index ||
          place?.inside.includes(index) ||
          place?.around.some((one) => one.index === index && one.depth <= 2),
      );
    return forms
      .filter(({ label }) => label === 'login')
      .flatMap(({ parts }) => {
        const among = submitCandidates(parts);
        if (!among.some(({ element }) => isRight(element.index))) return [];
        return among.map((control) => ({
          features: submitFeatures(parts, control, among),
          fold,
          label: isRight(control.element.index) ? 0 : 1,
          weight: 1,
        }));
      });
  });
}

export const SETTINGS = {
  submit: { classes: 2, pull: 0.5, least: 3, rounds: 400 },
  whole: { classes: 4, pull: 2, least: 4, rounds: 400 },
  step: { classes: 4, pull: 1, least: 3, rounds: 400 },
};
/** First steps of two are rare in the corpus, and common on the web. */
const RARE = 2;

/** What stands in an address counts on the web, and is known for half of what is learned from: saved pages have none. */
const withAddress = ({ one: { row, snapshot } }: Page, { parts, label }: LabelledForm): LabelledForm => {
  const url = row.url ?? '';
  const there = { ...parts, frame: { ...parts.frame, url } };
  return { parts, label, features: featuresOf({ ...snapshot, url }, there) };
};

/** What the weights of each table are learned from. */
export function examplesOf(pages: Page[], shapes: LabelledForm[]): Record<keyof Weights, Folded[]> {
  const forms = [
    ...pages.flatMap((page) => page.forms.map((form) => ({ ...form, fold: page.fold }))),
    ...pages.flatMap((page) => page.forms.map((form) => ({ ...withAddress(page, form), fold: page.fold }))),
    ...shapes.map((form) => ({ ...form, fold: OUR_OWN })),
  ].filter(({ label }) => label !== null);
  const purposes = (withPassword: boolean) =>
    forms
      .filter(({ parts }) => hasPassword(parts) === withPassword)
      .map(({ features, label, fold }) => ({
        features,
        fold,
        label: CLASSES.indexOf(label as Class),
        weight: withPassword ? 0.5 : (label === 'login' ? RARE : 1) * (fold === OUR_OWN ? 1 : 0.5),
      }));
  const earning = (table: keyof Weights, examples: Folded[]) =>
    examples.map((one) => ({ ...one, features: one.features.filter((feature) => !LEFT_OUT[table].includes(feature)) }));
  return {
    whole: earning('whole', purposes(true)),
    step: earning('step', purposes(false)),
    submit: earning('submit', submitExamples(pages)),
  };
}

/**
 * How much more than nothing must speak for a login, where there is a password; in log odds. A password typed into a
 * sign-up is worse than a question too many. `nested` chooses 1 to 2 within its folds; this is a little below their median.
 */
const LEAN = 1.25;

/** What nobody signs up by: nothing to lean away from. */
const NO_SIGNUP = 'passwords alone, to log in';

const shifted = ([login, signup, reset]: Purposes, by: number): Purposes => [
  Math.round((login + by) * 100) / 100,
  signup,
  reset,
];

/** The same weights, further away from logging in. */
export function leaning(weights: Weights, lean: number): Weights {
  const { bias, features } = weights.whole;
  const alone = features[NO_SIGNUP] ?? [0, 0, 0];
  const whole = { bias: shifted(bias, -lean), features: { ...features, [NO_SIGNUP]: shifted(alone, lean) } };
  return { ...weights, whole };
}

export function learn(pages: Page[], shapes: LabelledForm[], lean = LEAN): Weights {
  const { whole, step, submit } = examplesOf(pages, shapes);
  const weights = {
    whole: tableOf<Weights['whole']['bias']>(fit(whole, SETTINGS.whole)),
    step: tableOf<Weights['step']['bias']>(fit(step, SETTINGS.step)),
    submit: tableOf<Weights['submit']['bias']>(fit(submit, SETTINGS.submit)),
  };
  return leaning(weights, lean);
}

function tableOf<Scores extends readonly number[]>({ weights, bias }: Fitted): WeightTable<Scores> {
  const round = (list: number[]) => list.map((value) => Math.round(value * 100) / 100 || 0) as unknown as Scores;
  const features = [...weights].map(([name, list]) => [name, round(list)] as const);
  return { bias: round(bias), features: Object.fromEntries(features.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** What the engine says of a page, with elements of its snapshot in place of selectors. */
export function guessOf({ one: { snapshot } }: Page, weights: Weights): Guess {
  const { kind, fields, submit, sso } = predictionOf(snapshot, weights);
  const at = new Map(snapshot.frames[0]?.elements.map(({ selector, index }) => [selector, index]));
  const placeOf = (selector: string) => at.get(selector) ?? -1;
  return {
    kind,
    fields: fields
      .filter(({ form }) => form === 'login')
      .map(({ selector, label }) => ({ index: placeOf(selector), label })),
    submit: submit === null ? null : placeOf(submit),
    sso: sso.map(({ selector, provider }) => ({ index: placeOf(selector), provider })),
  };
}

/** Learns without each fifth of the sites in turn, and scores that fifth. */
export function crossValidate(
  pages: Page[],
  shapes: LabelledForm[],
  miss?: (page: Page, misses: string[], weights: Weights) => void,
): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (group: string) => {
    const tally = tallies.get(group) ?? emptyTally();
    tallies.set(group, tally);
    return tally;
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(
      pages.filter((page) => page.fold !== fold),
      shapes,
    );
    for (const page of pages.filter((one) => one.fold === fold)) {
      const guess = guessOf(page, weights);
      scorePage(page.one, guess, tallyOf(page.one.row.source));
      const misses = scorePage(page.one, guess, tallyOf('all'));
      if (misses.length > 0) miss?.(page, misses, weights);
    }
  }
  return tallies;
}
