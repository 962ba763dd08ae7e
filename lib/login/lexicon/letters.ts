/**
 * Letters and signs that people write one for the other, each with what it is compared as. Marks above and below Latin,
 * Greek, Hebrew and Arabic letters need no line: they are dropped.
 */
export const LETTERS: Readonly<Record<string, string>> = {
  // Latin letters that are no letter with a mark
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  // Greek: the form at the end of a word
  ς: 'σ',
  // Cyrillic, where dots are optional
  ё: 'е',
  // Arabic, and Persian on an Arabic keyboard
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  // signs
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
  ʹ: "'",
  '′': "'",
  '׳': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '״': '"',
  '‐': '-',
  '–': '-',
  '—': '-',
  '―': '-',
};
