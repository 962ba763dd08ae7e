const STYLE = `
  :root { color-scheme: light; --ink: #12263a; --sea: #0b6e8f; --foam: #eef5f7; --line: #cfdde3; --alarm: #a3262a; }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--foam); }
  header { display: flex; justify-content: space-between; align-items: center; padding: 1rem 2rem; background: #fff; border-bottom: 1px solid var(--line); }
  nav form { display: contents; } nav button { width: auto; margin: 0; }
  header a.brand { font-weight: 700; font-size: 1.15rem; color: var(--ink); text-decoration: none; }
  nav { display: flex; gap: 1.25rem; align-items: center; }
  main { max-width: 26rem; margin: 4rem auto; padding: 2.25rem; background: #fff; border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 10px 30px rgb(18 38 58 / 7%); }
  main.wide { max-width: 44rem; }
  h1 { margin: 0 0 .75rem; font-size: 1.6rem; }
  label { display: block; margin-top: 1rem; font-weight: 600; font-size: .92rem; }
  label.tick { display: flex; gap: .5rem; align-items: center; font-weight: 400; }
  input:not([type=checkbox]) { width: 100%; margin-top: .3rem; padding: .65rem .75rem; font: inherit; border: 1px solid var(--line); border-radius: 8px; }
  input:focus { outline: 3px solid rgb(11 110 143 / 25%); border-color: var(--sea); }
  button { padding: .65rem 1.1rem; font: inherit; font-weight: 600; color: #fff; background: var(--sea); border: 0; border-radius: 8px; cursor: pointer; }
  form > button { width: 100%; margin-top: 1.4rem; }
  a { color: var(--sea); }
  .error { margin: 1rem 0 0; padding: .6rem .8rem; color: var(--alarm); background: #fdf1f1; border-radius: 8px; }
  .quiet { color: #557082; font-size: .92rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1.5rem; }
  dt { color: #557082; } dd { margin: 0; }`;

export interface PageParts {
  brand: string;
  title: string;
  /** HTML inside `main`. */
  main: string;
  /** HTML inside the header's navigation. */
  nav?: string;
  wide?: boolean;
  lang?: string;
}

/** One whole HTML page, with no resource from anywhere else. */
export function page({ brand, title, main, nav = '', wide = false, lang = 'en' }: PageParts): string {
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${escapeHtml(title)} · ${escapeHtml(brand)}</title><style>${STYLE}</style></head>
<body><header><a class="brand" href="/">${escapeHtml(brand)}</a><nav>${nav}</nav></header>
<main${wide ? ' class="wide"' : ''}>${main}</main></body></html>`;
}

/** What the site says when it refuses something; nothing when there is nothing to say. */
export function refusal(message: string | null): string {
  return message ? `<p class="error" role="alert">${escapeHtml(message)}</p>` : '';
}

/** Text made safe to stand in HTML and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
