import { describe, expect, it } from 'vitest';
import { TimelineEvent } from '../../../../lib/contract/schema/event.ts';
import { TraceView } from '../../../../lib/contract/schema/trace.ts';
import { checkEvent, loginEvent, traceView } from '../../../../lib/contract/view/history.ts';
import { cancel } from '../../../../lib/flow/transitions.ts';
import type { Flow } from '../../../../lib/model/flow.ts';
import { flow, NOW } from '../records.ts';

const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000).toISOString();

const event = (over: Partial<Flow> = {}, now = NOW) => {
  const shown = loginEvent(flow({ id: 'f1', ...over }), now);
  expect(TimelineEvent.parse(shown)).toEqual(shown);
  return shown;
};

describe('a login in the timeline', () => {
  it('is there from its start', () => {
    expect(event()).toEqual({
      id: 'f1',
      type: 'login',
      status: 'IN_PROGRESS',
      timestamp: at(0),
      updated_at: at(0),
      step: 'INITIALIZED',
    });
  });

  it('tells how far it has come', () => {
    expect(event({ phase: 'DRIVING' }).step).toBe('DISCOVERING');
    const submitted = { phase: 'HELD', step: 'SUBMITTING', submitted_at: at(5) } as const;
    expect(event(submitted)).toMatchObject({ step: 'SUBMITTING', updated_at: at(5) });
  });

  it('tells how it ended, and why', () => {
    const failed = event({
      type: 'REAUTH',
      status: 'FAILED',
      phase: 'ENDED',
      step: 'COMPLETED',
      submitted_at: at(5),
      ended_at: at(9),
      error_code: 'credentials_invalid',
      error_message: 'The site refused the login.',
      website_error: 'Wrong password',
    });
    expect(failed).toEqual({
      id: 'f1',
      type: 'reauth',
      status: 'FAILED',
      timestamp: at(0),
      updated_at: at(9),
      step: 'COMPLETED',
      error_code: 'credentials_invalid',
      error_message: 'The site refused the login.',
      website_error: 'Wrong password',
    });
    expect(event({ ...cancel(NOW).sets })).toMatchObject({ status: 'CANCELED', step: 'COMPLETED' });
  });

  it('is over at its deadline, before the sweep has written that down and after', () => {
    expect(event({}, new Date(at(1200)))).toMatchObject({ status: 'EXPIRED', step: 'EXPIRED' });
    expect(event({ status: 'EXPIRED', phase: 'ENDED', step: 'COMPLETED' }).step).toBe('EXPIRED');
  });
});

describe('a check in the timeline', () => {
  const check = { id: 'h1', org: 'acme', connection_id: 'c1', type: 'health_check', at: at(0) } as const;

  it('tells what was found, and what was believed before', () => {
    const shown = checkEvent({ ...check, status: 'NEEDS_AUTH', previous_status: 'AUTHENTICATED' });
    expect(TimelineEvent.parse(shown)).toEqual({
      id: 'h1',
      type: 'health_check',
      status: 'NEEDS_AUTH',
      previous_status: 'AUTHENTICATED',
      timestamp: at(0),
    });
    expect(checkEvent({ ...check, status: 'AUTHENTICATED', previous_status: null })).not.toHaveProperty(
      'previous_status',
    );
  });
});

describe('a trace', () => {
  it('tells each step with the time since the login was started', () => {
    const step = { at: at(2), screen: 'form(username)', because: 'a password', action: 'fill', why: 'then Enter' };
    const trace = { flow_id: 'f1', drive_id: 'd', received: 1, omitted: 3, steps: [step] };
    const shown = traceView(flow({ id: 'f1', status: 'SUCCESS', ended_at: at(4) }), trace, NOW);
    expect(TraceView.parse(shown)).toEqual({
      id: 'f1',
      flow_type: 'LOGIN',
      flow_status: 'SUCCESS',
      started_at: at(0),
      ended_at: at(4),
      omitted: 3,
      steps: [
        {
          timestamp: at(2),
          elapsed_ms: 2_000,
          screen: 'form(username)',
          because: 'a password',
          action: 'fill',
          why: 'then Enter',
        },
      ],
    });
  });

  it('of a flow that no drive has begun has no steps', () => {
    expect(traceView(flow(), null, NOW)).toMatchObject({ flow_status: 'IN_PROGRESS', omitted: 0, steps: [] });
  });
});
