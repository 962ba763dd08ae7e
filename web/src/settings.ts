interface Shade {
  color: string;
  text: string;
}

/** What the server tells the page when it is opened (`lib/page/settings.ts`). */
export interface Settings {
  /** Of the API's path, without a slash at the end. */
  prefix: string;
  connection: string;
  brand: string | null;
  logo: string | null;
  accent: { light: Shade; dark: Shade } | null;
  success_url: string | null;
  error_url: string | null;
  refused: string[];
  origins: string[];
}

/** Reads the settings that came with the document. */
export function readSettings(document: Document): Settings {
  return JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="latchkey-page"]')?.content ?? '{}');
}

/** Paints the page in the organization's colour, by the style sheet's own variables. */
export function paint({ accent }: Settings, root: HTMLElement): void {
  if (!accent) return;
  for (const [theme, { color, text }] of Object.entries(accent)) {
    root.style.setProperty(`--accent-${theme}`, color);
    root.style.setProperty(`--on-accent-${theme}`, text);
  }
}
