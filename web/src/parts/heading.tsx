import type { ComponentChildren } from 'preact';

/** What a screen is about. Takes the focus when its screen comes, so that it is read out. */
export function Heading({ children }: { children: ComponentChildren }) {
  return (
    <h1 tabIndex={-1} class="heading">
      {children}
    </h1>
  );
}
