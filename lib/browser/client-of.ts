import type { CDPSession, Page } from 'puppeteer-core';

/**
 * Puppeteer's own session with a page: each further one that asks for network events has the browser tell all of them
 * once more. It is missing from puppeteer's public types.
 */
export const clientOf = (page: Page): CDPSession => (page as unknown as { _client(): CDPSession })._client();
