import { type Group, together } from './group.ts';

const CJK = new Set(['zh', 'ja', 'ko']);
const CYRILLIC = new Set(['ru', 'uk', 'bg', 'be', 'mk', 'sr', 'kk', 'ky', 'mn', 'tg']);

/** The writing of a language, as far as the corpus has enough pages of it to tell. */
export function scriptOf(language: string): 'CJK' | 'Cyrillic' | 'other' {
  const code = language.toLowerCase().split('-')[0] ?? '';
  if (CJK.has(code)) return 'CJK';
  return CYRILLIC.has(code) ? 'Cyrillic' : 'other';
}

/** The groups of single languages (`lang: de`), gathered by writing: all others first. */
export function byScript(groups: Record<string, Group>): Map<string, Group> {
  const gathered = new Map<string, Group[]>([
    ['other', []],
    ['CJK', []],
    ['Cyrillic', []],
  ]);
  for (const [name, group] of Object.entries(groups))
    if (name.startsWith('lang: ')) gathered.get(scriptOf(name.slice('lang: '.length)))?.push(group);
  return new Map([...gathered].flatMap(([script, all]) => (all.length > 0 ? [[script, together(all)] as const] : [])));
}
