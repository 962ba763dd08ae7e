import { speaksOfRefusal, wordsOn } from '../../login/errors.ts';
import type { PageSnapshot } from '../../login/snapshot.ts';

/**
 * What the site has said since something was sent to it last, whether it still stands there or not: a message may go away
 * before anybody decides anything, and the browser's own box does not stay at all.
 */
export class Heard {
  #words: string | null = null;

  /** Of several things, what is clearly a refusal counts, and then what was said last. */
  get words(): string | null {
    return this.#words;
  }

  /** @param known what the site says to everybody */
  note(snapshot: PageSnapshot, known: ReadonlySet<string>): void {
    const [first] = wordsOn(snapshot).filter((words) => !known.has(words));
    if (first !== undefined) this.add(first);
  }

  /** Words that stand on no page. */
  add(words: string): void {
    if (this.#words === null || speaksOfRefusal(words) || !speaksOfRefusal(this.#words)) this.#words = words;
  }

  /** Something else is sent: what was said before is about something else. */
  forget(): void {
    this.#words = null;
  }
}
