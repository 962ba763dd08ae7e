import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { further } from './further.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { Lexicon } from './schema.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/** Languages that are known well, by their code. */
export const REVIEWED = { ar, de, en, es, fr, it, ja, ko, nl, pl, pt, ru, sv, tr, uk, zh } as const;

/** All languages are looked up at once: pages mix them, and `lang` is often wrong. */
export const LEXICONS: readonly Lexicon[] = [...Object.values(REVIEWED), ...further];
