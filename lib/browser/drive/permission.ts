import type { Fill } from '../../login/decision.ts';
import { mayType } from '../../login/typing-rule.ts';
import type { Run } from './run.ts';
import { hostRule } from './sso.ts';

/** Whether a value may be typed in a frame, at this instant (see `mayType`). */
export function isAllowed(run: Run, source: Fill['source'], frameUrl: string, formAction: string | null): boolean {
  return mayType({
    frameUrl,
    formAction,
    source: source.from === 'answer' ? 'answer' : 'stored',
    credentialDomain: run.values.credential?.domain ?? null,
    ...hostRule(run),
    askedHost: source.from === 'answer' ? run.values.askedHost(source.fieldId) : null,
    privateHosts: run.privateHosts,
  });
}
