import type { Answer, Question } from '../../flow/door.ts';
import type { Action, FormField, Screen, ScreenChoice } from '../../login/decision.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import { isOwnHost } from '../../login/typing-rule.ts';
import type { Choice, Field } from '../../model/screen.ts';
import { observe } from '../observe.ts';
import { packSession } from '../packed-session.ts';
import { captureSession } from '../session.ts';
import { nextChange, settle } from '../settle.ts';
import { readScreen } from './find.ts';
import { DriveFailure, hostNotAllowed, type Run } from './run.ts';
import { signature } from './signature.ts';

/** How a question went: answered, made superfluous by the page itself, or left to the state machine. */
export type Asked = 'answered' | 'moved_on' | 'suspended';

const POLL_MS = 600;
/** What a drive needs at its end to tell the vault how it went. */
const LAST_WORDS_MS = 10_000;

/**
 * Asks a person, and keeps the page open for the hold time, so that a code typed in time lands in the page that asked
 * for it. Then leaves the question to the state machine.
 */
export async function ask(
  run: Run,
  action: Extract<Action, { kind: 'ask' }>,
  screen: Screen,
  snapshot: PageSnapshot,
): Promise<Asked> {
  refuseForeignFields(run, action.fields, snapshot);
  const question: Question = {
    fields: action.fields.map(toField),
    choices: action.choices.map(toChoice),
    websiteError: action.websiteError?.slice(0, 500) ?? null,
    externalActionMessage: null,
  };
  const until = Math.min(Date.now() + run.claim.holdSeconds * 1000, run.deadline - LAST_WORDS_MS);
  const outcome = await hold(run, question, screen, until, hostsOf(action.fields, snapshot));
  return outcome === 'nobody' ? suspend(run, hostsOf(action.fields, snapshot)) : outcome;
}

/**
 * Waits for something that happens outside the browser (a push to approve). That needs this very page, so it is never
 * suspended; the page itself tells when it is done.
 */
export async function awaitExternal(
  run: Run,
  action: Extract<Action, { kind: 'wait_external' }>,
  screen: Screen,
): Promise<Asked> {
  const question: Question = {
    fields: [],
    choices: action.choices.map(toChoice),
    websiteError: null,
    externalActionMessage: action.message.slice(0, 500),
  };
  const outcome = await hold(run, question, screen, run.deadline - LAST_WORDS_MS, new Map());
  if (outcome !== 'nobody') return outcome;
  throw new DriveFailure(
    'external_action_timeout',
    'The action outside the browser was not done in time: log in again.',
  );
}

async function hold(
  run: Run,
  question: Question,
  screen: Screen,
  until: number,
  hosts: ReadonlyMap<string, string>,
): Promise<'answered' | 'moved_on' | 'nobody'> {
  await run.reports.settled();
  await run.door({ op: 'hold', question });
  const asked = signature(screen);
  while (Date.now() < until) {
    const { answer } = await run.door({ op: 'answer' });
    if (answer) {
      take(run, answer, hosts);
      return 'answered';
    }
    if (await movedOn(run, asked)) {
      // Takes the question back.
      await run.door({ op: 'report', step: 'DISCOVERING' });
      return 'moved_on';
    }
  }
  return 'nobody';
}

function take(run: Run, answer: Answer, hosts: ReadonlyMap<string, string>): void {
  run.values.takeAnswer(answer, (fieldId) => hosts.get(fieldId) ?? null);
}

/** Waits one poll's time, looking at the page whenever it changes. */
async function movedOn(run: Run, asked: string): Promise<boolean> {
  const end = performance.now() + POLL_MS;
  while (performance.now() < end) {
    if (!(await nextChange(run.page, run.activity, end - performance.now()))) return false;
    await settle(run.page, run.activity, { reactionMs: 0, maxMs: 5_000 });
    const seen = await observe(run.page);
    try {
      if (signature(readScreen(run, seen.snapshot)) !== asked) return true;
    } finally {
      await seen.dispose();
    }
  }
  return false;
}

/** Closes the page and leaves the question open. An answer that came in the last moment keeps the drive going. */
async function suspend(run: Run, hosts: ReadonlyMap<string, string>): Promise<Asked> {
  const { windows, values } = run;
  const session = await packSession(await captureSession(run.page, windows.visited, run.restored));
  const checkpoint = {
    session,
    // A provider's window is of no use without the page that has opened it.
    url: (run.sso ? windows.first : windows.current).page.url(),
    given: Object.keys(values.given),
    refused: [...values.refused],
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

/** A person is not asked to give a value to a host that the connection does not trust. */
function refuseForeignFields(run: Run, fields: readonly FormField[], snapshot: PageSnapshot): void {
  for (const field of fields) {
    const url = URL.parse(snapshot.frames[field.element.frame]?.url ?? '');
    const host = url?.hostname ?? '';
    if (isOwnHost(host, run.claim.domain, run.claim.allowedDomains) || run.path.reached.includes(host)) continue;
    if (run.values.credential && isOwnHost(host, run.values.credential.domain, [])) continue;
    throw hostNotAllowed(url?.host || null);
  }
}

function hostsOf(fields: readonly FormField[], snapshot: PageSnapshot): Map<string, string> {
  return new Map(
    fields.map(({ id, element }) => [id, URL.parse(snapshot.frames[element.frame]?.url ?? '')?.host ?? '']),
  );
}

function toField(field: FormField): Field {
  const { id, ref, type, label, required, observed_selector, input_type, placeholder, hint, reason } = field;
  return { id, ref, type, label, required, observed_selector, input_type, placeholder, hint, reason };
}

function toChoice({ id, type, label, description, observed_selector, mfa_type, provider }: ScreenChoice): Choice {
  return { id, type, label, description, observed_selector, mfa_type, provider };
}
