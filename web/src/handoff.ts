/** The one-time code in the page's address; null when there is none (any more). */
export function codeInAddress(location: Location): string | null {
  return new URLSearchParams(location.search).get('code');
}

/** Takes the code out of the address, which says everything else that it said. The page's place in the history stays. */
export function removeCode(location: Location, history: History): void {
  const url = new URL(location.href);
  url.searchParams.delete('code');
  history.replaceState(history.state, '', url.pathname + url.search + url.hash);
}

/** Whether the person has agreed, on this very visit: known after a reload, and nowhere else. */
export function hasAgreed(history: History): boolean {
  return (history.state as { agreed?: boolean } | null)?.agreed === true;
}

export function rememberAgreement(history: History): void {
  history.replaceState({ ...(history.state ?? {}), agreed: true }, '');
}
