import type { ElementHandle } from 'puppeteer-core';
import type { Action, Fill, FormField, Screen } from '../../login/decision.ts';
import type { ElementRef } from '../../login/snapshot.ts';
import { isCode } from '../../login/sources.ts';
import { mayType } from '../../login/typing-rule.ts';
import { isUsable, press, pressEnter, StaleElement, TypingNotAllowed, tick, typeValue } from '../act.ts';
import type { Observation } from '../observe.ts';
import { nextChange } from '../settle.ts';
import { readHoldings } from './baseline.ts';
import { DriveFailure, hostNotAllowed, type Run } from './run.ts';

type FillAction = Extract<Action, { kind: 'fill' }>;

const ENABLE_MS = 1_500;

/**
 * Fills a form and sends it. Each value is counted the moment it is typed, so that whatever happens next, a stored
 * password is not typed again.
 * @throws StaleElement when the page changed under our hands; DriveFailure when a value may not be typed here
 */
export async function fillForm(run: Run, action: FillAction, screen: Screen, seen: Observation): Promise<void> {
  await prepare(run, action, screen);
  let code = false;
  for (const fill of action.fills) {
    const field = fieldOf(screen, fill);
    await type(run, fill, seen);
    const isOneTime = field !== null && isCode(field);
    run.values.count(fill.ref, isOneTime);
    if (fill.source.from === 'answer') run.values.dropAnswer(fill.source.fieldId);
    code ||= isOneTime;
  }
  for (const box of action.tick) {
    const element = await seen.element(box);
    if (element) await tick(element);
  }
  run.values.choiceId = null;
  run.reports.step('SUBMITTING');
  // A page may send a code by itself with its last digit: sent twice, the second is refused.
  if (code && run.activity.pending() > 0) return;
  await send(run, action, screen, seen);
}

/** What can be fetched at once, before the first key. */
async function prepare(run: Run, { fills }: FillAction, screen: Screen): Promise<void> {
  const stored = fills.some(({ source }) => source.from === 'stored') ? run.values.openStored() : null;
  if (run.baseline || fills.length === 0) return;
  const url = run.page.url();
  const [holdings] = await Promise.all([readHoldings(run.page), stored]);
  run.baseline = { ...holdings, screen, url, at: performance.now() };
}

async function type(run: Run, fill: Fill, seen: Observation): Promise<void> {
  const value = await run.values.valueFor(fill.source);
  if (!value) throw new DriveFailure('internal_error', `The vault holds no value for ${fill.ref}.`);
  const refs = fill.boxes.length > 0 ? fill.boxes : [fill.element];
  const found = await Promise.all(refs.map((ref) => seen.element(ref)));
  const elements = found.filter((one): one is ElementHandle => one !== null);
  if (elements.length < refs.length) throw new StaleElement('a field has left the page');
  const { tag, type: inputType } = snapshotOf(seen, fill.element);
  try {
    await typeValue(run.page, {
      elements,
      value,
      expected: { tag, type: tag === 'input' ? inputType : '' },
      allowed: (frameUrl, formAction) => isAllowed(run, fill, frameUrl, formAction),
    });
  } catch (error) {
    if (error instanceof TypingNotAllowed) throw hostNotAllowed(error.host);
    throw error;
  }
}

function isAllowed(run: Run, { source }: Fill, frameUrl: string, formAction: string | null): boolean {
  return mayType({
    frameUrl,
    formAction,
    source: source.from === 'answer' ? 'answer' : 'stored',
    credentialDomain: run.values.credential?.domain ?? null,
    connectionDomain: run.claim.domain,
    allowedDomains: run.claim.allowedDomains,
    ssoReached: run.ssoReached,
    askedHost: source.from === 'answer' ? run.values.askedHost(source.fieldId) : null,
    privateHosts: run.privateHosts,
  });
}

/** Presses the form's button; Enter when it has none, or when pressing it has changed nothing before. */
async function send(run: Run, action: FillAction, screen: Screen, seen: Observation): Promise<void> {
  const last = lastField(action, screen);
  const again = action.fills.length === 0 && action.tick.length === 0;
  const button = action.submit && !(again && last) ? await seen.element(action.submit) : null;
  if (button) {
    await untilUsable(run, button);
    return press(button);
  }
  const field = last ? await seen.element(last) : null;
  if (!field) throw new StaleElement('there is nothing to send the form with');
  await pressEnter(run.page, field);
}

/** A button that is enabled by what was typed is enabled a moment later. */
async function untilUsable(run: Run, button: ElementHandle): Promise<void> {
  const end = performance.now() + ENABLE_MS;
  while (performance.now() < end && !(await isUsable(button))) {
    if (!(await nextChange(run.page, run.activity, end - performance.now()))) return;
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

function snapshotOf(seen: Observation, ref: ElementRef): { tag: string; type: string } {
  const element = seen.snapshot.frames[ref.frame]?.elements[ref.index];
  if (!element) throw new StaleElement('a field is not in the snapshot');
  return element;
}
