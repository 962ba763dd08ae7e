import { audit } from '../store/audit.ts';
import type { SealContext } from './context.ts';
import { Secret } from './secret.ts';
import { keyring, sdk } from './suite.ts';

/** Who opens, and why: goes into the audit record. */
export interface Opener {
  /** The door, as in `vault/flow`. */
  door: string;
  reason: string;
  flowId: string | null;
}

/** A sealed message together with what it must be. */
export interface Sealed {
  context: SealContext;
  message: Uint8Array;
}

/** A message is not what its place says it is: of another record, field, purpose or organization. */
export class ContextMismatch extends Error {
  override readonly name = 'ContextMismatch';
  readonly code = 'context_mismatch';

  constructor() {
    super('A sealed value is not the one that belongs here, and was not opened.');
  }
}

/**
 * Opens sealed values of one record and one purpose. The audit record is written first: when it cannot be written,
 * nothing is opened.
 * @param keyArn the organization's key
 * @returns the values, under the names they were given with
 * @throws ContextMismatch when a message was sealed for anything else than its context says
 */
export async function openAll<Name extends string>(
  keyArn: string,
  opener: Opener,
  sealed: Record<Name, Sealed>,
): Promise<Record<Name, Secret<Uint8Array>>> {
  const entries = Object.entries<Sealed>(sealed);
  const [first] = entries;
  if (!first) return {} as Record<Name, Secret<Uint8Array>>;
  const { org, kind, id, purpose } = first[1].context;
  if (entries.some(([, { context }]) => `${context.org}/${context.kind}/${context.id}` !== `${org}/${kind}/${id}`)) {
    throw new Error('One audit record covers one record only: open them apart.');
  }
  await audit.record({
    org,
    door: opener.door,
    reason: opener.reason,
    flow_id: opener.flowId,
    kind,
    subject: id,
    purpose,
    fields: entries.map(([, { context }]) => context.field),
  });
  const opened = await Promise.all(
    entries.map(async ([name, { context, message }]) => [name, await decrypt(keyArn, context, message)] as const),
  );
  return Object.fromEntries(opened) as Record<Name, Secret<Uint8Array>>;
}

/** One sealed value; see `openAll`. */
export async function open(
  keyArn: string,
  opener: Opener,
  context: SealContext,
  message: Uint8Array,
): Promise<Secret<Uint8Array>> {
  const { value } = await openAll(keyArn, opener, { value: { context, message } });
  return value;
}

/** The text of an opened value. */
export function text(value: Secret<Uint8Array>): Secret<string> {
  return value.map((bytes) => Buffer.from(bytes).toString('utf8'));
}

async function decrypt(keyArn: string, expected: SealContext, message: Uint8Array): Promise<Secret<Uint8Array>> {
  const { plaintext, messageHeader } = await sdk.decrypt(keyring(keyArn), Buffer.from(message));
  // KMS has authenticated the context it was sealed with; only we know the one it should have been sealed with.
  const actual: Record<string, string> = { ...messageHeader.encryptionContext };
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  const matches = [...names].every((name) => actual[name] === expected[name as keyof SealContext]);
  if (!matches) {
    plaintext.fill(0);
    throw new ContextMismatch();
  }
  return new Secret(new Uint8Array(plaintext));
}
