import { identifierFirst } from './identifier-first.ts';
import { mfaChoices } from './mfa-choices.ts';
import { oneTimeCodes } from './one-time-codes.ts';
import type { Shape } from './shape.ts';

/** Every shape, by subject. */
export const SUBJECTS: Record<string, Shape[]> = {
  'one-time codes': oneTimeCodes,
  'choices of a second factor': mfaChoices,
  'identifier first': identifierFirst,
};
