import type { Page } from 'puppeteer-core';

const SHIFTED = /^[A-Z~!@#$%^&*()_+{}|:"<>?]$/;

/**
 * Types with real keys, Shift held where a hand would hold it; a letter that no key has is put in as an input method
 * does. Sent without waiting for each: the browser keeps the order.
 */
export async function typeKeys({ keyboard }: Page, text: string): Promise<void> {
  const sent: Promise<void>[] = [];
  let shift = false;
  const hold = (wanted: boolean) => {
    if (wanted !== shift) sent.push(wanted ? keyboard.down('Shift') : keyboard.up('Shift'));
    shift = wanted;
  };
  for (const character of text) {
    // Only these have a key on the keyboard that puppeteer knows.
    if (!/^[ -~]$/.test(character)) {
      hold(false);
      sent.push(keyboard.sendCharacter(character));
      continue;
    }
    hold(SHIFTED.test(character));
    const key = character as Parameters<typeof keyboard.down>[0];
    sent.push(keyboard.down(key), keyboard.up(key));
  }
  hold(false);
  await Promise.all(sent);
}
