import type { ElementHandle } from 'puppeteer-core';
import type { Action, Fill, FormField, Screen } from '../../login/decision.ts';
import type { ElementRef } from '../../login/snapshot.ts';
import { isCode } from '../../login/sources.ts';
import {
  haveLost,
  lastPress,
  retypeLost,
  StaleElement,
  type TypeOrder,
  TypingNotAllowed,
  tick,
  typeValue,
} from '../act.ts';
import type { Observation } from '../observe.ts';
import { readHoldings } from './baseline.ts';
import { isAllowed } from './permission.ts';
import { DriveFailure, hostNotAllowed, type Run } from './run.ts';
import { newSending, send } from './send.ts';
import { signature } from './signature.ts';

type FillAction = Extract<Action, { kind: 'fill' }>;

/**
 * Fills a form and sends it. Each value is counted the moment it is typed, so that whatever happens next, a stored
 * password is not typed again.
 * @throws StaleElement when the page changed under our hands; DriveFailure when a value may not be typed here
 */
export async function fillForm(run: Run, action: FillAction, screen: Screen, seen: Observation): Promise<void> {
  const prepared = prepare(run, action, screen);
  prepared.catch(() => {});
  const elements = await resolve(action, screen, seen);
  const holding: TypeOrder[] = [];
  let codeSince: number | null = null;
  for (const [at, fill] of action.fills.entries()) {
    const field = fieldOf(screen, fill);
    const isOneTime = field !== null && isCode(field);
    // A name tells no secret and sends nothing: what the browser holds is read meanwhile.
    if (field?.type !== 'identifier') await prepared;
    if (isOneTime) codeSince = performance.now();
    const order = await orderFor(run, fill, field, elements.fills[at] ?? [], seen);
    if (await allowing(typeValue(run.page, order))) holding.push(order);
    run.values.count(fill.ref, isOneTime);
    run.needs.typed(fill, field, run.values.keptUnder(fill.source));
    run.values.notePlace(fill, URL.parse(snapshotOfFrame(seen, fill.element))?.hostname ?? '');
    if (fill.source.from === 'answer') run.values.dropAnswer(fill.source.fieldId);
  }
  await prepared;
  let ticked = false;
  for (const box of elements.ticks) if (await tick(box)) ticked = true;
  if (codeSince === null && (await haveLost(holding)))
    for (const order of holding) await allowing(retypeLost(run.page, order));
  run.values.choiceId = null;
  run.reports.step('SUBMITTING');
  if (action.fills.length > 0) run.heard.forget();
  const here = `${run.page.url()}\n${signature(screen)}`;
  if (action.fills.length > 0 || ticked || run.sending?.screen !== here) run.sending = newSending(here);
  // A page may send a code by itself with its last digit: sent twice, the second is refused.
  if (codeSince !== null && run.activity.lastSign() > codeSince) {
    run.sending.taken.add('click');
    run.sending.since = codeSince;
    run.sending.byItself = true;
    return;
  }
  await send(run, run.sending, elements.button, elements.last, run.replay.way);
}

interface Elements {
  /** One list for each fill: the field, or its boxes. A field that is gone is missing. */
  fills: ElementHandle[][];
  ticks: ElementHandle[];
  button: ElementHandle | null;
  /** The last field, for Enter. */
  last: ElementHandle | null;
}

/** The live elements of an action, all at once: each of them is a question to the browser. */
async function resolve(action: FillAction, screen: Screen, seen: Observation): Promise<Elements> {
  const live = async (refs: ElementRef[]) => {
    const found = await Promise.all(refs.map((ref) => seen.element(ref)));
    return found.filter((one): one is ElementHandle => one !== null);
  };
  const lastRef = lastField(action, screen);
  const [fills, ticks, [button = null], [last = null]] = await Promise.all([
    Promise.all(action.fills.map((fill) => live(fill.boxes.length > 0 ? fill.boxes : [fill.element]))),
    live(action.tick),
    live(action.submit ? [action.submit] : []),
    live(lastRef ? [lastRef] : []),
  ]);
  return { fills, ticks, button, last };
}

/** What can be fetched at once, before the first key. */
async function prepare(run: Run, { fills }: FillAction, screen: Screen): Promise<void> {
  const stored = fills.some(({ source }) => source.from === 'stored') ? run.values.openStored() : null;
  if (run.baseline || fills.length === 0) return;
  const url = run.page.url();
  const untouched = lastPress(run.page) < (run.activity.document()?.at ?? 0);
  const [holdings] = await Promise.all([run.holdings ?? readHoldings(run.page), stored]);
  run.baseline = { ...holdings, screen, url, untouched, at: performance.now() };
}

async function orderFor(
  run: Run,
  fill: Fill,
  field: FormField | null,
  elements: readonly ElementHandle[],
  seen: Observation,
): Promise<TypeOrder> {
  const value = await run.values.valueFor(fill.source);
  // The next look asks a person.
  if (!value && run.values.lost) throw new StaleElement('the provider gives no value now');
  if (!value) throw new DriveFailure('internal_error', `The vault holds no value for ${fill.ref}.`);
  if (elements.length < Math.max(fill.boxes.length, 1)) throw new StaleElement('a field has left the page');
  const { tag, type } = snapshotOf(seen, fill.element);
  const since = performance.now();
  return {
    elements,
    value,
    expected: { tag, type: tag === 'input' ? type : '' },
    password: field?.type === 'password',
    allowed: (frameUrl, formAction) => isAllowed(run, fill.source, frameUrl, formAction),
    sentOff: () => run.activity.lastWrite() > since,
  };
}

async function allowing<T>(typing: Promise<T>): Promise<T> {
  try {
    return await typing;
  } catch (error) {
    if (error instanceof TypingNotAllowed) throw hostNotAllowed(error.host);
    throw error;
  }
}

function lastField(action: FillAction, screen: Screen): ElementRef | null {
  const filled = action.fills.at(-1);
  if (filled) return filled.boxes.at(-1) ?? filled.element;
  return screen.kind === 'form' ? (screen.fields.at(-1)?.element ?? null) : null;
}

function fieldOf(screen: Screen, fill: Fill): FormField | null {
  if (screen.kind !== 'form') return null;
  const { frame, index } = fill.element;
  return screen.fields.find(({ element }) => element.frame === frame && element.index === index) ?? null;
}

const snapshotOfFrame = (seen: Observation, { frame }: ElementRef) => seen.snapshot.frames[frame]?.url ?? '';

function snapshotOf(seen: Observation, ref: ElementRef): { tag: string; type: string } {
  const element = seen.snapshot.frames[ref.frame]?.elements[ref.index];
  if (!element) throw new StaleElement('a field is not in the snapshot');
  return element;
}
