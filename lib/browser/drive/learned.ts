import type { Page } from 'puppeteer-core';
import type { Action, Screen } from '../../login/decision.ts';
import { stepOf, withoutValues } from '../../login/recipe.ts';
import { logOutControl } from '../../login/session.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import type { LearnedRecipe, RecipeStep } from '../../model/recipe.ts';
import { lastPress } from '../act.ts';
import type { Run } from './run.ts';
import { signature } from './signature.ts';

type Told = Pick<Run, 'page' | 'sending' | 'claim' | 'values'>;

/** What a drive writes down of its way, for the next login's recipe. */
export class Learned {
  readonly #steps: { screen: string; step: RecipeStep }[] = [];
  #opened: { url: string; page: Page; at: number } | null = null;
  #start: string | null = null;
  #proof: LearnedRecipe['proof'] = { why: '', sign: null };

  /** The drive opens an address by itself. */
  opened(url: string, page: Page): void {
    this.#opened = { url, page, at: performance.now() };
  }

  /** Something is about to be done: where that is the first, its page is where the next login begins. */
  begins({ page, windows, activity }: Pick<Run, 'page' | 'windows' | 'activity'>): void {
    if (this.#steps.length > 0) return;
    const pressed = lastPress(page);
    const document = activity.document();
    // What a press has opened within its page, in a window, or by sending something has no address that leads there again.
    const byAddress = page === windows.first.page && document?.method === 'GET' && pressed < document.at;
    const opened = this.#opened && this.#opened.page === page && pressed < this.#opened.at ? this.#opened.url : null;
    this.#start = byAddress ? (opened ?? page.url()) : null;
  }

  /** Something was done. Done again on the same screen, it is the same step. */
  did({ sending }: Pick<Run, 'sending'>, screen: Screen, action: Action, snapshot: PageSnapshot): void {
    const sent = action.kind === 'fill' && sending && !sending.byItself ? ([...sending.taken].at(-1) ?? null) : null;
    const step = stepOf(screen, action, snapshot, sent);
    if (!step) return;
    const name = signature(screen);
    const before = this.#steps.at(-1)?.screen === name ? this.#steps.pop()?.step : undefined;
    // Only sent once more: what was filled stands there still.
    const again = before && step.fields.length === 0 ? { ...step, host: before.host, fields: before.fields } : step;
    this.#steps.push({ screen: name, step: again });
  }

  /** The login begins again: what was done so far led nowhere. */
  forget(): void {
    this.#steps.length = 0;
  }

  proven(why: string, snapshot: PageSnapshot): void {
    this.#proof = { why, sign: logOutControl(snapshot)?.selector ?? null };
  }

  /**
   * The recipe, without any value. Of a login that goes on at another host, an identity provider's above all, it tells
   * the way there: the rest is understood anew.
   * @returns undefined when nothing was done: the restored session was enough
   */
  recipe({ claim, values }: Told): LearnedRecipe | undefined {
    const [first] = this.#steps;
    if (!first || claim.checkpoint) return undefined;
    const own = this.#steps.map(({ step }) => step);
    const away = own.findIndex(({ host }) => host !== first.step.host);
    const steps = own.slice(0, away < 0 ? own.length : away);
    const whole = { login_url: claim.loginUrl, start: this.#start, steps, proof: this.#proof };
    return withoutValues(whole, (text) => values.conceal(text) !== text);
  }
}
