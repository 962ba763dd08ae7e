import type { ApiRoute } from './routes.ts';

export interface Match<T> {
  route: T;
  /** Percent-encoded, as they came: a REST API leaves the decoding to the function. */
  pathParameters: Record<string, string>;
}

/**
 * Finds the route of a request. As in a REST API, `%2F` does not separate segments, a literal segment wins over a
 * parameter, `{name+}` takes the rest of the path, and one trailing slash is ignored.
 *
 * @param path The raw path, without the query.
 */
export function createMatcher<T extends Pick<ApiRoute, 'method' | 'resource'>>(
  routes: readonly T[],
): (method: string, path: string) => Match<T> | undefined {
  const patterns = routes
    .map((route) => ({ route, segments: split(route.resource) }))
    .sort((a, b) => compare(a.segments, b.segments));
  return (method, path) => {
    const segments = split(path);
    for (const { route, segments: pattern } of patterns) {
      if (route.method !== method) continue;
      const pathParameters = matchSegments(pattern, segments);
      if (pathParameters) return { route, pathParameters };
    }
    return undefined;
  };
}

const split = (path: string): string[] => path.replace(/^\//, '').replace(/\/$/, '').split('/');

/** Literals before parameters, parameters before the greedy one, from the left. */
function compare(a: string[], b: string[]): number {
  const rank = (segment = '') => (segment.endsWith('+}') ? 2 : segment.startsWith('{') ? 1 : 0);
  const index = a.findIndex((segment, i) => rank(segment) !== rank(b[i]));
  return index < 0 ? 0 : rank(a[index]) - rank(b[index]);
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const given = segments[index];
    if (given === undefined) return undefined;
    const name = /^\{(.+?)\+?\}$/.exec(expected)?.[1];
    if (name && expected.endsWith('+}')) return { ...parameters, [name]: segments.slice(index).join('/') };
    if (name && given !== '') parameters[name] = given;
    else if (given !== expected) return undefined;
  }
  return pattern.length === segments.length ? parameters : undefined;
}
