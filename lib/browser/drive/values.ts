import type { Answer, ClaimReply, Place } from '../../flow/door.ts';
import type { Fill } from '../../login/decision.ts';
import { Secret } from '../../vault/secret.ts';
import type { Door } from '../door-client.ts';
import { withoutValue } from './conceal.ts';

interface Given {
  value: Secret<string>;
  /** Host and port of the frame that asked. */
  askedHost: string | null;
  /** The credential key that it is kept under. */
  key: string | null;
}

/** What may be typed in one drive, and what has been. Values stay inside `Secret` until the keys are pressed. */
export class Values {
  /** How often each ref was given to the site in this flow. */
  readonly given: Record<string, number> = {};
  /** Refs that were one-time codes: worthless afterwards. */
  readonly codes = new Set<string>();
  /** Refs whose value the site has refused: survives a suspension and a login begun again. */
  readonly refused: Set<string>;
  /** A person has answered in this flow. */
  attended = false;
  /** What may be typed without asking; null when there is nothing, or a provider gives it no longer. */
  credential: ClaimReply['credential'];
  /** A provider that had the values a moment ago gives them no longer. */
  lost = false;
  choiceId: string | null = null;
  readonly #door: Door;
  readonly #answers = new Map<string, Given>();
  #stored: Promise<Map<string, Secret<string>>> | null = null;
  #lastCode: string | null = null;
  /** Every value that this drive has held. */
  readonly #held: Secret<string>[] = [];

  /** Where each ref was typed last: host, and whether a person gave it in this flow. */
  readonly places: Record<string, Place> = {};

  /** The login was begun again after a suspension. */
  replayed = false;

  constructor(door: Door, { credential, checkpoint, answer }: ClaimReply) {
    this.#door = door;
    this.credential = credential;
    this.refused = new Set(checkpoint?.refused);
    for (const ref of checkpoint?.given ?? []) this.given[ref] = 1;
    Object.assign(this.places, checkpoint?.sso?.places);
    const askedHost = checkpoint?.sso?.asked ?? URL.parse(checkpoint?.url ?? '')?.host ?? null;
    if (answer) this.takeAnswer(answer, () => askedHost);
  }

  /** Ids of the fields that a person has answered and that were not typed yet. */
  get answered(): string[] {
    return [...this.#answers.keys()];
  }

  /** @param hostOf host and port of the frame that asked for a field; null when it is not known */
  takeAnswer(answer: Answer, hostOf: (fieldId: string) => string | null): void {
    this.attended = true;
    for (const [id, value] of Object.entries(answer.values)) {
      this.#answers.set(id, { value: this.#hold(value), askedHost: hostOf(id), key: answer.refs[id] ?? null });
    }
    this.choiceId = answer.choiceId;
  }

  /** Host and port that asked for an answer. */
  askedHost(fieldId: string): string | null {
    return this.#answers.get(fieldId)?.askedHost ?? null;
  }

  /** The credential key that a person's answer is kept under; null when it is no such answer. */
  keptUnder(source: Fill['source']): string | null {
    return source.from === 'answer' ? (this.#answers.get(source.fieldId)?.key ?? null) : null;
  }

  /** An answer is typed once. */
  dropAnswer(fieldId: string): void {
    this.#answers.delete(fieldId);
  }

  /** Opens the stored credential ahead of its use; only ever called when a form wants it. */
  openStored(): Promise<Map<string, Secret<string>>> {
    this.#stored ??= this.#door({ op: 'credential' }).then(({ values, lost }) => {
      if (lost) this.#lose();
      return new Map(Object.entries(values).map(([key, value]) => [key, this.#hold(value)]));
    });
    return this.#stored;
  }

  /** The value for a field; null when there is none after all. */
  async valueFor(source: Fill['source']): Promise<Secret<string> | null> {
    if (source.from === 'answer') return this.#answers.get(source.fieldId)?.value ?? null;
    if (source.from === 'stored') return (await this.openStored()).get(source.key) ?? null;
    return this.#code();
  }

  /** A code that the site has just refused is not given again: the next one counts from its own time window. */
  async #code(): Promise<Secret<string> | null> {
    const avoid = this.#lastCode;
    const { code, validFrom, lost } = await this.#door({ op: 'totp', ...(avoid === null ? {} : { avoid }) });
    if (lost) return this.#lose();
    this.#lastCode = code;
    const early = Date.parse(validFrom) - Date.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    return this.#hold(code);
  }

  /** A provider gives nothing any more: what is asked for from now on, a person is asked for. */
  #lose(): null {
    this.credential = null;
    this.lost = true;
    return null;
  }

  /** A text without any value that this drive has held: sites repeat what they are told, in addresses and in words. */
  conceal(text: string): string {
    return this.#held.reduce((rest, value) => withoutValue(rest, value.expose()), text);
  }

  #hold(value: string): Secret<string> {
    const secret = new Secret(value);
    this.#held.push(secret);
    return secret;
  }

  /** Notes that a value was typed. */
  count(ref: string, isCode: boolean): void {
    this.given[ref] = (this.given[ref] ?? 0) + 1;
    if (isCode) this.codes.add(ref);
  }

  /** Notes where a value was typed. */
  notePlace({ ref, source }: Fill, host: string): void {
    this.places[ref] = { host, answer: source.from === 'answer' };
  }

  /** The site was asked to send another code: those that were typed before count no more. */
  forgetCodes(): void {
    for (const ref of this.codes) delete this.given[ref];
  }

  /** The site has taken what it asked for by HTTP authentication: a form behind it asks for something else. */
  forgetPrompt(refs: readonly string[]): void {
    for (const ref of refs) delete this.given[ref];
  }

  /** The site has forgotten the login that was under way: what it was given counts no more. */
  startOver(): void {
    this.replayed = true;
    for (const ref of Object.keys(this.given)) delete this.given[ref];
  }
}
