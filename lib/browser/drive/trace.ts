import type { TracedStep } from '../../flow/door.ts';
import type { Action, Screen, ScreenChoice } from '../../login/decision.ts';

/**
 * One decision of a drive, in words. Holds no value, no address beyond its path, and none of the site's own words but the
 * names of databases.
 */
export type TraceEntry = TracedStep;

export interface Trace {
  readonly entries: readonly TraceEntry[];
  note(screen: string, action: string, why?: string, because?: string): void;
}

/** @param log called once per entry, as it happens */
export function startTrace(log: (entry: TraceEntry) => void): Trace {
  const entries: TraceEntry[] = [];
  const start = performance.now();
  return {
    entries,
    note: (screen, action, why = '', because = '') => {
      const entry = { at: Math.round(performance.now() - start), screen, because, action, why };
      entries.push(entry);
      log(entry);
    },
  };
}

/** A screen in a few words: its kind, and what it asks for. */
export function describeScreen(screen: Screen): string {
  switch (screen.kind) {
    case 'form':
      return `form(${screen.fields.map(({ ref }) => ref).join(', ')})${screen.error === null ? '' : ' with an error'}`;
    case 'choice':
    case 'consent':
    case 'external_action':
    case 'terms':
      return `${screen.kind}(${screen.choices.map(nameOf).join(', ')})`;
    case 'lobby':
      return `lobby(${screen.enter.length} ways in)`;
    case 'refused':
      return `refused(${screen.code})`;
    case 'logged_in':
      return `logged_in(${screen.evidence.length} signs)`;
    default:
      return screen.kind;
  }
}

/** A choice without what the site calls it: an account is called by its address, and a way by a whole sentence. */
function nameOf({ id, type }: ScreenChoice): string {
  return type === 'mfa_method' || type === 'sso_provider' || id.startsWith('consent_') ? id : type;
}

/** An action in a few words, and its reason. */
export function describeAction(action: Action): { action: string; why: string } {
  switch (action.kind) {
    case 'fill':
      return {
        action: `fill(${action.fills.map(({ ref, source }) => `${ref} from ${source.from}`).join(', ')})`,
        why: action.submit ? 'then press its button' : 'then press Enter',
      };
    case 'click':
      return { action: 'click', why: action.why };
    case 'ask':
      return {
        action: `ask(${[...action.fields.map(({ id }) => id), ...action.choices.map(nameOf)].join(', ')})`,
        why: action.rejected.length > 0 ? 'the site refused a value' : 'nobody has told us yet',
      };
    case 'fail':
      return { action: `fail(${action.code})`, why: action.message };
    default:
      return { action: action.kind, why: '' };
  }
}
