import type { LearnedRecipe, RecipeField, RecipeStep } from '../model/recipe.ts';
import type { Action, FormField, Screen } from './decision.ts';
import type { ElementRef, ElementSnapshot, PageSnapshot } from './snapshot.ts';

/** What is written down of a login in the end: the rest of a longer one is understood anew. */
const MOST_STEPS = 12;

/**
 * What was done on a screen, as a step of a recipe; null for what is not part of every login (a banner put away, a
 * question to a person, waiting).
 * @param sent how the form was sent
 */
export function stepOf(
  screen: Screen,
  action: Action,
  snapshot: PageSnapshot,
  sent: RecipeStep['sent'],
): RecipeStep | null {
  if (isPassing(screen) || (action.kind !== 'fill' && action.kind !== 'click')) return null;
  if (screen.kind === 'form' && screen.httpPrompt !== undefined) return null;
  const pressed = action.kind === 'click' ? action.element : action.submit;
  const fields = action.kind === 'click' ? [] : fieldsOf(screen, action, snapshot);
  const place = action.kind === 'fill' ? (action.fills[0]?.element ?? pressed) : pressed;
  return {
    screen: screen.kind,
    host: hostOf(snapshot, place),
    asks: screen.kind === 'form' ? screen.fields.map(({ ref }) => ref) : [],
    fields,
    control: pressed && selectorOf(snapshot, pressed),
    sent: action.kind === 'click' ? null : sent,
    choice: action.choice ? { id: action.choice.id, type: action.choice.type } : null,
  };
}

/** Whether a page is one that comes or does not: a banner, or a question that is not put to a device that is known. */
export function isPassing({ kind }: Screen): boolean {
  return kind === 'banner' || kind === 'device';
}

function fieldsOf(screen: Screen, { fills }: Extract<Action, { kind: 'fill' }>, snapshot: PageSnapshot): RecipeField[] {
  return fills.flatMap(({ element, source }) => {
    const field = fieldAt(screen, element);
    if (!field) return [];
    const { ref, type, input_type, label } = field;
    const shown = elementAt(snapshot, element);
    return [
      { ref, type, input_type, name: shown?.name ?? '', label, selector: shown?.selector ?? '', from: source.from },
    ];
  });
}

/**
 * Why a page is not the one that a step was recorded on, or why what would be done there is something else; null when
 * all is as recorded: the screen, its host, each field by its kind, name, label and place, and what is pressed.
 */
export function differsFrom(step: RecipeStep, screen: Screen, action: Action, snapshot: PageSnapshot): string | null {
  if (screen.kind !== step.screen) return `the page is a ${screen.kind}, not a ${step.screen}`;
  if ('error' in screen && screen.error !== null) return 'the page says that something is wrong';
  if (action.kind !== 'fill' && action.kind !== 'click') return 'it asks for something else';
  const now = stepOf(screen, action, snapshot, step.sent);
  if (!now) return 'it asks for something else';
  if (now.host !== step.host) return 'it is on another host';
  if (now.asks.join() !== step.asks.join()) return 'it asks for more, or for less';
  if (now.fields.length !== step.fields.length) return 'other fields would be filled';
  const changed = step.fields.find((field, at) => !isSame(field, now.fields[at]));
  if (changed) return `the field for ${changed.ref} has changed`;
  if (now.control !== step.control) return 'what is pressed has changed';
  return (now.choice?.id ?? null) === (step.choice?.id ?? null) ? null : 'another choice would be taken';
}

/** Where a value comes from may differ: what a person gave once may be stored now. */
function isSame(recorded: RecipeField, now: RecipeField | undefined): boolean {
  if (!now) return false;
  const { ref, type, input_type, name, label, selector } = recorded;
  return (
    now.ref === ref &&
    now.type === type &&
    now.input_type === input_type &&
    now.name === name &&
    now.selector === selector &&
    // A label that held a value is not kept.
    (label === null || now.label?.slice(0, LABEL) === label)
  );
}

/**
 * A recipe in which no value stands and nothing that looks like a token: a label is left out, an address is searched for
 * anew, and of the steps only those stay that come before one that cannot be told without.
 * @param holdsValue whether a text has a value in it that was typed, or given by a person
 */
export function withoutValues(recipe: LearnedRecipe, holdsValue: (text: string) => boolean): LearnedRecipe {
  const secret = (text: string) => holdsValue(text) || looksRandom(text);
  const told = ({ host, asks, fields, control, choice }: RecipeStep) =>
    [
      host,
      control ?? '',
      choice?.id ?? '',
      ...asks,
      ...fields.flatMap(({ ref, name, selector }) => [ref, name, selector]),
    ].every((text) => !secret(text)) && fields.every(({ selector }) => selector !== '');
  const steps = recipe.steps.slice(0, MOST_STEPS);
  const last = steps.findIndex((step) => !told(step));
  const { start, proof } = recipe;
  return {
    ...recipe,
    start: start !== null && (start === recipe.login_url || isHarmless(start, holdsValue)) ? start : null,
    steps: steps.slice(0, last < 0 ? steps.length : last).map((step) => ({
      ...step,
      fields: step.fields.map((field) => ({
        ...field,
        label: field.label !== null && !holdsValue(field.label) ? field.label.slice(0, LABEL) : null,
      })),
    })),
    proof: { why: proof.why, sign: proof.sign !== null && !secret(proof.sign) ? proof.sign : null },
  };
}

const LABEL = 200;

/** A run of characters that no person has chosen: an id of a session, a token, a hash. */
const looksRandom = (text: string) =>
  (text.match(/[\w-]{12,}/g) ?? []).some((run) => (run.match(/\d/g) ?? []).length >= 4 || /[0-9a-f]{24,}/i.test(run));

/** Names of what may be a token, however it looks. */
const TOKENS = /token|key|code|secret|session|sid|auth|sig|nonce|state|ticket|hash|pass/i;

/** An address without a part that may be a token: words, and short numbers, are none. */
function isHarmless(address: string, holdsValue: (text: string) => boolean): boolean {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || holdsValue(address)) return false;
  if (looksRandom(decode(url.pathname + url.hash))) return false;
  return [...url.searchParams].every(
    ([name, value]) => !TOKENS.test(name) && !looksRandom(name) && /^(?=.{0,24}$)[\p{L}./_-]*$/u.test(value),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fieldAt(screen: Screen, ref: ElementRef): FormField | null {
  if (screen.kind !== 'form') return null;
  return screen.fields.find(({ element }) => element.frame === ref.frame && element.index === ref.index) ?? null;
}

const elementAt = (snapshot: PageSnapshot, { frame, index }: ElementRef): ElementSnapshot | null =>
  snapshot.frames[frame]?.elements[index] ?? null;

const selectorOf = (snapshot: PageSnapshot, ref: ElementRef): string => elementAt(snapshot, ref)?.selector ?? '';

const hostOf = (snapshot: PageSnapshot, ref: ElementRef | null): string =>
  URL.parse((ref && snapshot.frames[ref.frame]?.url) ?? snapshot.url)?.host ?? '';
