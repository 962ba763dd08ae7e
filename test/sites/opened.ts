import { afterEach } from 'vitest';
import type { Site } from './site.ts';

/** @returns what starts a site for one test of the file that calls this, and closes it afterwards */
export function sitesOfEachTest(): <S extends Site>(starting: Promise<S>) => Promise<S> {
  const open: Site[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((site) => site.close()));
  });
  return async (starting) => {
    const site = await starting;
    open.push(site);
    return site;
  };
}
