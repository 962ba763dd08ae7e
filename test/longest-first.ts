import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, the longest first. */
const LONG = [
  'contract/crash',
  'browser/family',
  'contract/login',
  'browser/find-login',
  'contract/canary',
  'contract/hosted-page',
  'browser/hosted-page/screens',
  'contract/conversation',
  'contract/sso',
  'contract/checks',
  'contract/providers',
  'contract/readme',
  'browser/look',
  'browser/login-drive-outcome',
  'browser/sso',
  'contract/sdk',
  'browser/login-drive',
  'browser/inspect',
  'contract/sealed-values',
  'contract/iam',
  'browser/second-factors',
  'browser/shapes',
].map((name) => `test/${name}.test.ts`);

/**
 * Within a group, begins with what takes longest: a long file that begins last is waited for by everybody else. By
 * default the largest files come first where nothing was measured yet, as on a clean clone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = LONG.findIndex((name) => moduleId.endsWith(name));
      return rank < 0 ? LONG.length : rank;
    };
    return (await super.sort(files)).toSorted((a, b) => groupOf(a) - groupOf(b) || rankOf(a) - rankOf(b));
  }
}
