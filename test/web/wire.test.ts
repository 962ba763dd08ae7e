import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ConnectionView } from '../../lib/contract/schema/connection.ts';
import type { StateEvent } from '../../lib/contract/schema/event.ts';
import type { SubmitRequest } from '../../lib/contract/schema/question.ts';
import { flowHolderView } from '../../lib/contract/view/connection.ts';
import { stateEvent } from '../../lib/contract/view/event.ts';
import type { PageSettings } from '../../lib/page/settings.ts';
import { flowState } from '../../web/src/flow-state.ts';
import type { Settings } from '../../web/src/settings.ts';
import type { Answer, WireConnection, WireState } from '../../web/src/wire.ts';
import { connection, flow, NOW } from '../lib/contract/records.ts';
import { choice, field } from '../lib/contract/screens.ts';

/** Held by the type checker. */
describe('what the page reads is what the API answers', () => {
  it('of connections, events, settings, and of what it sends', () => {
    expectTypeOf<ConnectionView>().toExtend<WireConnection>();
    expectTypeOf<StateEvent>().toExtend<WireState>();
    expectTypeOf<Answer>().toExtend<SubmitRequest>();
    expectTypeOf<PageSettings & { prefix: string }>().toExtend<Settings>();
  });

  it('comes to the same by an answer and by an event', () => {
    const asking = flow({
      phase: 'HELD',
      step: 'AWAITING_INPUT',
      fields: [field({ id: 'e', type: 'identifier', input_type: 'email', placeholder: 'you@x' }), field({ id: 'p' })],
      choices: [choice({ id: 'sso', type: 'sso_provider', provider: 'google' })],
      website_error: 'No.',
      input_expires_at: new Date(NOW.getTime() + 60_000).toISOString(),
    });
    const parts = { connection: connection(), profileName: 'n', credential: null, flow: asking };
    const context = { baseUrl: 'https://api.example.com/v1', now: NOW };
    const read = flowState(flowHolderView(parts, context));
    expect(flowState(stateEvent(parts, context))).toEqual(read);
    expect(read).toMatchObject({
      step: 'AWAITING_INPUT',
      fields: [
        { id: 'e', input: 'email', placeholder: 'you@x' },
        { id: 'p', input: 'text', placeholder: null },
      ],
      choices: [{ id: 'sso' }],
      websiteError: 'No.',
      answerBy: NOW.getTime() + 60_000,
    });
  });
});
