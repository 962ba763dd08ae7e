import type { FormParts } from './forms.ts';
import type { FrameSnapshot, Notice, PageSnapshot } from './snapshot.ts';
import { says, wordsFor } from './words.ts';

const LONGEST = 500;

/** What a text says without the questions at its end: "Wrong password. Forgot it?" offers something besides. */
function statementIn(text: string): string {
  const sentences = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?。！？])\s/);
  while (sentences.length > 0 && asks(sentences.at(-1) ?? '')) sentences.pop();
  return sentences.join(' ').slice(0, LONGEST);
}

/** Whether words speak of a refusal, or of what stands in the way of one. */
export const speaksOfRefusal = (text: string): boolean =>
  says('wrong', text) || says('wrongCode', text) || says('locked', text) || says('throttled', text);

/** A notice about something else: consent, a prompt to log in, a hint to a password rule. */
const beside = (notice: Notice) =>
  notice.tone === 'success' ||
  (says('cookies', notice.text) && !says('wrong', notice.text)) ||
  says('newsletter', notice.text);

function weight(notice: Notice, parts: FormParts | null): number {
  if (beside(notice) || statementIn(notice.text) === '' || isLegend(notice.text)) return 0;
  let score = 0;
  if (speaksOfRefusal(notice.text)) score += 5;
  if (notice.tone === 'error') score += 3;
  if (notice.role === 'alert') score += 2;
  const target = notice.forElement;
  if (target !== null && parts?.fields.some((field) => field.element.index === target)) score += 1;
  // A field's own hint ("Enter your e-mail") is described by a notice too: alone it is no error.
  return score;
}

/** "No account?" offers something; it refuses nothing. */
const asks = (text: string) => /[?？؟]\s*$/.test(text);

/** "* Required" explains the form's stars. */
const isLegend = (text: string) => /^[*＊]/.test(text) && !speaksOfRefusal(text);

const MARKUP_SPLITS = 3;
const PIECES = 6;
const PIECE_LENGTH = 250;
/** Scripts that say in three signs what others say in a word or two. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** Whether a piece goes on with the sentence of the one before it. */
const goesOn = (before: string, piece: string) =>
  /^[\p{Ll},.;:!?)]/u.test(piece) || (/[\p{Ll},(]$/u.test(before) && !/^\p{Lu}/u.test(piece));

/** The sentence around some pieces of a running text. */
function sentenceAround(lines: readonly string[], start: number, end: number): string {
  let [from, to] = [start, end];
  const fits = () => to - from < PIECES;
  while (from > 0 && fits() && goesOn(lines[from - 1] ?? '', lines[from] ?? '')) from--;
  while (to < lines.length && fits() && goesOn(lines[to - 1] ?? '', lines[to] ?? '')) to++;
  return lines
    .slice(from, to)
    .join(' ')
    .replace(/ (?=[,.;:!?)])/g, '');
}

/**
 * The piece of a running text that speaks of a refusal; null when none does. Bold words split a sentence into pieces,
 * so up to three are read together, and what belongs to the same sentence is told with them.
 */
function pieceIn(text: string, except: ReadonlySet<string>): string | null {
  const lines = text.split('\n').filter((line) => !except.has(line));
  for (let size = 1; size <= MARKUP_SPLITS; size++) {
    for (let at = 0; at + size <= lines.length; at++) {
      const piece = lines.slice(at, at + size).join(' ');
      const words = wordsFor('wrongCode', piece) ?? wordsFor('wrong', piece);
      if (!words || words.length < (UNSPACED.test(words) ? 3 : 8) || piece.length > PIECE_LENGTH) continue;
      const said = statementIn(sentenceAround(lines, at, at + size));
      if (speaksOfRefusal(said)) return said;
    }
  }
  return null;
}

/** The sentences of a page that say something, one after the other; null when none does. */
export function linesSaying(frame: FrameSnapshot, about: (text: string) => boolean): string | null {
  const except = offers(frame);
  const lines = frame.text
    .slice(0, 3_000)
    .split('\n')
    .filter((line) => !except.has(line));
  const notices = frame.notices.map(({ text }) => text).filter(about);
  const found = lines.flatMap((line, at) => (about(line) ? [sentenceAround(lines, at, at + 1)] : []));
  const told = [...new Set([...(found.length > 0 ? found : frame.headings.filter(about))])];
  const whole = notices.find((notice) => told.every((line) => notice.includes(line)));
  if (whole !== undefined) return statementIn(whole);
  return told.length === 0 ? null : joined(told.slice(0, SENTENCES)).slice(0, LONGEST);
}

const SENTENCES = 3;

/** One text out of lines that may lack their full stop. */
const joined = (lines: readonly string[]) =>
  lines.reduce((said, line) => `${said}${/[\p{P}\p{S}]$/u.test(said) ? ' ' : '. '}${line}`);

/** Texts of links and buttons: "Can't log in?" is an offer, not an error. */
const offers = (frame: FrameSnapshot) => new Set(frame.elements.flatMap(({ text, label }) => [text, label]));

/**
 * The site's words about what was typed before; null when it says nothing.
 * Notices that a person sees come first: by meaning, then by role and colour, which need no known language.
 * Running text comes last, the form's own before the page's.
 */
export function siteError(frame: FrameSnapshot, parts: FormParts | null): string | null {
  const ranked = frame.notices
    .map((notice) => ({ notice, score: weight(notice, parts) }))
    .filter(({ score }) => score >= 3)
    .sort((a, b) => b.score - a.score || a.notice.text.length - b.notice.text.length);
  const first = ranked[0];
  if (first) return statementIn(first.notice.text);
  const except = offers(frame);
  return pieceIn(parts?.form?.text ?? '', except) ?? pieceIn(frame.text.slice(0, 3_000), except);
}

/** The part of a page's title that says what is wrong: a form may come back without another word. */
export function titleError({ title }: PageSnapshot): string | null {
  const parts = title.split(/\s[-·|–—:]\s/);
  const said = parts.find((part) => says('wrong', part) && !asks(part));
  return said === undefined ? null : statementIn(said);
}

/** What a page tells as an alert or an error, or by words about a refusal, where no form is left to say it in. */
export function pageError(snapshot: PageSnapshot): string | null {
  for (const frame of snapshot.frames.filter((one) => one.visible)) {
    const said = siteError(frame, null);
    if (said && speaksOfRefusal(said)) return said;
    const heading = frame.headings.find((text) => says('wrong', text) || says('locked', text));
    if (heading) return statementIn(heading);
  }
  return null;
}

/** All that a page says which may be about what was typed, the clearest first. */
export function wordsOn(snapshot: PageSnapshot): string[] {
  const frames = snapshot.frames.filter((one) => one.visible);
  const notices = frames
    .flatMap(({ notices }) =>
      notices.map((notice) => ({ said: statementIn(notice.text), score: weight(notice, null) })),
    )
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score)
    .map(({ said }) => said);
  return [...new Set([...notices, pageError(snapshot)].filter((said) => said !== null))];
}
