import { parseArgs } from 'node:util';
import { SSO_RULES, type SsoRule, type SsoRules, ssoButtons } from '../../../lib/login/sso.ts';
import { NAMED_OTHERWISE } from '../prediction.ts';
import { foldOf } from './learn.ts';
import { emptyTally, scorePage, type Tally } from './score.ts';
import { type LabelledSnapshot, labelledSnapshots } from './snapshots.ts';

/** Scores the buttons that these rules find on every page whose buttons are labelled. @returns what was wrong too */
function scoreRules(pages: LabelledSnapshot[], rules: SsoRules): { tally: Tally; misses: string[] } {
  const tally = emptyTally();
  const misses = pages.flatMap((page) => {
    const main = page.snapshot.frames[0];
    const buttons = main ? ssoButtons(main, rules).filter(({ certain }) => certain) : [];
    const sso = buttons.map(({ element, provider }) => ({
      index: element.index,
      provider: NAMED_OTHERWISE[provider] ?? provider,
    }));
    const wrong = scorePage(page, { kind: 'other', fields: [], submit: null, sso }, tally);
    return wrong.filter((one) => /^[+-]sso /.test(one)).map((one) => `${page.row.id} ${one.slice(0, 90)}`);
  });
  return { tally, misses };
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

function line(name: string, { ssoTp, ssoFp, ssoFn }: Tally): string {
  const figures = `P ${percent(ssoTp, ssoTp + ssoFp)}  R ${percent(ssoTp, ssoTp + ssoFn)}`;
  return `${name.padEnd(54)}${figures}  right ${ssoTp}, wrong ${ssoFp}, missed ${ssoFn}`;
}

const FOLDS = 5;
/** A reason is kept as a sure one from this share of right buttons on, among those that no other reason speaks for. */
const RECORD = 0.8;

/** Grades every sure reason on four fifths of the sites, keeps those with a good record, and scores the last fifth. */
function scoreByFolds(pages: LabelledSnapshot[]): Tally {
  const total = emptyTally();
  const add = (tally: Tally) => {
    total.ssoTp += tally.ssoTp;
    total.ssoFp += tally.ssoFp;
    total.ssoFn += tally.ssoFn;
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ row }: LabelledSnapshot) => foldOf(row.site) === fold;
    const seen = pages.filter((page) => !isHeld(page));
    const whole = scoreRules(seen, SSO_RULES).tally;
    const grants = SSO_RULES.grants.filter((grant) => {
      const less = scoreRules(seen, { ...SSO_RULES, grants: without(SSO_RULES.grants, grant) }).tally;
      const [right, wrong] = [whole.ssoTp - less.ssoTp, whole.ssoFp - less.ssoFp];
      return right > 0 && right / (right + wrong) >= RECORD;
    });
    add(scoreRules(pages.filter(isHeld), { ...SSO_RULES, grants }).tally);
  }
  return total;
}

const without = (rules: readonly SsoRule[], left: SsoRule) => rules.filter((rule) => rule !== left);

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { corpus: { type: 'string' }, cache: { type: 'string' } },
  });
  const all = await labelledSnapshots(values.corpus ?? '', values.cache ?? null);
  const pages = all.filter(({ row }) => row.sso);
  const { tally, misses } = scoreRules(pages, SSO_RULES);
  console.log(line('as it stands', tally));
  if (positionals.includes('misses')) for (const miss of misses) console.log(`  ${miss}`);
  if (positionals.includes('folds')) console.log(line('reasons graded on other sites', scoreByFolds(pages)));
  if (positionals.includes('without'))
    for (const kind of ['grants', 'denials'] as const)
      for (const rule of SSO_RULES[kind]) {
        const rules = { ...SSO_RULES, [kind]: without(SSO_RULES[kind], rule) };
        console.log(line(`without: ${rule.name}`, scoreRules(pages, rules).tally));
      }
}
