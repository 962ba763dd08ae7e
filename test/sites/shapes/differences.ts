import type { Observation } from '../../../lib/browser/observe.ts';
import { classify } from '../../../lib/login/classify.ts';
import type { FormField, Screen, ScreenChoice } from '../../../lib/login/decision.ts';
import { screenOf } from '../../../lib/login/screen.ts';
import type { ElementRef } from '../../../lib/login/snapshot.ts';
import type { Expected, ExpectedChoice, ExpectedField } from './shape.ts';

/** Finds the name of an element: its mark, or its selector in angle brackets where it has none. */
type Namer = (ref: ElementRef | null) => Promise<string | null>;

function namerFor(seen: Observation): Namer {
  return async (ref) => {
    if (!ref) return null;
    const handle = await seen.element(ref);
    const mark = await handle?.evaluate((el) => {
      // What stands inside a marked thing is pressed or typed into with it, across shadow roots too.
      let node: Node | null = el;
      while (node) {
        const found: string | null = node instanceof Element ? node.getAttribute('mark') : null;
        if (found !== null) return found;
        node = node instanceof ShadowRoot ? node.host : node.parentNode;
      }
      return null;
    });
    const element = seen.snapshot.frames[ref.frame]?.elements[ref.index];
    return mark ?? `<${element?.selector} "${element?.text || element?.label}">`;
  };
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const shown = (value: unknown) => JSON.stringify(value);

function compare(out: string[], what: string, expected: unknown, found: unknown) {
  if (expected === undefined) return;
  const right = Array.isArray(expected) ? expected.includes(found) : expected === found;
  if (!right) out.push(`${what}: expected ${shown(expected)}, found ${shown(found)}`);
}

function compareWords(out: string[], what: string, expected: string | string[] | undefined, found: string | null) {
  const speaks = (words: string) =>
    found !== null && fold(found).includes(fold(words)) && found.length <= words.length + 100;
  const right = expected === undefined ? found === null : [expected].flat().some(speaks);
  if (!right) out.push(`${what}: expected ${shown(expected ?? null)}, found ${shown(found)}`);
}

/** Pairs what is expected with what was found, by name and in order; tells what is missing and what is too much. */
function pair<E extends { is: string; optional?: true }, F>(
  out: string[],
  what: string,
  expected: E[],
  found: { name: string; item: F }[],
): [E, F][] {
  const names = found.map(({ name }) => name);
  const wanted = expected.filter(({ is, optional }) => !optional || names.includes(is)).map(({ is }) => is);
  if (shown(wanted) !== shown(names)) out.push(`${what}: expected ${shown(wanted)}, found ${shown(names)}`);
  return expected.flatMap((one): [E, F][] => {
    const match = found.find(({ name }) => name === one.is);
    return match ? [[one, match.item]] : [];
  });
}

async function compareFields(out: string[], expected: ExpectedField[], found: FormField[], nameOf: Namer) {
  const named = await Promise.all(found.map(async (item) => ({ name: (await nameOf(item.element)) ?? '', item })));
  for (const [want, got] of pair(out, 'fields', expected, named)) {
    const on = `field ${want.is}`;
    compare(out, `${on}, type`, want.type, got.type);
    compare(out, `${on}, ref`, want.ref, got.ref);
    compare(out, `${on}, boxes`, want.boxes, got.boxes.length);
    compare(out, `${on}, channel`, want.channel, got.channel);
    compare(out, `${on}, required`, want.required, got.required);
    compare(out, `${on}, filled`, want.filled, got.filled);
    compare(out, `${on}, label`, want.label, got.label);
    if (want.hint !== undefined && !got.hint?.includes(want.hint))
      out.push(`${on}, hint: expected ${shown(want.hint)}, found ${shown(got.hint)}`);
  }
}

async function compareChoices(out: string[], expected: ExpectedChoice[], found: ScreenChoice[], nameOf: Namer) {
  const named = await Promise.all(found.map(async (item) => ({ name: (await nameOf(item.element)) ?? '', item })));
  const inOrder = (a: { name: string }, b: { name: string }) => place(a.name) - place(b.name);
  const place = (name: string) => {
    const at = expected.findIndex(({ is }) => is === name);
    return at < 0 ? expected.length : at;
  };
  // In which order ways in are listed is nobody's concern.
  for (const [want, got] of pair(out, 'choices', expected, named.sort(inOrder))) {
    const on = `choice ${want.is}`;
    compare(out, `${on}, type`, want.type, got.type);
    compare(out, `${on}, mfa_type`, want.mfa, got.mfa_type);
    compare(out, `${on}, provider`, want.provider, got.provider);
    if (want.submit !== undefined) compare(out, `${on}, submit`, want.submit, await nameOf(got.submit));
  }
}

type Of<K extends Screen['kind']> = [Extract<Expected, { kind: K }>, Extract<Screen, { kind: K }>];

async function compareForm(out: string[], [want, got]: Of<'form'>, nameOf: Namer) {
  await compareFields(out, want.fields, got.fields, nameOf);
  compare(out, 'submit', want.submit, await nameOf(got.submit));
  compare(out, 'remember me', want.rememberMe, await nameOf(got.rememberMe));
  compareWords(out, 'error', want.error, got.error);
  await compareChoices(out, want.choices ?? [], got.choices, nameOf);
}

/**
 * How the engine's reading of a page differs from a person's; empty when it does not. Where a person may take it in
 * several ways, how it differs from the first.
 */
export async function differences(seen: Observation, expected: Expected | Expected[]): Promise<string[]> {
  const got = screenOf(seen.snapshot);
  const all = await Promise.all([expected].flat().map((want) => differencesFrom(seen, want, got)));
  return all.find((out) => out.length === 0) ?? all[0] ?? [];
}

async function differencesFrom(seen: Observation, want: Expected, got: Screen): Promise<string[]> {
  const nameOf = namerFor(seen);
  const out: string[] = [];
  compare(out, 'screen', want.kind, got.kind);
  if (want.kind === 'form' && got.kind === 'form') await compareForm(out, [want, got], nameOf);
  if (want.kind === 'choice' && got.kind === 'choice') {
    await compareChoices(out, want.choices, got.choices, nameOf);
    compareWords(out, 'error', want.error, got.error);
  }
  if (want.kind === 'banner' && got.kind === 'banner') compare(out, 'dismiss', want.dismiss, await nameOf(got.dismiss));
  if (want.kind === 'lobby' && got.kind === 'lobby')
    compare(out, 'enter', want.enter, await nameOf(got.enter[0] ?? null));
  if (want.kind === 'passkey' && got.kind === 'passkey')
    compare(out, 'alternative', want.alternative, await nameOf(got.alternative));
  if (want.kind === 'external_action' && got.kind === 'external_action') {
    compareWords(out, 'message', want.message, got.message);
    await compareChoices(out, want.choices ?? [], got.choices, nameOf);
  }
  if (want.kind === 'refused' && got.kind === 'refused') {
    compare(out, 'code', want.code, got.code);
    compareWords(out, 'message', want.message, got.message);
  }
  if (want.kind === 'unknown') compare(out, 'login form', null, classify(seen.snapshot).login?.form?.text ?? null);
  return out;
}
