import type { Concept } from './lexicon/schema.ts';
import type { ElementSnapshot } from './snapshot.ts';
import { names, wordsFor } from './words.ts';

/** What a field asks for. `other` is a field that no word explains. */
export type FieldKind =
  | 'password'
  | 'new_password'
  | 'email'
  | 'username'
  | 'phone'
  | 'code'
  | 'organization'
  | 'captcha'
  | 'search'
  | 'personal'
  | 'other';

export interface FieldReading {
  element: ElementSnapshot;
  kind: FieldKind;
  /** How sure: the evidence for this kind, and what every other kind got. */
  scores: Partial<Record<FieldKind, number>>;
}

/** What each source of words weighs: what a screen reader says counts most, class names least. */
const WEIGHTS = { label: 5, placeholder: 4, nearby: 3, title: 2, name: 4, id: 3, hints: 2, className: 1 } as const;

const CONCEPT_OF: readonly (readonly [FieldKind, Concept])[] = [
  ['password', 'password'],
  ['new_password', 'newPassword'],
  ['email', 'email'],
  ['username', 'username'],
  ['phone', 'phone'],
  ['code', 'code'],
  ['organization', 'organization'],
  ['captcha', 'captcha'],
  ['search', 'search'],
  ['personal', 'personal'],
];

const AUTOCOMPLETE: readonly (readonly [RegExp, FieldKind])[] = [
  [/(^|\s)one-time-code/, 'code'],
  [/(^|\s)new-password/, 'new_password'],
  [/(^|\s)current-password/, 'password'],
  [/(^|\s)username/, 'username'],
  [/(^|\s)email/, 'email'],
  [/(^|\s)tel/, 'phone'],
  [/(^|\s)organization/, 'organization'],
  [/(^|\s)(given|family|additional|nickname|street|address|postal|country|cc-|bday|sex|name)/, 'personal'],
];

/** A longer phrase is the truer one: "postal code" is no code, "login code" is no user name. */
const precision = (words: string) => Math.min(words.length, 30) / 50;

function spokenScore(element: ElementSnapshot, concept: Concept): number {
  const aside = element.label || element.placeholder ? 1 : WEIGHTS.nearby;
  const sources: [string, number][] = [
    [element.label, WEIGHTS.label],
    [element.placeholder, WEIGHTS.placeholder],
    [element.nearby === element.label ? '' : element.nearby, aside],
    [element.title, WEIGHTS.title],
  ];
  let score = 0;
  for (const [text, weight] of sources) {
    const words = wordsFor(concept, text);
    if (words !== null) score += weight + precision(words);
  }
  return score;
}

function namedScore(element: ElementSnapshot, concept: Concept): number {
  let score = 0;
  if (names(concept, element.name)) score += WEIGHTS.name;
  if (names(concept, element.id)) score += WEIGHTS.id;
  if (names(concept, element.hints)) score += WEIGHTS.hints;
  if (names(concept, element.className)) score += WEIGHTS.className;
  return score;
}

/** No phone number is shorter than this: digits that many at most are a code. */
const SHORT = { least: 4, most: 8 };
const isShort = ({ maxLength }: ElementSnapshot) => maxLength >= SHORT.least && maxLength <= SHORT.most;

function typeScores(element: ElementSnapshot): Partial<Record<FieldKind, number>> {
  if (element.type === 'email' || element.inputmode === 'email') return { email: 7 };
  if (element.type === 'tel' || element.inputmode === 'tel')
    return isShort(element) ? { code: 2 } : { phone: 4, code: 1 };
  if (element.type === 'search' || element.role === 'searchbox') return { search: 9 };
  if (element.type === 'url' || element.type === 'date') return { personal: 6 };
  if (element.inputmode === 'numeric' || element.type === 'number') return { code: 2 };
  return {};
}

/** True for an input that hides what is typed. */
export const isMasked = (element: ElementSnapshot) => element.type === 'password';

/** A list to choose from, drawn by a script: nothing can be typed into it. */
const isList = (element: ElementSnapshot) => element.role === 'combobox' && element.readOnly;

/** A field that one types text into. */
export const isTextual = (element: ElementSnapshot) =>
  (element.kind === 'input' || element.kind === 'editable' || element.kind === 'textarea') && !isList(element);

function scoreField(element: ElementSnapshot): Partial<Record<FieldKind, number>> {
  const scores: Partial<Record<FieldKind, number>> = typeScores(element);
  const add = (kind: FieldKind, points: number) => {
    if (points !== 0) scores[kind] = (scores[kind] ?? 0) + points;
  };
  for (const [kind, concept] of CONCEPT_OF) add(kind, spokenScore(element, concept) + namedScore(element, concept));
  for (const [pattern, kind] of AUTOCOMPLETE) if (pattern.test(element.autocomplete)) add(kind, 9);
  // One letter of a name tells less than anything a person reads.
  const spoken = CONCEPT_OF.some(([kind, concept]) => kind !== 'search' && spokenScore(element, concept) > 0);
  if (spoken && scores.search !== undefined && spokenScore(element, 'search') === 0) scores.search = 0;
  // The letters of a picture are often called a code: the captcha's own name is the truer one.
  if (scores.captcha !== undefined) scores.code = 0;
  if (isShort(element) && (scores.code ?? 0) > 0) add('code', 2);
  return scores;
}

function best(
  scores: Partial<Record<FieldKind, number>>,
  among: readonly FieldKind[],
  least: number,
): FieldKind | null {
  let winner: FieldKind | null = null;
  for (const kind of among) {
    const score = scores[kind] ?? 0;
    if (score >= least && (winner === null || score > (scores[winner] ?? 0))) winner = kind;
  }
  return winner;
}

/** A masked input: a current password unless its own words say that it is new, repeated, or a code. */
function kindOfMasked(scores: Partial<Record<FieldKind, number>>): FieldKind {
  const fresh = scores.new_password ?? 0;
  if ((scores.code ?? 0) >= 7 && (scores.code ?? 0) > (scores.password ?? 0)) return 'code';
  return fresh >= 4 ? 'new_password' : 'password';
}

/** Reads one field by its own words, without its neighbours. */
export function readField(element: ElementSnapshot): FieldReading {
  const scores = scoreField(element);
  if (isMasked(element)) return { element, kind: kindOfMasked(scores), scores };
  if (element.kind === 'select')
    return { element, kind: best(scores, ['organization', 'personal'], 4) ?? 'other', scores };
  // A password shown in clear (`type=text`) is one only when it calls itself so and nothing else.
  const clear =
    (scores.password ?? 0) >= 8 &&
    (scores.password ?? 0) > Math.max(scores.username ?? 0, scores.email ?? 0, scores.code ?? 0);
  if (clear) return { element, kind: (scores.new_password ?? 0) >= 4 ? 'new_password' : 'password', scores };
  const order: readonly FieldKind[] = [
    'captcha',
    'email',
    'username',
    'phone',
    'personal',
    'code',
    'search',
    'organization',
  ];
  return { element, kind: best(scores, order, 3) ?? 'other', scores };
}
