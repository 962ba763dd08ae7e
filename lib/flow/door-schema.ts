import { z } from 'zod';
import { NEEDS } from '../model/flow.ts';
import type { LearnedRecipe, RecipeField } from '../model/recipe.ts';
import { CHOICE_TYPES, FIELD_TYPES, INPUT_TYPES, MFA_TYPES } from '../model/screen.ts';
import type { Checkpoint, Question, TracedStep } from './door.ts';
import { FAILURES, type FailureCode } from './failure.ts';

const shortText = z.string().max(500);
const text = z.string().max(2000);
/** Becomes a member's name: this one would change the object instead. */
const id = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => name !== '__proto__');
const url = z.string().max(8192);

const field = z.object({
  id,
  ref: id,
  type: z.enum(FIELD_TYPES),
  label: shortText.nullable(),
  required: z.boolean(),
  observed_selector: text.nullable(),
  input_type: z.enum(INPUT_TYPES),
  placeholder: shortText.nullable(),
  hint: shortText.nullable(),
  reason: z.literal('rejected').nullable(),
});

const choice = z.object({
  id,
  type: z.enum(CHOICE_TYPES),
  label: shortText,
  description: text.nullable(),
  observed_selector: text.nullable(),
  mfa_type: z.enum(MFA_TYPES).nullable(),
  provider: shortText.nullable(),
});

const question = z
  .object({
    fields: z.array(field).max(50),
    choices: z.array(choice).max(50),
    websiteError: text.nullable(),
    externalActionMessage: text.nullable(),
  })
  // A question that nobody can answer would only wait for its deadline.
  .refine(({ fields, choices, externalActionMessage }) => fields.length + choices.length > 0 || externalActionMessage)
  .refine(({ fields, choices }) => hasDistinct(fields) && hasDistinct(choices)) satisfies z.ZodType<Question>;

/** Sizes are settled by the operations, which have an answer of their own for what is too large. */
const packedSession = z.base64();

const host = z.string().max(300);
const hosts = z.array(host).max(50);

const needs = { needed: z.array(z.enum(NEEDS)).max(NEEDS.length), typed: z.array(id).max(200) };

const checkpoint = z.object({
  session: packedSession,
  url,
  given: z.array(id).max(200),
  refused: z.array(id).max(200),
  needs: z.object(needs).optional(),
  sso: z
    .object({
      provider: shortText.nullable(),
      reached: hosts,
      asked: host.nullable(),
      places: z.record(id, z.object({ host, answer: z.boolean() })),
    })
    .nullish(),
}) satisfies z.ZodType<Checkpoint>;

const browser = z.object({
  user_agent: text.nullable(),
  locale: z.string().max(50),
  timezone: z.string().max(100),
  viewport: z.object({ width: z.number().int().positive(), height: z.number().int().positive() }),
});

const recipeField = z.object({
  ref: id,
  type: z.enum(FIELD_TYPES),
  input_type: z.enum(INPUT_TYPES),
  name: shortText,
  label: shortText.nullable(),
  selector: text.min(1),
  from: z.enum(['stored', 'answer', 'totp']),
}) satisfies z.ZodType<RecipeField>;

/** Some 100 KB at most, beside the table's 400 KB for one item. */
const recipe = z.object({
  login_url: url.nullable(),
  start: text.nullable(),
  steps: z
    .array(
      z.object({
        screen: z.string().max(50),
        host,
        asks: z.array(id).max(50),
        fields: z.array(recipeField).max(12),
        control: text.nullable(),
        sent: z.enum(['click', 'script', 'enter', 'submit']).nullable(),
        choice: z.object({ id, type: z.enum(CHOICE_TYPES) }).nullable(),
      }),
    )
    .max(12),
  proof: z.object({ why: shortText, sign: text.nullable() }),
}) satisfies z.ZodType<LearnedRecipe>;

const failure = z.object({
  code: z.enum(Object.keys(FAILURES) as [FailureCode, ...FailureCode[]]).catch('internal_error'),
  message: text,
  websiteError: text.nullable().transform((words) => (words === null ? null : words.slice(0, 500))),
  credentialRejected: z.boolean(),
});

const tracedStep = z.object({
  at: z.number().int().min(0).max(86_400_000),
  screen: text,
  because: text,
  action: text,
  why: text,
}) satisfies z.ZodType<TracedStep>;

const operation = z.discriminatedUnion('op', [
  z.object({ op: z.literal('claim') }),
  z.object({ op: z.literal('credential') }),
  z.object({ op: z.literal('totp'), avoid: z.string().max(20).optional() }),
  z.object({
    op: z.literal('report'),
    step: z.enum(['DISCOVERING', 'SUBMITTING', 'AWAITING_EXTERNAL_ACTION']),
    message: text.optional(),
  }),
  z.object({ op: z.literal('hold'), question }),
  z.object({ op: z.literal('answer') }),
  z.object({ op: z.literal('suspend'), checkpoint }),
  z.object({
    op: z.literal('save'),
    session: packedSession,
    postLoginUrl: url.nullable(),
    browser,
    unsaved: z.array(id).max(200),
    pinned: hosts.optional(),
    sso: z.object({ provider: shortText.min(1), domain: host.min(1) }).nullish(),
    needed: needs.needed.optional(),
    typed: needs.typed.optional(),
    recipe: recipe.optional(),
  }),
  z.object({ op: z.literal('fail'), failure }),
  z.object({
    op: z.literal('trace'),
    startedAt: z.iso.datetime(),
    from: z.number().int().min(0).max(100_000),
    steps: z.array(tracedStep).max(100),
  }),
]);

/** What the browser zone says is checked like any stranger's: its process has seen strangers' pages. */
export const doorRequest = z.object({ flowId: id, driveId: id }).and(operation);

export type CheckedDoorRequest = z.infer<typeof doorRequest>;

function hasDistinct(list: readonly { id: string }[]): boolean {
  return new Set(list.map((each) => each.id)).size === list.length;
}
