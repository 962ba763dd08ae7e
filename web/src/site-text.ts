/** Control and format characters: they move, turn or hide what stands beside them. So do separators of lines. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}]/gu;
/** Marks piled upon one letter reach into the lines above and below. */
const PILED_MARKS = /(\p{M}{2})\p{M}+/gu;

/**
 * A site's words as the page shows them: one line of plain text, without characters that could change how what stands
 * around it is read, and not longer than it needs to be understood.
 */
export function siteText(text: string, longest: number): string {
  const line = text
    // No text is worth reading further; what follows costs time for each character.
    .slice(0, 20_000)
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(PILED_MARKS, '$1')
    .trim();
  const characters = [...line];
  return characters.length > longest
    ? `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
