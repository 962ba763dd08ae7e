/** One step of a drive: what it saw, what it did, and why. Words only: no value, no cookie, no query of an address. */
export interface TraceStep {
  /** ISO. */
  at: string;
  screen: string;
  /** Why the page was understood so. */
  because: string;
  action: string;
  /** Why this was done. */
  why: string;
}

/** The steps of a flow, through all of its drives. */
export interface FlowTrace {
  flow_id: string;
  /** The drive that spoke last, and how many of its steps have come: what is sent again is not told twice. */
  drive_id: string;
  received: number;
  /** Steps that are not among `steps`: a long flow keeps its beginning and its end. */
  omitted: number;
  steps: TraceStep[];
}
