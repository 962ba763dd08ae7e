import { gzipSync } from 'node:zlib';
import { readPage } from '../functions/api/page-files.ts';
import { builtPage } from '../infra/built-page.ts';
import { type Stage, startStage } from '../test/browser/hosted-page/stage.ts';
import { median, milliseconds, printTable } from './table.ts';

const BUDGET = 60 * 1024;
const RUNS = 5;

/** A phone of the middle price: Lighthouse's "mobile" of CPU and network. */
const CPU_SLOWDOWN = 4;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1_638 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

/** The hosted page: its bytes, its requests, and when a person can press the first button. */
export async function run(): Promise<void> {
  printSizes();
  const stage = await startStage();
  try {
    const rows = [];
    for (const [name, slow] of [
      ['this machine', false],
      [`CPU ${CPU_SLOWDOWN} times slower, slow 4G`, true],
    ] as const) {
      const openings = [];
      for (let run = 0; run < RUNS; run += 1) openings.push(await open(stage, slow));
      rows.push({
        opening: name,
        requests: median(openings.map(({ requests }) => requests)),
        'kB received': (median(openings.map(({ bytes }) => bytes)) / 1024).toFixed(1),
        'first paint': milliseconds(median(openings.map(({ paint }) => paint))),
        interactive: milliseconds(median(openings.map(({ interactive }) => interactive))),
        'blocked for': milliseconds(median(openings.map(({ blocked }) => blocked))),
      });
    }
    printTable(
      `Hosted page: opened ${RUNS} times, nothing cached; interactive is when "Continue" can be pressed`,
      rows,
    );
  } finally {
    await stage.close();
  }
}

function printSizes(): void {
  const { built, assets } = readPage(builtPage());
  const files = [
    ['index.html', Buffer.from(built.html)] as const,
    ...[...assets].map(([name, { content }]) => [name, content] as const),
  ];
  const rows = files.map(([name, content]) => ({
    file: name,
    bytes: content.length,
    gzipped: gzipSync(content, { level: 9 }).length,
  }));
  const total = rows.reduce((sum, { gzipped }) => sum + gzipped, 0);
  printTable(
    `Hosted page: ${(total / 1024).toFixed(1)} kB gzipped in all, every language, of ${BUDGET / 1024} kB`,
    rows,
  );
}

async function open({ browser, server }: Stage, slow: boolean) {
  server.begin({});
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (slow) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  let [requests, bytes] = [0, 0];
  devtools.on('Network.responseReceived', () => {
    requests += 1;
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(server.link());
  await page.locator('main[data-screen="prime"] button.primary').waitFor();
  const times = await page.evaluate(async () => {
    const interactive = performance.now();
    const [first] = performance.getEntriesByName('first-contentful-paint');
    const tasks = await new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: 'longtask', buffered: true });
      setTimeout(() => resolve([]), 200);
    });
    // Lighthouse's "total blocking time": what each task takes beyond 50 ms.
    const blocked = tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    return { interactive, paint: first?.startTime ?? Number.NaN, blocked };
  });
  await context.close();
  return { requests, bytes, ...times };
}
