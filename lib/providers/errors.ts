import type { ProviderFailureCode } from '../flow/failure.ts';

/**
 * A vault gives nothing, and why. The message is our own, and goes on from `The credential provider "NAME"`: what a vault
 * says may quote what it was sent.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: ProviderFailureCode;

  constructor(code: ProviderFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** What went wrong, told of a provider: `The credential provider "work" could not be reached: …`. */
export function toldOf(providerName: string, { message }: ProviderError): string {
  return `The credential provider "${providerName}" ${message}`;
}

export const unreachable = (why: string) => new ProviderError('provider_unreachable', `could not be reached: ${why}.`);

export const tokenRefused = () =>
  new ProviderError(
    'provider_token_refused',
    'refuses its token: it was revoked, has expired, or is not complete. Give the provider a new one.',
  );

export const rateLimited = () =>
  new ProviderError('provider_rate_limited', 'asks to wait: its rate limit is reached. Try again later.');

export const itemGone = (path: string) =>
  new ProviderError('provider_item_not_found', `has no login item "${path}" that is not archived: correct the path.`);
