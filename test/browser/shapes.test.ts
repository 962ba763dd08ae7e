import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../lib/browser/launch.ts';
import { differences } from '../sites/shapes/differences.ts';
import { FRESH, SUBJECTS } from '../sites/shapes/index.ts';
import { openStage, type Stage } from '../sites/shapes/stage.ts';

const identity = {
  user_agent: null,
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  viewport: { width: 1280, height: 800 },
};

let launched: LaunchedBrowser;
let stage: Stage;

beforeAll(async () => {
  launched = await launchBrowser({ identity, proxyUrl: null });
  stage = await openStage(launched.page);
});

afterAll(() => Promise.all([launched.close(), stage.close()]));

describe.each(Object.entries({ ...SUBJECTS, ...FRESH }))('%s', (_, shapes) => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))('%s', async (_name, shape) => {
    const seen = await stage.show(shape);
    try {
      expect(await differences(seen, shape.expects)).toEqual([]);
    } finally {
      await seen.dispose();
    }
  });
});
