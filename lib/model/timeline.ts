/** One entry of a connection's history. */
export type TimelineEntry = LoginEntry | HealthCheckEntry;

interface Entry {
  id: string;
  org: string;
  connection_id: string;
  /** When it began, ISO. */
  at: string;
}

/** A login, known by the id of its flow: how it went is told by the flow alone, so that the two can never differ. */
export interface LoginEntry extends Entry {
  type: 'login' | 'reauth';
}

/** What a check of the saved session found. */
export interface HealthCheckEntry extends Entry {
  type: 'health_check';
  status: 'AUTHENTICATED' | 'NEEDS_AUTH';
  /** What was believed before; null when nothing was known. */
  previous_status: 'AUTHENTICATED' | 'NEEDS_AUTH' | null;
}
