import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Answer, Question } from '../../flow/door.ts';
import type { Action, FormField, Screen, ScreenChoice } from '../../login/decision.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { savedUnder } from '../../login/sources.ts';
import { isOwnHost } from '../../login/typing-rule.ts';
import type { Choice, Field } from '../../model/screen.ts';
import { observe } from '../observe.ts';
import { nextChange, settle } from '../settle.ts';
import { readScreen } from './find.ts';
import { takeSession } from './keep-session.ts';
import { DriveFailure, hostNotAllowed, type Run } from './run.ts';
import { signature } from './signature.ts';

/** How a question went: answered, made superfluous by the page itself, or left to the state machine. */
export type Asked = 'answered' | 'moved_on' | 'suspended';

type Asking = Extract<Action, { kind: 'ask' | 'wait_external' }>;
/** What would be done now, on the page as it has become. */
type Decide = (screen: Screen, snapshot: PageSnapshot) => Action;

const POLL_MS = 600;
/** What a drive needs at its end to tell the vault how it went. */
const LAST_WORDS_MS = 10_000;
/** Between two changes of one question: a page may count seconds. */
const RENEW_MS = 2_000;

/**
 * Asks a person, and keeps the page open for the hold time, so that a code typed in time lands in the page that asked
 * for it. Then leaves the question to the state machine.
 */
export async function ask(
  run: Run,
  action: Extract<Action, { kind: 'ask' }>,
  screen: Screen,
  snapshot: PageSnapshot,
  decide: Decide,
): Promise<Asked> {
  refuseForeignFields(run, action.fields, screen, snapshot);
  const hosts = hostsOf(action.fields, screen, snapshot);
  const until = Math.min(Date.now() + run.claim.holdSeconds * 1000, run.deadline - LAST_WORDS_MS);
  const outcome = await hold(run, action, screen, until, hosts, decide);
  return outcome === 'nobody' ? suspend(run, hosts) : outcome;
}

/**
 * Waits for something that happens outside the browser (a push to approve). That needs this very page, so it is never
 * suspended; the page itself tells when it is done. Other ways that the page offers may be taken meanwhile.
 */
export async function awaitExternal(
  run: Run,
  action: Extract<Action, { kind: 'wait_external' }>,
  screen: Screen,
  snapshot: PageSnapshot,
  decide: Decide,
): Promise<Asked> {
  refuseForeignFields(run, action.fields, screen, snapshot);
  const hosts = hostsOf(action.fields, screen, snapshot);
  const outcome = await hold(run, action, screen, run.deadline - LAST_WORDS_MS, hosts, decide);
  if (outcome === 'moved_on') run.needs.approved();
  if (outcome !== 'nobody') return outcome;
  throw new DriveFailure(
    'external_action_timeout',
    'The action outside the browser was not done in time: log in again.',
  );
}

async function hold(
  run: Run,
  action: Asking,
  screen: Screen,
  until: number,
  hosts: ReadonlyMap<string, string>,
  decide: Decide,
): Promise<'answered' | 'moved_on' | 'nobody'> {
  await run.reports.settled();
  let shown = questionOf(run, action);
  let next = shown;
  let renewed = 0;
  await run.door({ op: 'hold', question: shown });
  const asked = signature(screen);
  let looked = performance.now();
  while (Date.now() < until) {
    const polled = performance.now();
    const { answer } = await run.door({ op: 'answer' });
    if (answer) {
      take(run, answer, hosts);
      return 'answered';
    }
    const now = await changedScreen(run, looked);
    if (now) {
      looked = now.at;
      const then = signature(now.screen) === asked ? decide(now.screen, now.snapshot) : null;
      if (then?.kind !== action.kind) {
        // Takes the question back.
        await run.door({ op: 'report', step: 'DISCOVERING' });
        return 'moved_on';
      }
      next = questionOf(run, then);
      // A page that never stops moving is no reason to ask more often.
      await sleep(Math.max(0, POLL_MS - (performance.now() - polled)));
    }
    if (!isSame(next, shown) && performance.now() - renewed > RENEW_MS) {
      renewed = performance.now();
      shown = next;
      await run.door({ op: 'hold', question: shown });
    }
  }
  return 'nobody';
}

function take(run: Run, answer: Answer, hosts: ReadonlyMap<string, string>): void {
  run.values.takeAnswer(answer, (fieldId) => hosts.get(fieldId) ?? null);
}

/** A page is looked at this often although nothing was noticed: it may have changed while the vault was asked. */
const LOOK_MS = 2_500;

