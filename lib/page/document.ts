import { directionOf, type Language } from './language.ts';
import type { PageSettings } from './settings.ts';

/** The built page: its document, and the file of each language's messages. */
export interface BuiltPage {
  html: string;
  messages: Partial<Record<Language, string>>;
}

/**
 * The document for one opening. Settings travel as text in an attribute: there is no inline script.
 * @param prefix of the API's path, without a slash at the end (`/v1`; empty where there is no stage)
 */
export function pageDocument(built: BuiltPage, language: Language, prefix: string, settings: PageSettings): string {
  const assets = `${escaped(prefix)}/login/assets/`;
  const messages = built.messages[language];
  const preload = messages === undefined ? '' : `<link rel="modulepreload" href="${assets}${messages}">`;
  return (
    built.html
      .replace('<html lang="en" dir="ltr">', `<html lang="${language}" dir="${directionOf(language)}">`)
      .replaceAll('./assets/', () => assets)
      // A text that a `$` in it would change is given by a function.
      .replace('content="{}"', () => `content="${escaped(JSON.stringify({ prefix, ...settings }))}"`)
      .replace('</head>', () => `${preload}</head>`)
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
