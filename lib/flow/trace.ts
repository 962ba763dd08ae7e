import type { FlowTrace, TraceStep } from '../model/trace.ts';
import type { TracedStep } from './door.ts';

/** A very long flow keeps so many of its first steps, and with the latest so many in all. */
const FIRST = 60;
export const MOST_STEPS = 200;

/** Bytes of each text: all steps at their longest stay below the table's 400 KB for one item. */
const BYTES = { screen: 300, because: 300, action: 300, why: 600 } as const;

/** Some steps of a drive, and how many it has sent before. */
export interface Batch {
  /** ISO: when the drive began, by its own clock. */
  startedAt: string;
  from: number;
  steps: readonly TracedStep[];
}

/**
 * A trace with the steps of a batch. What has come before is not told twice; of what is too much the middle is left out.
 * @param trace null when there is none yet
 */
export function withBatch(trace: FlowTrace | null, flowId: string, driveId: string, batch: Batch): FlowTrace {
  const { steps, omitted, drive_id, received: before } = trace ?? blank(flowId, driveId);
  const received = drive_id === driveId ? before : 0;
  const fresh = batch.steps.slice(Math.max(0, received - batch.from)).map((step) => asStep(step, batch.startedAt));
  const all = [...steps, ...fresh];
  const excess = Math.max(0, all.length - MOST_STEPS);
  return {
    flow_id: flowId,
    drive_id: driveId,
    received: Math.max(received, batch.from + batch.steps.length),
    omitted: omitted + excess,
    steps: [...all.slice(0, FIRST), ...all.slice(FIRST + excess)],
  };
}

function blank(flowId: string, driveId: string): FlowTrace {
  return { flow_id: flowId, drive_id: driveId, received: 0, omitted: 0, steps: [] };
}

function asStep({ at, screen, because, action, why }: TracedStep, startedAt: string): TraceStep {
  return {
    at: new Date(Date.parse(startedAt) + at).toISOString(),
    screen: tidy(screen, BYTES.screen),
    because: tidy(because, BYTES.because),
    action: tidy(action, BYTES.action),
    why: tidy(why, BYTES.why),
  };
}

const ADDRESS = /https?:\/\/[^\s"'<>]+/gi;
/** Of an address that stands there without its scheme. */
const QUERY = /\?[^\s"'<>]+/g;
const CONTROL = /\p{Cc}+/gu;
/** A fragment by which a single-page application finds its page. */
const ROUTE = /^#!?\/[\w/.-]{0,80}$/;

/** One line, without the query of any address, and short. */
function tidy(text: string, bytes: number): string {
  return clip(text.replace(CONTROL, ' ').replace(ADDRESS, bare).replace(QUERY, '').trim(), bytes);
}

/** An address without what may be a token: who it is for, its query, and a fragment that is no route. */
function bare(address: string): string {
  const url = URL.parse(address);
  if (!url) return '…';
  return `${url.origin}${url.pathname}${ROUTE.test(url.hash) ? url.hash : ''}`;
}

function clip(text: string, bytes: number): string {
  const whole = Buffer.from(text);
  if (whole.length <= bytes) return text;
  // In a stream, the part of a character at the end is waited for, and so left out.
  const start = new TextDecoder().decode(whole.subarray(0, bytes - Buffer.byteLength('…')), { stream: true });
  return `${start}…`;
}
