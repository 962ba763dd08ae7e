import { z } from 'zod';
import { FLOW_STATUSES, FLOW_TYPES } from './connection.ts';
import { Timestamp } from './scalars.ts';

/** One step: a page as it was understood, and what was done there. Empty where there is no reason to give. */
const TraceStepView = z
  .object({
    timestamp: Timestamp,
    elapsed_ms: z.number().int().describe('Since the login was started'),
    screen: z.string().describe('What the page was taken for'),
    because: z.string().describe('Why it was taken for that'),
    action: z.string().describe('What was done'),
    why: z.string().describe('Why that was done'),
  })
  .meta({ id: 'FlowTraceStep' });

/** The whole way of one login, for whoever wants to know why it went so. No value, no cookie, no query of an address. */
export const TraceView = z
  .object({
    id: z.string().describe('Id of the login flow, as in the timeline'),
    flow_type: z.enum(FLOW_TYPES),
    flow_status: z.enum(FLOW_STATUSES),
    started_at: Timestamp,
    ended_at: Timestamp.nullable(),
    omitted: z.number().int().describe('Steps left out between the beginning and the end of a very long login'),
    steps: z.array(TraceStepView),
  })
  .meta({ id: 'FlowTrace' });
export type TraceView = z.infer<typeof TraceView>;
