import type { Page } from 'puppeteer-core';
import type { Action, Screen } from '../../login/decision.ts';
import { differsFrom } from '../../login/recipe.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';
import type { LearnedRecipe, RecipeStep } from '../../model/recipe.ts';
import { isolated } from '../isolated.ts';
import type { Observation } from '../observe.ts';
import { within } from '../within.ts';
import { screenOfLook } from './screen-of-look.ts';
import { type Awaited, observeShown, untilShown } from './shown.ts';
import { countControls } from './shown-script.ts';

/** A look before the page had loaded. */
interface Foreseen {
  seen: Observation;
  /** How many controls and frames the page showed then; null when it did not say. */
  controls: number | null;
}

/** How long a page may take to count its controls. */
const COUNT_MS = 1_000;

const controlsOn = (page: Page) => within(COUNT_MS, isolated(page.mainFrame()).evaluate(countControls));

async function foresee(page: Page, what: Awaited, ended: AbortSignal): Promise<Foreseen | null> {
  const seen = await observeShown(page, what, ended);
  if (!seen) return null;
  const controls = await controlsOn(page);
  screenOfLook(seen.snapshot);
  return { seen, controls };
}

/** What a replayed step may choose in place of a person: never a consent, never terms. */
const CHOOSABLE = ['mfa_method', 'sign_in_method', 'auth_method', 'identifier_method', 'account'];

/**
 * The recipe of the last login, as far as this one has followed it. It tells where to begin, what to wait for, and what
 * to expect: each page is still read and each action still decided as without it, so that it can make a drive faster and
 * nothing else. It is left for good at the first thing that is not as recorded.
 */
export class Replay {
  readonly #recipe: LearnedRecipe | null;
  readonly #shown: (step: RecipeStep) => void;
  #at = 0;
  #left = false;
  #early = false;
  #foreseen: Promise<Foreseen | null> | null = null;

  /**
   * @param recipe null when there is none, or it is not to be followed
   * @param shown called when a page shows what the next step was recorded with: what it will need can be fetched
   */
  constructor(recipe: LearnedRecipe | null, shown: (step: RecipeStep) => void = () => {}) {
    this.#recipe = recipe;
    this.#shown = shown;
  }

  /** Where the login form was the last time; null when that is to be searched for. */
  get start(): string | null {
    return this.#recipe?.start ?? null;
  }

  get following(): boolean {
    return this.#recipe !== null && !this.#left;
  }

  /** The step that comes next; null when none does, or the recipe was left. */
  get next(): RecipeStep | null {
    return (this.following && this.#recipe?.steps[this.#at]) || null;
  }

  /** How far it has come, for people. */
  get place(): string {
    return `step ${this.#at + 1} of ${this.#recipe?.steps.length ?? 0}`;
  }

  /** Selector of the sign of a session that the last login ended on, once all steps are taken. */
  get sign(): string | null {
    return this.following && this.next === null ? (this.#recipe?.proof.sign ?? null) : null;
  }

  /** Whether it is known what comes next: another step, or the sign of a session. */
  get expects(): boolean {
    return this.next !== null || this.sign !== null;
  }

  /** How the form of the next step was sent the last time. */
  get way(): RecipeStep['sent'] {
    return this.next?.sent ?? null;
  }

  /** The choice that was taken the last time, where the same one is offered. */
  choiceOn(screen: Screen): string | null {
    const choice = this.next?.choice;
    if (!choice || screen.kind !== this.next?.screen || !CHOOSABLE.includes(choice.type)) return null;
    if (screen.kind !== 'choice' && screen.kind !== 'form') return null;
    return screen.choices.some(({ id, type }) => id === choice.id && type === choice.type) ? choice.id : null;
  }

  /** Why this is not the next step as recorded; null when it is. */
  differs(screen: Screen, action: Action, snapshot: PageSnapshot): string | null {
    const step = this.next;
    return step ? differsFrom(step, screen, action, snapshot) : null;
  }

  /** The next step was taken. */
  advance(): void {
    this.#at += 1;
  }

  leave(): void {
    this.#left = true;
  }

  /** Whether the page is looked at before it came to rest, because what was recorded is there. Asked once for each look. */
  takeEarly(): boolean {
    const early = this.#early;
    this.#early = false;
    return early;
  }

  /**
   * Looks at a page as soon as it shows what was recorded, though it is still loading: while it waits for its pictures and
   * scripts, the look costs no time.
   */
  foresee(page: Page, ended: AbortSignal): void {
    const next = this.#awaited();
    if (!next) return;
    this.#foreseen = foresee(page, { ...next.awaited, standing: 'seen' }, ended).catch(() => null);
  }

  /**
   * The look that was taken early, where the page has come to show what was recorded, and no control and no frame more or
   * less than then: a captcha may be drawn last. Elements that were drawn anew are found out when they are typed into.
   */
  async takeForeseen(page: Page): Promise<Observation | null> {
    const taken = this.#foreseen;
    this.#foreseen = null;
    const foreseen = this.#early ? await taken : null;
    if (foreseen && foreseen.controls !== null && foreseen.controls === (await controlsOn(page))) return foreseen.seen;
    taken?.then((unused) => unused?.seen.dispose());
    return null;
  }

  /**
   * Waits until a page shows all fields of the next step, or what is pressed there, on the recorded host.
   * @returns undefined when there is nothing to wait for; else true once it is shown, false when nobody waits any more
   */
  awaitNext(page: Page, ended: AbortSignal): Promise<boolean> | undefined {
    const next = this.#awaited();
    return (
      next &&
      untilShown(page, { ...next.awaited, standing: 'loaded' }, ended).then((is) => {
        if (!is) return false;
        this.#early = true;
        this.#shown(next.step);
        return true;
      })
    );
  }

  /** The next step, with what it is known by. */
  #awaited(): { step: RecipeStep; awaited: Omit<Awaited, 'standing'> } | undefined {
    const step = this.next;
    if (!step) return undefined;
    const pressed = step.control === null ? [] : [step.control];
    const selectors = step.fields.length > 0 ? step.fields.map(({ selector }) => selector) : pressed;
    return selectors.length > 0 ? { step, awaited: { selectors, host: step.host } } : undefined;
  }
}
