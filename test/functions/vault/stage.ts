import { gunzipSync, gzipSync } from 'node:zlib';
import { handler as door } from '../../../functions/vault/flow.ts';
import type { DoorOperation, DoorReplies, Question } from '../../../lib/flow/door.ts';
import { newFlow } from '../../../lib/flow/start.ts';
import { submit } from '../../../lib/flow/transitions.ts';
import type { Connection } from '../../../lib/model/connection.ts';
import type { Credential } from '../../../lib/model/credential.ts';
import type { Flow } from '../../../lib/model/flow.ts';
import type { LearnedRecipe } from '../../../lib/model/recipe.ts';
import type { Field } from '../../../lib/model/screen.ts';
import type { StorageState } from '../../../lib/model/session.ts';
import { connections } from '../../../lib/store/connections.ts';
import { credentials } from '../../../lib/store/credentials.ts';
import { flows } from '../../../lib/store/flows.ts';
import { profiles } from '../../../lib/store/profiles.ts';
import { createOrganization } from '../../../lib/vault/administration.ts';
import { answerContext, credentialContext, totpContext } from '../../../lib/vault/context.ts';
import { seal } from '../../../lib/vault/seal.ts';
import { packTotp, parseTotpSecret } from '../../../lib/vault/totp.ts';
import { aConnection, aCredential, aProfile, nextId } from '../../lib/store/records.ts';

export const TOTP_SECRET = 'JBSWY3DPEHPK3PXP';
export const BROWSER = {
  user_agent: 'Mozilla/5.0',
  locale: 'en-US',
  timezone: 'UTC',
  viewport: { width: 1280, height: 800 },
};

type Reply<Op extends keyof DoorReplies> = { ok: boolean; reason?: string } & Partial<DoorReplies[Op]>;

/** A login that a drive is about to take. */
export interface Stage {
  org: string;
  keyArn: string;
  flow: Flow;
  connection: Connection;
  /** What the drive with this id gets at the door. */
  ask<Op extends keyof DoorReplies>(
    operation: Extract<DoorOperation, { op: Op }>,
    driveId?: string,
  ): Promise<Reply<Op>>;
  /** A person answers, as the front does it. */
  answer(values: Record<string, string>, choiceId?: string | null): Promise<boolean>;
  flowNow(): Promise<Flow>;
  connectionNow(): Promise<Connection>;
  credentialNow(): Promise<Credential | null>;
}

export interface StageOptions {
  /** Values of a stored credential; none when absent. */
  values?: Record<string, string>;
  connection?: Partial<Connection>;
  type?: Flow['type'];
  /** When the flow was started. */
  at?: Date;
}

export async function aStage({
  values,
  connection: more,
  type = 'LOGIN',
  at = new Date(),
}: StageOptions = {}): Promise<Stage> {
  const { id: org, key_arn: keyArn } = await createOrganization(nextId(), 'Acme', new Date());
  const profile = await profiles.create(aProfile(org));
  const credential = values && (await storeCredential(org, keyArn, values));
  const linked = credential && ({ kind: 'stored', credential_id: credential.id } as const);
  const connection = await connections.create(aConnection(org, profile.id, { credential: linked ?? null, ...more }));
  const flow = await flows.start(newFlow(connection, type, null, at), null);
  await profiles.lease(org, profile.id, flow.id, new Date(), new Date(Date.now() + 3_600_000));
  const flowNow = async () => (await flows.get(flow.id)) as Flow;
  const connectionNow = async () => (await connections.get(org, connection.id)) as Connection;

  return {
    org,
    keyArn,
    flow,
    connection,
    flowNow,
    connectionNow,
    ask: async (operation, driveId = 'drive') => (await door({ flowId: flow.id, driveId, ...operation })) as never,
    async answer(plain, choiceId = null) {
      const current = await flowNow();
      const sealed = await Promise.all(
        Object.entries(plain).map(
          async ([id, value]) => [id, await seal(keyArn, answerContext(org, flow.id, id), value)] as const,
        ),
      );
      const answer = {
        sealed_values: Object.fromEntries(sealed),
        choice_id: choiceId,
        digest: JSON.stringify(plain).length.toString(),
      };
      return (await flows.attempt(flow.id, submit(current, answer, new Date()))) !== null;
    },
    async credentialNow() {
      const { credential: reference } = await connectionNow();
      return reference?.kind === 'stored' ? credentials.get(org, reference.credential_id) : null;
    },
  };
}

async function storeCredential(org: string, keyArn: string, values: Record<string, string>): Promise<Credential> {
  const credential = aCredential(org);
  const sealed_values: Record<string, Uint8Array> = {};
  for (const [key, value] of Object.entries(values)) {
    sealed_values[key] = await seal(keyArn, credentialContext(org, credential.id, key), value);
  }
  const totp = packTotp(parseTotpSecret(TOTP_SECRET));
  const sealed_totp_secret = await seal(keyArn, totpContext(org, credential.id), totp);
  return credentials.create({ ...credential, sealed_values, sealed_totp_secret });
}

export function aField(id: string, ref: string, type: Field['type']): Field {
  return {
    id,
    ref,
    type,
    label: null,
    required: true,
    observed_selector: null,
    input_type: 'text',
    placeholder: null,
    hint: null,
    reason: null,
  };
}

export function aQuestion(...fields: Field[]): Question {
  return { fields, choices: [], websiteError: null, externalActionMessage: null };
}

export function aSession(value: string): StorageState {
  const cookie = { path: '/', expires: -1, httpOnly: true, secure: true, sameSite: 'Lax' } as const;
  return { cookies: [{ name: 'sid', value, domain: 'netflix.com', ...cookie }], origins: [] };
}

export function pack(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

export function unpack(packed: string): unknown {
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString());
}

export const A_RECIPE: LearnedRecipe = {
  login_url: null,
  start: 'https://netflix.com/login',
  steps: [],
  proof: { why: 'a log-out control', sign: '#out' },
};

export function aSave(value: string, unsaved: string[] = []) {
  const session = pack(aSession(value));
  return { op: 'save', session, postLoginUrl: 'https://netflix.com/home', browser: BROWSER, unsaved } as const;
}
