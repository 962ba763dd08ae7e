import { parseArgs } from 'node:util';
import { SSO_RULES, type SsoRule, type SsoRules, ssoButtons } from '../../../lib/login/sso.ts';
import { NAMED_OTHERWISE } from '../prediction.ts';
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
  if (positionals.includes('without'))
    for (const kind of ['grants', 'denials'] as const)
      for (const rule of SSO_RULES[kind]) {
        const rules = { ...SSO_RULES, [kind]: without(SSO_RULES[kind], rule) };
        console.log(line(`without: ${rule.name}`, scoreRules(pages, rules).tally));
      }
}
