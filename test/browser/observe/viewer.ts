import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../../lib/browser/launch.ts';
import { type Observation, observe } from '../../../lib/browser/observe.ts';
import type { ElementSnapshot, FrameSnapshot } from '../../../lib/login/snapshot.ts';
import { serveSite } from '../../sites/site.ts';

/** A browser that shows a body of our own and looks at it. */
export interface Viewer {
  page: Page;
  /** Shows the body; the observation is disposed of after `read`. */
  look<T>(body: string, read: (seen: Observation) => T | Promise<T>): Promise<T>;
  /** What is in the main frame. */
  frame(body: string): Promise<FrameSnapshot>;
  /** The first element of the main frame. @throws when there is none */
  first(body: string): Promise<ElementSnapshot>;
  /** Elements of the main frame, by the name attribute, id or text. @throws when there is none of that name */
  named(body: string): Promise<(name: string) => ElementSnapshot>;
  close(): Promise<void>;
}

const identity = {
  user_agent: null,
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  viewport: { width: 1000, height: 700 },
};

export async function openViewer(): Promise<Viewer> {
  let shown = '';
  const site = await serveSite('outer', (request) => ({ body: request.path === '/' ? shown : '' }));
  const launched = await launchBrowser({ identity, proxyUrl: null });
  const { page } = launched;
  const look: Viewer['look'] = async (body, read) => {
    shown = `<!doctype html><html lang="de"><title>Tür</title><body>${body}</body></html>`;
    await page.goto(`${site.url}/`);
    const seen = await observe(page);
    try {
      return await read(seen);
    } finally {
      await seen.dispose();
    }
  };
  const frame = (body: string) =>
    look(body, ({ snapshot }) => {
      const [main] = snapshot.frames;
      if (!main) throw new Error('the page has no frame');
      return main;
    });
  return {
    page,
    look,
    frame,
    first: async (body) => {
      const [found] = (await frame(body)).elements;
      if (!found) throw new Error('nothing was found');
      return found;
    },
    named: async (body) => {
      const { elements } = await frame(body);
      return (name) => {
        const found = elements.find((one) => one.name === name || one.id === name || one.text === name);
        if (!found) throw new Error(`nothing is called ${name}`);
        return found;
      };
    },
    close: async () => {
      await Promise.all([launched.close(), site.close()]);
    },
  };
}
