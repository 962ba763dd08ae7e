import { randomBytes } from 'node:crypto';
import { ServiceError } from '../json-protocol.ts';

/** A task token: says which execution waits for it, and cannot be guessed. */
export function createToken(executionArn: string): string {
  return `${Buffer.from(executionArn).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
}

/** The execution a token was made for. @throws {ServiceError} InvalidToken for what was never a token. */
export function executionOfToken(token: string): string {
  const arn = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
  if (!/^[\w-]+\.[\w-]{43}$/.test(token) || !arn.startsWith('arn:')) {
    throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  }
  return arn;
}
