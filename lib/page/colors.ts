/** What the page is painted on (`web/src/styles/theme.css`), light and dark. */
export const SURFACES = { light: '#ffffff', dark: '#171a21' } as const;

/** WCAG 2.2, 1.4.3: what text needs; more than 1.4.11 asks of a focus ring or a mark. */
export const READABLE = 4.5;

/** One colour as the two themes show it, with the text that can be read upon it. */
export interface Accent {
  light: Shade;
  dark: Shade;
}
export interface Shade {
  color: string;
  /** Of text upon the colour: white or nearly black, whichever is read better. */
  text: string;
}

const TEXTS = ['#ffffff', '#10131a'] as const;

/**
 * Contrast of two colours by WCAG 2.2 ("contrast ratio").
 * @param one `#rrggbb`
 * @returns 1 to 21
 */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** An organization's colour for both themes: on the dark one it is lightened until it can be read there. */
export function accentOf(color: string): Accent {
  return { light: shade(color), dark: shade(lightened(color)) };
}

function shade(color: string): Shade {
  const [text] = [...TEXTS].sort((a, b) => contrast(b, color) - contrast(a, color)) as [string];
  return { color, text };
}

function lightened(color: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = `#${channels(color)
      .map((channel) => Math.round(channel + (255 - channel) * share))
      .map((channel) => channel.toString(16).padStart(2, '0'))
      .join('')}`;
    if (contrast(mixed, SURFACES.dark) >= READABLE) return mixed;
  }
  return '#ffffff';
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
