import type { Weights } from '../../../lib/login/weights.ts';

/**
 * What was tried and, as `ablate` showed, earns nothing on sites not learned from, by table. What tells a form by its shape
 * alone stays: a language that no lexicon knows rests on it, and no corpus has enough of those.
 */
export const LEFT_OUT: Record<keyof Weights, readonly string[]> = {
  whole: ['cluster', 'offers:signup'],
  step: [
    'action:login',
    'address:login',
    'action:reset',
    'attributes:login',
    'attributes:signup',
    'button named:next',
    'button named:reset',
    'button named:signup',
    'button:wordless',
    'fields named:login',
    'heading:reset',
    'offers:login',
    'selects:1',
    'text:login',
    'text:terms',
  ],
  submit: ['named next'],
};
