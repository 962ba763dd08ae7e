import type { FormParts } from './forms.ts';
import type { FrameSnapshot, Notice, PageSnapshot } from './snapshot.ts';
import { fold, says, wordsFor } from './words.ts';

const trim = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 500);

const speaksOfRefusal = (text: string) =>
  says('wrong', text) || says('wrongCode', text) || says('locked', text) || says('throttled', text);

/** A notice about something else: consent, a prompt to log in, a hint to a password rule. */
const beside = (notice: Notice) =>
  notice.tone === 'success' ||
  (says('cookies', notice.text) && !says('wrong', notice.text)) ||
  says('newsletter', notice.text);

function weight(notice: Notice, parts: FormParts | null): number {
  if (beside(notice)) return 0;
  let score = 0;
  if (speaksOfRefusal(notice.text)) score += 5;
  if (notice.tone === 'error') score += 3;
  if (notice.role === 'alert') score += 2;
  const target = notice.forElement;
  if (target !== null && parts?.fields.some((field) => field.element.index === target)) score += 1;
  // A field's own hint ("Enter your e-mail") is described by a notice too: alone it is no error.
  return score;
}

/** The sentence of a running text that speaks of a refusal; null when none does. */
function sentenceIn(text: string): string | null {
  const words = wordsFor('wrongCode', text) ?? wordsFor('wrong', text);
  if (!words || words.length < 8) return null;
  const folded = fold(text);
  const at = folded.indexOf(words);
  const start = Math.max(folded.lastIndexOf('.', at), folded.lastIndexOf('!', at), at - 80) + 1;
  const stop = folded.slice(at + words.length).search(/[.!?。！]/);
  return trim(folded.slice(start, stop < 0 || stop > 120 ? at + words.length + 60 : at + words.length + stop + 1));
}

/**
 * The site's words about what was typed before; null when it says nothing.
 * Notices that a person sees come first: by meaning, then by role and colour, which need no known language.
 * Running text counts only where it lies within the form itself.
 */
export function siteError(frame: FrameSnapshot, parts: FormParts | null): string | null {
  const ranked = frame.notices
    .map((notice) => ({ notice, score: weight(notice, parts) }))
    .filter(({ score }) => score >= 3)
    .sort((a, b) => b.score - a.score || a.notice.text.length - b.notice.text.length);
  const first = ranked[0];
  if (first) return trim(first.notice.text);
  return parts?.form ? sentenceIn(parts.form.text) : null;
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
