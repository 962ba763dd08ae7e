interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

/** What the corpus' scorer counts over a group of pages. */
export interface Group {
  pages: number;
  identifier: Counts;
  password: Counts;
  /** Login pages whose form was found whole, with nothing else taken for it. */
  solved: number;
  solvable: number;
  /** Pages without a login on which nothing was taken for one. */
  cleanNeg: number;
  neg: number;
  submitHit: number;
  submitWrong: number;
  submitN: number;
  ssoTp: number;
  ssoFp: number;
  ssoFn: number;
  /** Predicted selectors that lead nowhere. */
  unresolved: number;
}

/** A share of 100, or a dash of nothing. */
export const share = (part: number, whole: number): string => (whole > 0 ? ((100 * part) / whole).toFixed(1) : '-');

const f1 = ({ tp, fp, fn }: Counts) => share(2 * tp, 2 * tp + fp + fn);

/** The columns that are read first, as the issue of the corpus names them. */
export function columns(group: Group): Record<string, string> {
  const { solved, solvable, cleanNeg, neg } = group;
  return {
    'pages right': share(solved + cleanNeg, solvable + neg),
    solved: share(solved, solvable),
    'left alone': share(cleanNeg, neg),
    'identifier F1': f1(group.identifier),
    'password F1': f1(group.password),
    submit: share(group.submitHit, group.submitN),
    'SSO P/R': `${share(group.ssoTp, group.ssoTp + group.ssoFp)}/${share(group.ssoTp, group.ssoTp + group.ssoFn)}`,
  };
}

const add = (a: Counts, b: Counts): Counts => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });

/** Several groups of pages as one; at least one. */
export function together(groups: readonly Group[]): Group {
  return groups.reduce((a, b) => ({
    pages: a.pages + b.pages,
    identifier: add(a.identifier, b.identifier),
    password: add(a.password, b.password),
    solved: a.solved + b.solved,
    solvable: a.solvable + b.solvable,
    cleanNeg: a.cleanNeg + b.cleanNeg,
    neg: a.neg + b.neg,
    submitHit: a.submitHit + b.submitHit,
    submitWrong: a.submitWrong + b.submitWrong,
    submitN: a.submitN + b.submitN,
    ssoTp: a.ssoTp + b.ssoTp,
    ssoFp: a.ssoFp + b.ssoFp,
    ssoFn: a.ssoFn + b.ssoFn,
    unresolved: a.unresolved + b.unresolved,
  }));
}
