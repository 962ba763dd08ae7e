/** Languages that the page speaks (`web/messages`); the first where nothing fits. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT: readonly Language[] = ['ar'];

/**
 * The language to speak: the one that the link names, else the browser's best.
 * @param wanted the `lang` parameter
 * @param accepted the `Accept-Language` header
 */
export function chooseLanguage(wanted: string | undefined, accepted: string | undefined): Language {
  return (
    known(wanted ?? '') ??
    ranked(accepted ?? '')
      .map(known)
      .find(Boolean) ??
    LANGUAGES[0]
  );
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

function known(tag: string): Language | undefined {
  const primary = tag.trim().toLowerCase().split(/[-_]/, 1)[0];
  return LANGUAGES.find((language) => language === primary);
}

/** Tags of an `Accept-Language` header, best first (RFC 9110, 12.5.4). */
function ranked(header: string): string[] {
  return header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { tag, quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
