import type { LabelledSnapshot, Place } from './snapshots.ts';

/** What the engine says of a page, by index of snapshot elements. */
export interface Guess {
  kind: string;
  fields: { index: number; label: string }[];
  submit: number | null;
  sso: { index: number; provider: string }[];
}

/** The figures that the corpus's scorer prints, counted in process. */
export interface Tally {
  solved: number;
  solvable: number;
  clean: number;
  negatives: number;
  identifier: { tp: number; fp: number; fn: number };
  password: { tp: number; fp: number; fn: number };
  otp: { tp: number; fp: number; fn: number };
  submit: number;
  submits: number;
  ssoTp: number;
  ssoFp: number;
  ssoFn: number;
}

export interface Miss {
  id: string;
  what: string;
}

const IDENTIFIERS = ['username', 'email', 'phone', 'username-or-email', 'identifier'];
type Class = 'identifier' | 'password' | 'otp';
const classOf = (label: string): Class | null =>
  IDENTIFIERS.includes(label)
    ? 'identifier'
    : label === 'password' || label === 'current-password'
      ? 'password'
      : label === 'otp' || label === 'totp'
        ? 'otp'
        : null;
const LOGIN = ['login', 'mixed'];

export const emptyTally = (): Tally => ({
  solved: 0,
  solvable: 0,
  clean: 0,
  negatives: 0,
  identifier: { tp: 0, fp: 0, fn: 0 },
  password: { tp: 0, fp: 0, fn: 0 },
  otp: { tp: 0, fp: 0, fn: 0 },
  submit: 0,
  submits: 0,
  ssoTp: 0,
  ssoFp: 0,
  ssoFn: 0,
});

/** Counts one page as `score.mjs` does. @returns what was wrong */
export function scorePage({ row, places }: LabelledSnapshot, guess: Guess, tally: Tally): string[] {
  const misses: string[] = [];
  const at = (selector: string) => places[selector] as Place;
  const truth = row.fields
    .map((field) => ({
      ...field,
      index: at(field.selector).self,
      class: classOf(field.label),
      found: at(field.selector).found,
    }))
    .filter((field) => field.found);
  const ignored = new Set(row.ignore.map((selector) => at(selector).self));
  const marked = guess.fields
    .map((field) => ({ ...field, class: classOf(field.label) }))
    .filter((field) => field.class);
  const login = truth.filter((field) => field.class && (field.form === 'login' || field.class === 'otp'));
  const groups = [...new Set(login.map(({ group }) => group))];
  const hit = (field: { index: number; class: Class | null }) =>
    field.index >= 0 && marked.some((one) => one.index === field.index && one.class === field.class);
  let best: { group: number; score: number } | null = null;
  for (const group of groups) {
    const mine = login.filter((field) => field.group === group);
    const score = mine.filter(hit).length / mine.length + mine.length / 1000;
    if (!best || score > best.score) best = { group, score };
  }
  let wrong = 0;
  for (const one of ['identifier', 'password', 'otp'] as const) {
    const wanted = login.filter((field) => field.class === one);
    const got = [
      ...new Map(marked.filter((field) => field.class === one).map((field) => [field.index, field])).values(),
    ];
    const right = got.filter(({ index }) => wanted.some((field) => field.index === index)).length;
    const bad = got.filter(({ index }) => !wanted.some((field) => field.index === index) && !ignored.has(index));
    const missed = wanted.filter((field) => field.group === best?.group && !hit(field));
    if (row.scope.includes(one) || (one === 'otp' && row.scope.includes('identifier'))) {
      tally[one].tp += right;
      tally[one].fp += bad.length;
      tally[one].fn += missed.length;
      wrong += bad.length;
      for (const { index } of bad) misses.push(`+${one} [${index}]`);
      for (const field of missed) misses.push(`-${one} [${field.index}] ${field.selector}`);
    }
  }
  const isLogin = LOGIN.includes(row.kind);
  if (isLogin && row.scope.includes('identifier') && row.scope.includes('password') && login.length > 0) {
    tally.solvable++;
    const solved =
      wrong === 0 &&
      groups.some((group) => {
        const mine = login.filter((field) => field.group === group);
        const identifiers = mine.filter((field) => field.class === 'identifier');
        return (
          mine.filter((field) => field.class === 'password').every(hit) &&
          (identifiers.length === 0 || identifiers.some(hit))
        );
      });
    if (solved) tally.solved++;
    else misses.push('UNSOLVED');
  } else if (!isLogin && row.kind !== 'otp' && row.scope.includes('kind') && row.scope.includes('password')) {
    tally.negatives++;
    if (marked.length === 0) tally.clean++;
    else misses.push('NOT LEFT ALONE');
  }
  const submits = row.submit.map(at).filter((place) => place.found);
  if (isLogin && row.scope.includes('submit') && submits.length > 0) {
    tally.submits++;
    const index = guess.submit;
    const right =
      index !== null &&
      submits.some(
        (place) =>
          place.self === index ||
          place.around.some((one) => one.index === index && one.depth <= 2) ||
          place.inside.includes(index),
      );
    if (right) tally.submit++;
    else
      misses.push(
        `SUBMIT ${index} not ${submits.map((place) => `${place.self}/${place.around[0]?.index}`)} ${row.submit[0]}`,
      );
  }
  if (row.sso) {
    const wanted = row.sso.map((one) => ({ ...one, place: at(one.selector) }));
    const touches = (index: number, place: Place) =>
      place.self === index || place.around.some((one) => one.index === index) || place.inside.includes(index);
    const used = new Set<number>();
    for (const { index, provider } of guess.sso) {
      const j = wanted.findIndex(
        (one, k) => !used.has(k) && one.provider.toLowerCase() === provider.toLowerCase() && touches(index, one.place),
      );
      if (j >= 0) {
        used.add(j);
        tally.ssoTp++;
      } else if (!(row.ssoIgnore ?? []).some((selector) => touches(index, at(selector)))) {
        tally.ssoFp++;
        misses.push(`+sso ${provider} [${index}]`);
      }
    }
    for (const [k, one] of wanted.entries())
      if (!used.has(k)) {
        tally.ssoFn++;
        misses.push(`-sso ${one.provider} [${one.place.self}/${one.place.inside[0]}] ${one.selector}`);
      }
  }
  return misses;
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
const f1 = ({ tp, fp, fn }: Tally['password']) => percent(2 * tp, 2 * tp + fp + fn);

/** The tally in one line. */
export function lineOf(t: Tally): string {
  return [
    `right ${percent(t.solved + t.clean, t.solvable + t.negatives)}`,
    `solved ${percent(t.solved, t.solvable)} (${t.solved}/${t.solvable})`,
    `alone ${percent(t.clean, t.negatives)} (${t.clean}/${t.negatives})`,
    `id ${f1(t.identifier)}`,
    `pw ${f1(t.password)}`,
    `otp ${t.otp.tp}/${t.otp.fp}/${t.otp.fn}`,
    `submit ${percent(t.submit, t.submits)} (${t.submit}/${t.submits})`,
    `sso P ${percent(t.ssoTp, t.ssoTp + t.ssoFp)} R ${percent(t.ssoTp, t.ssoTp + t.ssoFn)}`,
  ].join('  ');
}
