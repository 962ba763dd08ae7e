import { describe, expect, it } from 'vitest';
import { Replay } from '../../../../lib/browser/drive/replay.ts';
import type { Screen } from '../../../../lib/login/decision.ts';
import type { LearnedRecipe, RecipeStep } from '../../../../lib/model/recipe.ts';

const step = (rest: Partial<RecipeStep> = {}): RecipeStep => ({
  screen: 'choice',
  host: 'a.example',
  asks: [],
  fields: [],
  control: '#one',
  sent: null,
  choice: { id: 'app', type: 'mfa_method' },
  ...rest,
});

const recipe = (...steps: RecipeStep[]): LearnedRecipe => ({
  login_url: null,
  start: null,
  steps,
  proof: { why: 'a log-out control', sign: '#out' },
});

const offering = (kind: Screen['kind'], id = 'app', type = 'mfa_method') =>
  ({ kind, choices: [{ id, type }], error: null }) as unknown as Screen;

describe('a recipe that is followed', () => {
  it('takes the choice that was taken the last time, where the same one is offered', () => {
    const replay = new Replay(recipe(step()));
    expect(replay.choiceOn(offering('choice'))).toBe('app');
    expect(replay.choiceOn(offering('choice', 'sms'))).toBeNull();
    expect(replay.choiceOn(offering('form'))).toBeNull();
    replay.advance();
    expect(replay.choiceOn(offering('choice'))).toBeNull();
  });

  it.each(['consent', 'terms'] as const)('never agrees in place of a person: %s', (screen) => {
    const other = { id: 'consent_allow', type: 'other' };
    const replay = new Replay(recipe(step({ screen, choice: other })));
    expect(replay.choiceOn(offering(screen, other.id, other.type))).toBeNull();
  });

  it('waits for the sign of a session once all steps are taken', () => {
    const replay = new Replay(recipe(step()));
    expect(replay.sign).toBeNull();
    replay.advance();
    expect([replay.next, replay.sign]).toEqual([null, '#out']);
  });

  it('tells nothing any more once it is left', () => {
    const replay = new Replay(recipe(step()));
    replay.leave();
    expect([replay.next, replay.sign, replay.choiceOn(offering('choice'))]).toEqual([null, null, null]);
  });

  it('tells nothing when there is none', () => {
    const replay = new Replay(null);
    expect([replay.start, replay.next, replay.sign, replay.way]).toEqual([null, null, null, null]);
  });
});