interface Look {
  screen: Screen;
  snapshot: PageSnapshot;
  /** When it began, of `performance.now()`. */
  at: number;
}

/**
 * What the page has become within one poll's time; null as long as nothing tells that it has changed.
 * @param since when the last look began, of `performance.now()`
 */
async function changedScreen(run: Run, since: number): Promise<Look | null> {
  const due = run.activity.lastSign() > since || performance.now() - since > LOOK_MS;
  if (!due && !(await nextChange(run.page, run.activity, POLL_MS))) return null;
  await settle(run.page, run.activity, { reactionMs: 0, maxMs: 5_000 });
  const at = performance.now();
  const seen = await observe(run.page);
  try {
    return { screen: readScreen(run, seen.snapshot), snapshot: seen.snapshot, at };
  } finally {
    await seen.dispose();
  }
}

/** Closes the page and leaves the question open. An answer that came in the last moment keeps the drive going. */
async function suspend(run: Run, hosts: ReadonlyMap<string, string>): Promise<Asked> {
  const { windows, values } = run;
  const session = await takeSession(run);
  const checkpoint = {
    session,
    // A provider's window is of no use without the page that has opened it.
    url: (run.sso ? windows.first : windows.current).page.url(),
    given: Object.keys(values.given),
    refused: [...values.refused],
    needs: run.needs.told(),
    sso: {
      provider: run.sso?.byPerson ? run.sso.provider : null,
      reached: [...run.path.reached],
      asked: URL.parse(run.page.url())?.host ?? null,
      places: values.places,
    },
  };
  const { suspended } = await run.door({ op: 'suspend', checkpoint });
  if (suspended) return 'suspended';
  const { answer } = await run.door({ op: 'answer' });
  if (answer) take(run, answer, hosts);
  return 'answered';
}

/** The address that asks for a field's value. */
function askingAddress({ element }: FormField, screen: Screen, snapshot: PageSnapshot): URL | null {
  const prompt = screen.kind === 'form' ? screen.httpPrompt : undefined;
  return URL.parse(prompt ?? snapshot.frames[element.frame]?.url ?? '');
}

/** A person is not asked to give a value to a host that the connection does not trust. */
function refuseForeignFields(run: Run, fields: readonly FormField[], screen: Screen, snapshot: PageSnapshot): void {
  for (const field of fields) {
    const url = askingAddress(field, screen, snapshot);
    const host = url?.hostname ?? '';
    if (isOwnHost(host, run.claim.domain, run.claim.allowedDomains) || run.path.reached.includes(host)) continue;
    if (run.values.credential && isOwnHost(host, run.values.credential.domain, [])) continue;
    throw hostNotAllowed(url?.host || null);
  }
}

function hostsOf(fields: readonly FormField[], screen: Screen, snapshot: PageSnapshot): Map<string, string> {
  return new Map(fields.map((field) => [field.id, askingAddress(field, screen, snapshot)?.host ?? '']));
}

function questionOf({ values, claim }: Run, { kind, fields, choices, websiteError, ...rest }: Asking): Question {
  const stored = values.credential?.keys ?? [];
  const anothers = (key: string, field: FormField) => fields.some((one) => one !== field && one.ref === key);
  // Whoever is asked sees why the provider is not.
  const hint = claim.credentialProblem?.message.slice(0, 500) ?? null;
  const keysFor = (field: FormField) => stored.filter((key) => !anothers(key, field));
  return {
    fields: fields.map((field) => toField(field, savedUnder(field, keysFor(field), values.given), hint)),
    choices: choices.map(toChoice),
    websiteError: websiteError === null ? null : values.conceal(websiteError).slice(0, 500),
    externalActionMessage: 'message' in rest ? rest.message.slice(0, 500) : null,
  };
}

/** Whether two questions differ by no more than seconds that a choice counts down. */
function isSame(one: Question, other: Question): boolean {
  const still = ({ choices, ...rest }: Question) => ({
    ...rest,
    choices: choices.map((choice) => ({ ...choice, label: choice.label.replace(/\d+/g, '') })),
  });
  return isDeepStrictEqual(still(one), still(other));
}

function toField(field: FormField, ref: string, why: string | null): Field {
  const { id, type, label, required, observed_selector, input_type, placeholder, reason } = field;
  const hint = field.hint ?? why;
  return { id, ref, type, label, required, observed_selector, input_type, placeholder, hint, reason };
}

function toChoice({ id, type, label, description, observed_selector, mfa_type, provider }: ScreenChoice): Choice {
  return { id, type, label, description, observed_selector, mfa_type, provider };
}
