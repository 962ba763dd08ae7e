import { leadsTo } from '../login/ways.ts';

/** The marks to keep, those first that tell most of a session: of a log-out, of a login, of a password field. */
export function ranked(marks: readonly string[]): string[] {
  return marks.toSorted((one, other) => worth(other) - worth(one));
}

function worth(mark: string): number {
  if (mark.startsWith('input password')) return 3;
  const address = /^(?:link|form \w+) (\S+)$/.exec(mark)?.[1];
  if (address && leadsTo('logout', `https://${address}`)) return 3;
  if (address && leadsTo('login', `https://any.invalid/${address.slice(address.indexOf('/') + 1)}`)) return 2;
  return /^\$/.test(mark) ? 1 : 0;
}
