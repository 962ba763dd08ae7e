import { median, milliseconds, percentile, printTable } from '../table.ts';
import type { Collected } from './collect.ts';

/** Prints how long a run over saved pages took, and what could not be read. @param how how it was run, for the title */
export function printTimes(collected: Collected, how = ''): void {
  const { predictions, problems, loadMs, observeMs, decideMs, seconds } = collected;
  for (const { id, problem } of problems) console.log(`  not read: ${id}, ${problem}`);
  const pages = Object.keys(predictions).length;
  const row = (what: string, times: number[]) => ({
    '': what,
    median: milliseconds(median(times)),
    p95: milliseconds(percentile(times, 0.95)),
    slowest: milliseconds(Math.max(...times)),
  });
  const both = observeMs.map((time, index) => time + (decideMs[index] ?? 0));
  const title = `${pages} pages in ${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(1)} a second, ${problems.length} not read${how}`;
  if (observeMs.length === 0) {
    console.log(title);
    return;
  }
  printTable(title, [
    row('load and lay out', loadMs),
    row('observe', observeMs),
    row('classify, screen and plan', decideMs),
    row('observe to plan', both),
  ]);
}
