/**
 * What a body is built of, as a list of short words that hold none of its text: of a page, where its links and forms lead
 * and which fields it has; of JSON, the names in it and the kinds of their values, to the third level.
 * @param url the body's own address
 */
export function marksOf(body: string, type: string | null, url: string): string[] {
  const start = body.slice(0, 2_000).trimStart();
  if (/json/.test(type ?? '') || /^(\)\]\}',?\s*)?[{[]/.test(start)) {
    const json = parse(body);
    if (json !== undefined) return [...new Set(marksOfJson(json))];
  }
  return /html|xml/.test(type ?? '') ? [...new Set(marksOfPage(body, url))] : [];
}

/** Some put a line before their JSON that no script can run. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\s*\)\]\}',?\s*/, ''));
  } catch {
    return undefined;
  }
}

const DEPTH = 3;
const MOST = 400;

function marksOfJson(value: unknown, path = '$', depth = DEPTH): string[] {
  if (value === null || typeof value === 'boolean') return [`${path}=${value}`];
  if (Array.isArray(value)) return [`${path}:array`];
  if (typeof value !== 'object') return [`${path}:${typeof value}`];
  const own = `${path}:object`;
  if (depth === 0) return [own];
  const members = Object.entries(value).slice(0, MOST);
  return [own, ...members.flatMap(([name, member]) => marksOfJson(member, `${path}.${name}`, depth - 1))].slice(
    0,
    MOST,
  );
}

const SCRIPTS = /<!--[\s\S]*?(?:-->|$)|<(script|style|svg|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<(a|area|form|input|select|textarea|button|body|html|main|nav|section|div|ul)\s([^<>]{1,2000})>/gi;
const ATTRIBUTE = /([a-z-]{2,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function marksOfPage(body: string, url: string): string[] {
  const marks: string[] = [];
  for (const [, tag = '', inside = ''] of body.replace(SCRIPTS, ' ').matchAll(TAG)) {
    const attributes = attributesOf(inside);
    const mark = markOf(tag.toLowerCase(), attributes, url);
    if (mark) marks.push(mark);
    if (attributes.id && attributes.id.length <= LONGEST) marks.push(`#${attributes.id}`);
  }
  return marks;
}

const LONGEST = 60;

function attributesOf(inside: string): Record<string, string> {
  const found = [...inside.matchAll(ATTRIBUTE)];
  return Object.fromEntries(
    found.map(([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']),
  );
}

function markOf(
  tag: string,
  { href, action, method, type, name, class: classes }: Record<string, string>,
  url: string,
) {
  switch (tag) {
    case 'a':
    case 'area':
      return href === undefined ? null : addressMark('link', href, url);
    case 'form':
      return addressMark(`form ${(method ?? 'get').toLowerCase()}`, action ?? '', url);
    case 'input':
    case 'select':
    case 'textarea':
    case 'button':
      return name || type ? `${tag} ${(type ?? '').toLowerCase()} ${name ?? ''}` : null;
    case 'html':
    case 'body':
      return classes ? `${tag} ${classes.slice(0, 300)}` : null;
    default:
      return null;
  }
}

/** A value in a query that says what is meant, rather than whose it is. */
const WORD = /^[A-Za-z][A-Za-z:_./-]{0,39}$/;

function addressMark(what: string, address: string, url: string): string | null {
  const target = URL.parse(unescaped(address), url);
  if (!target || !/^https?:$/.test(target.protocol)) return null;
  const query = [...target.searchParams].map(([name, value]) => `${name}=${WORD.test(value) ? value : ''}`);
  return `${what} ${target.host}${target.pathname.slice(0, 120)}?${query.toSorted().join('&')}`;
}

const unescaped = (attribute: string) => attribute.replace(/&amp;|&#0*38;|&#x0*26;/gi, '&');
