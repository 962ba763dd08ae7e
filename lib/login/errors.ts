import type { FormParts } from './forms.ts';
import type { FrameSnapshot, Notice, PageSnapshot } from './snapshot.ts';
import { says, wordsFor } from './words.ts';

const trim = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 500);

const speaksOfRefusal = (text: string) =>
  says('wrong', text) || says('wrongCode', text) || says('locked', text) || says('throttled', text);

/** A notice about something else: consent, a prompt to log in, a hint to a password rule. */
const beside = (notice: Notice) =>
  notice.tone === 'success' ||
  (says('cookies', notice.text) && !says('wrong', notice.text)) ||
  says('newsletter', notice.text);

function weight(notice: Notice, parts: FormParts | null): number {
  if (beside(notice) || asks(notice.text) || isLegend(notice.text)) return 0;
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

/**
 * The piece of a running text that speaks of a refusal; null when none does. Bold words split a sentence into pieces,
 * so up to three are read together.
 */
function pieceIn(text: string, except: ReadonlySet<string>): string | null {
  const lines = text.split('\n').filter((line) => !except.has(line));
  for (let size = 1; size <= MARKUP_SPLITS; size++) {
    for (let at = 0; at + size <= lines.length; at++) {
      const piece = lines.slice(at, at + size).join(' ');
      const words = wordsFor('wrongCode', piece) ?? wordsFor('wrong', piece);
      if (words && words.length >= 8 && piece.length <= 250 && !asks(piece)) return trim(piece);
    }
  }
  return null;
}

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
  if (first) return trim(first.notice.text);
  const except = offers(frame);
  return pieceIn(parts?.form?.text ?? '', except) ?? pieceIn(frame.text.slice(0, 3_000), except);
}

/** The page's words about a refusal where no form is left to say it in. */
export function pageError(snapshot: PageSnapshot): string | null {
  for (const frame of snapshot.frames.filter((one) => one.visible)) {
    const said = siteError(frame, null);
    if (said && speaksOfRefusal(said)) return said;
    const heading = frame.headings.find((text) => says('wrong', text) || says('locked', text));
    if (heading) return trim(heading);
  }
  return null;
}
