import type { Concept } from '../../../../lib/login/lexicon/schema.ts';

/** What a site writes, what it means by it, and what it must not be taken for. */
export type Sentence = readonly [text: string, meant: Concept, ...not: Concept[]];
