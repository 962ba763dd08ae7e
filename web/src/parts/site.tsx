import { siteText } from '../site-text.ts';

/**
 * Words of a site, never of the page: plain text, isolated so that they cannot turn what stands around them, cut when they
 * go on and on.
 */
export function Site({ text, longest = 120 }: { text: string; longest?: number }) {
  return <bdi class="site">{siteText(text, longest)}</bdi>;
}

/** A host's name: read from left to right in every language. */
export function Host({ name }: { name: string }) {
  return (
    <bdi dir="ltr" class="host">
      {name}
    </bdi>
  );
}
