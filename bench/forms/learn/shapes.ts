import { launchBrowser } from '../../../lib/browser/launch.ts';
import type { Observation } from '../../../lib/browser/observe.ts';
import type { PageSnapshot } from '../../../lib/login/snapshot.ts';
import { FIRST_BROWSER } from '../../../lib/model/new-profile.ts';
import { SUBJECTS } from '../../../test/sites/shapes/index.ts';
import type { Shape } from '../../../test/sites/shapes/shape.ts';
import { openStage } from '../../../test/sites/shapes/stage.ts';

/** A page of our own, with the fields of its login form. */
export interface LabelledShape {
  snapshot: PageSnapshot;
  /** `frame index` of every field that a login types into; empty for a page that is no login. */
  login: string[];
}

const NAMES = ['identifier', 'password'];

function namesOfLogin({ expects }: Shape): string[] {
  const [first] = [expects].flat();
  if (first?.kind !== 'form' || !first.fields.some(({ type }) => [type].flat().some((one) => NAMES.includes(one))))
    return [];
  return first.fields.map(({ is }) => is);
}

async function fieldsNamed(seen: Observation, names: string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const fields = seen.snapshot.frames.flatMap(({ frame, elements }) =>
    elements.filter(({ kind }) => kind === 'input' || kind === 'editable').map(({ index }) => ({ frame, index })),
  );
  const marks = await Promise.all(
    fields.map(async (ref) => (await seen.element(ref))?.evaluate((el) => el.closest('[mark]')?.getAttribute('mark'))),
  );
  return fields.filter((_, at) => names.includes(marks[at] ?? '')).map(({ frame, index }) => `${frame} ${index}`);
}

/** Looks at every page of `test/sites/shapes`: designs that the corpus hardly has, identifier first above all. */
export async function labelledShapes(): Promise<LabelledShape[]> {
  const launched = await launchBrowser({ identity: FIRST_BROWSER, proxyUrl: null });
  try {
    const stage = await openStage(launched.page);
    const out: LabelledShape[] = [];
    for (const shape of Object.values(SUBJECTS).flat()) {
      const seen = await stage.show(shape);
      out.push({ snapshot: seen.snapshot, login: await fieldsNamed(seen, namesOfLogin(shape)) });
      await seen.dispose();
    }
    await stage.close();
    return out;
  } finally {
    await launched.close();
  }
}
