const DAY_SECONDS = 24 * 60 * 60;
const RETENTION_DAYS = 90;

/** When an entry of the history made at `now` goes, as the table's time-to-live attribute wants it. */
export function historyEnd(now: Date): number {
  return Math.floor(now.getTime() / 1000) + RETENTION_DAYS * DAY_SECONDS;
}
