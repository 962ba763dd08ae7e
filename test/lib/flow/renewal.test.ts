import { describe, expect, it } from 'vitest';
import { apply } from '../../../lib/flow/apply.ts';
import type { Question } from '../../../lib/flow/door.ts';
import { asksAgain, hold, renew } from '../../../lib/flow/transitions.ts';
import { flow, NOW } from '../contract/records.ts';
import { choice, field } from '../contract/screens.ts';

const asked: Question = {
  fields: [],
  choices: [choice({ id: 'way' })],
  websiteError: null,
  externalActionMessage: 'Tap 42',
};
const driving = flow({ status: 'IN_PROGRESS', phase: 'DRIVING', drive_id: 'drive', saved_at: null });
const held = apply(driving, hold(driving, 'drive', asked, NOW));

describe('an open question in new words', () => {
  it('keeps its round and its clock', () => {
    if (!held) throw new Error('the question was not asked');
    const renewed = apply(held, renew(held, 'drive', { ...asked, externalActionMessage: 'Tap 77' }));
    expect(renewed).toEqual({ ...held, external_action_message: 'Tap 77' });
  });

  it('does not replace one that was answered', () => {
    const answered = { ...driving, ...held, submitted: true };
    expect(apply(answered, renew(answered, 'drive', asked))).toBeNull();
  });

  it.each<[string, Partial<Question>, boolean]>([
    ['with a choice more', { choices: [choice({ id: 'way' }), choice({ id: 'resend' })] }, true],
    ['with a field more', { fields: [field({ id: 'otp' })] }, true],
    ['without a choice that was offered', { choices: [] }, false],
  ])('is the same question %s: %s', (_, change, same) => {
    expect(asksAgain({ ...driving, ...held }, { ...asked, ...change })).toBe(same);
  });
});
