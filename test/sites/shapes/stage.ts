import type { HTTPRequest, Page } from 'puppeteer-core';
import { type Observation, observe } from '../../../lib/browser/observe.ts';
import { serveSite } from '../site.ts';
import type { Shape } from './shape.ts';

/** Two sites, one for the page and one for what it embeds, and a browser's page to show them in. */
export interface Stage {
  /** Looks at a shape as the engine does; the caller disposes of the look. */
  show(shape: Shape): Promise<Observation>;
  close(): Promise<void>;
}

/** Starts both sites; the browser stays the caller's. */
export async function openStage(page: Page): Promise<Stage> {
  let shown: Shape | null = null;
  const frameAt = (path: string) => (shown?.frames?.[path] ?? '').replaceAll('{{elsewhere}}', other.url);
  const own = await serveSite('shape', ({ path }) => {
    if (!shown || shown.frames?.[path] !== undefined) return { body: frameAt(path) };
    return { body: typeof shown.html === 'string' ? shown.html : shown.html(other.url) };
  });
  const other = await serveSite('elsewhere', ({ path }) => ({ body: frameAt(path) }));

  const answer = (request: HTTPRequest) => {
    const pages = Object.entries(shown?.foreign ?? {});
    const body = pages.find(([start]) => request.url().startsWith(start))?.[1];
    const done =
      body === undefined
        ? request.continue()
        : request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
    done.catch(() => {});
  };

  return {
    show: async (shape) => {
      shown = shape;
      const foreign = shape.foreign !== undefined;
      if (foreign) {
        page.on('request', answer);
        await page.setRequestInterception(true);
      }
      try {
        await page.goto(`${own.url}${shape.path ?? '/'}`);
        return await observe(page);
      } finally {
        if (foreign) {
          await page.setRequestInterception(false);
          page.off('request', answer);
        }
      }
    },
    close: async () => {
      await Promise.all([own.close(), other.close()]);
    },
  };
}
