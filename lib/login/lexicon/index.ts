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

/** All languages are looked up at once: pages mix them, and `lang` is often wrong. */
export const LEXICONS: readonly Lexicon[] = [en, de, fr, es, pt, it, nl, pl, sv, tr, ru, uk, zh, ja, ko, further];
