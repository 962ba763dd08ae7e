import { IdentityDenied } from '../../iam/authorizer.ts';
import { checkCondition } from '../../iam/condition.ts';
import { evaluateResource } from '../../iam/evaluate.ts';
import { type PolicyDocument, statementsOf, UnsupportedPolicy } from '../../iam/policy.ts';
import { AccessDenied, type AuthorizationRequest, type Authorize, type Caller } from '../../service.ts';
import { ServiceError } from '../json-protocol.ts';
import type { EncryptionContext } from './ciphertext.ts';
import { type KeyRecord, keyArn } from './key-store.ts';

/** What of a KMS request its policies may ask about, besides who calls. */
export interface KeyRequest {
  encryptionContext?: EncryptionContext;
  /** The key as the request named it: an alias becomes `kms:RequestAlias`. */
  named?: string;
  conditions?: Record<string, string | string[]>;
}

/** @throws {AccessDenied} unless both the key's policy and the caller's role let the action through. */
export type AuthorizeKey = (caller: Caller, action: string, key: KeyRecord, request?: KeyRequest) => void;

/**
 * Access to a KMS key: its key policy decides, and where that speaks of the account only, the role's own statements
 * have to allow as well. Source: KMS Developer Guide, "Determining access to AWS KMS keys".
 */
export function createKeyAuthorizer(authorize: Authorize): AuthorizeKey {
  return (caller, action, key, request = {}) => {
    const asked = { caller, action, resource: keyArn(key.keyId), context: contextOf(key, request) };
    const { toPrincipal, toAccount } = evaluateResource(statementsOf(key.policy), asked);
    if (toPrincipal === 'DENY' || toAccount === 'DENY') throw new KeyPolicyDenied(asked, true);
    if (toPrincipal === 'NONE' && toAccount === 'NONE') throw new KeyPolicyDenied(asked, false);
    try {
      authorize(asked);
    } catch (error) {
      const silent = error instanceof IdentityDenied && !error.explicit;
      if (!(silent && toPrincipal === 'ALLOW')) throw error;
    }
  };
}

class KeyPolicyDenied extends AccessDenied {
  override name = 'KeyPolicyDenied';

  constructor(request: AuthorizationRequest, explicit: boolean) {
    super(request);
    this.message += explicit
      ? ' with an explicit deny in a resource-based policy'
      : ` because no resource-based policy allows the ${request.action} action`;
  }
}

/**
 * A key policy as a request gives it.
 *
 * @throws {ServiceError} MalformedPolicyDocumentException when it cannot be read or evaluated, or when the caller could
 *   not change it again: KMS's own safety check against keys that nobody can manage.
 */
export function parseKeyPolicy(text: string, caller: Caller): PolicyDocument {
  try {
    const document = JSON.parse(text) as PolicyDocument;
    const statements = statementsOf(document);
    for (const { Condition } of statements) checkCondition(Condition);
    const later = { caller, action: 'kms:PutKeyPolicy', resource: '*' };
    const { toPrincipal, toAccount } = evaluateResource(statements, later);
    if (toPrincipal === 'ALLOW' || toAccount === 'ALLOW') return document;
  } catch (error) {
    if (!(error instanceof UnsupportedPolicy || error instanceof SyntaxError)) throw error;
    throw new ServiceError('MalformedPolicyDocumentException', error.message);
  }
  throw new ServiceError(
    'MalformedPolicyDocumentException',
    'The new key policy will not allow you to update the key policy in the future.',
  );
}

function contextOf(key: KeyRecord, { encryptionContext, named, conditions }: KeyRequest) {
  const context: Record<string, string | string[]> = { ...conditions };
  if (key.aliases.length > 0) context['kms:ResourceAliases'] = key.aliases;
  for (const [name, value] of Object.entries(key.tags)) context[`aws:ResourceTag/${name}`] = value;
  const alias = named && /(?:^|:)(alias\/.+)$/.exec(named)?.[1];
  if (alias) context['kms:RequestAlias'] = alias;
  const pairs = Object.entries(encryptionContext ?? {});
  for (const [name, value] of pairs) context[`kms:EncryptionContext:${name}`] = value;
  if (pairs.length > 0) context['kms:EncryptionContextKeys'] = pairs.map(([name]) => name);
  return context;
}
