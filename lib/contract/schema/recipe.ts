import { z } from 'zod';
import { Timestamp } from './scalars.ts';

const RecipeFieldView = z
  .object({
    ref: z.string().describe('What it asks for: the credential key, or what a person is asked'),
    type: z.string(),
    input_type: z.string(),
    name: z.string(),
    label: z.string().nullable(),
    selector: z.string(),
    from: z.enum(['stored', 'answer', 'totp']).describe('Where its value came from'),
  })
  .meta({ id: 'RecipeField' });

const RecipeStepView = z
  .object({
    screen: z.string().describe('What the page was taken for'),
    host: z.string().describe('Host and port of what was filled or pressed'),
    asks: z.array(z.string()).describe('All that it asked for'),
    fields: z.array(RecipeFieldView).describe('What was filled, in order'),
    control: z.string().nullable().describe('Selector of the button or the choice that was pressed'),
    sent: z.enum(['click', 'script', 'enter', 'submit']).nullable().describe('How the form was sent'),
    choice: z.object({ id: z.string(), type: z.string() }).nullable(),
  })
  .meta({ id: 'RecipeStep' });

/** The way a connection logs in, as its last login went. No value, and no query of an address that may hold one. */
export const RecipeView = z
  .object({
    login_url: z.string().nullable().describe('The `login_url` that it was learned for'),
    start: z.string().nullable().describe('Where the next login begins; null: it searches its way'),
    steps: z.array(RecipeStepView),
    proof: z.object({
      why: z.string().describe('What proved the login'),
      sign: z.string().nullable().describe('Selector of the sign of a session that was shown'),
    }),
    flow_id: z.string().describe('The login that it was learned from, as in the timeline'),
    learned_at: Timestamp,
  })
  .meta({ id: 'Recipe' });
export type RecipeView = z.infer<typeof RecipeView>;
