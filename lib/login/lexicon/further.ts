import { bg } from './further/bg.ts';
import { ca } from './further/ca.ts';
import { cs } from './further/cs.ts';
import { da } from './further/da.ts';
import { el } from './further/el.ts';
import { et } from './further/et.ts';
import { eu } from './further/eu.ts';
import { fa } from './further/fa.ts';
import { fi } from './further/fi.ts';
import { gl } from './further/gl.ts';
import { he } from './further/he.ts';
import { hi } from './further/hi.ts';
import { hr } from './further/hr.ts';
import { hu } from './further/hu.ts';
import { id } from './further/id.ts';
import { lt } from './further/lt.ts';
import { lv } from './further/lv.ts';
import { ms } from './further/ms.ts';
import { no } from './further/no.ts';
import { ro } from './further/ro.ts';
import { sk } from './further/sk.ts';
import { sl } from './further/sl.ts';
import { sr } from './further/sr.ts';
import { th } from './further/th.ts';
import { vi } from './further/vi.ts';
import type { Lexicon } from './schema.ts';

/** Languages of which only the essentials are known. */
export const further: readonly Lexicon[] = [
  bg,
  ca,
  cs,
  da,
  el,
  et,
  eu,
  fa,
  fi,
  gl,
  he,
  hi,
  hr,
  hu,
  id,
  lt,
  lv,
  ms,
  no,
  ro,
  sk,
  sl,
  sr,
  th,
  vi,
];
