/** Trust zones of the design: who may do what. `test/infra/zones.test.ts` holds what each may never do. */
export type Zone = 'front' | 'vault' | 'provider' | 'browser' | 'orchestration' | 'admin';

/** What a sealed value is for: part of its encryption context, and what KMS permissions are given by. */
export type Purpose = 'credential' | 'totp' | 'answer' | 'session' | 'checkpoint' | 'token';

export type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';
export type ObjectAction = 'GetObject' | 'PutObject' | 'DeleteObject';

export type TokenAction = 'CreateSecret' | 'PutSecretValue' | 'GetSecretValue' | 'DeleteSecret';

/** The only functions that another function may invoke: the doors of vault and providers, and who carries out checks. */
export type Invoked =
  | 'provider/catalog'
  | 'provider/login'
  | 'provider/version'
  | 'vault/flow'
  | 'vault/check'
  | 'vault/totp'
  | 'vault/export'
  | 'health/check'
  | 'health/probe'
  | 'health/verify';

/** Everything a function may do on AWS besides writing its own log. Its environment follows from this. */
export interface Permissions {
  table?: readonly TableAction[];
  /** May add to the audit trail, and put nothing else. */
  audit?: true;
  /** May query the index of due times. */
  due?: true;
  /** By the first part of the object's key. */
  objects?: Partial<Record<'sessions' | 'checkpoints', readonly ObjectAction[]>>;
  /** On the tokens of credential providers in Secrets Manager. */
  tokens?: readonly TokenAction[];
  /** Purposes for which it may seal (kms:GenerateDataKey), and open (kms:Decrypt), under an organization's key. */
  seal?: readonly Purpose[];
  open?: readonly Purpose[];
  /** On the key that flow tokens and answer digests are authenticated with. */
  mac?: readonly ('GenerateMac' | 'VerifyMac')[];
  loginFlow?: readonly ('StartExecution' | 'SendTaskSuccess')[];
  invoke?: readonly Invoked[];
  /** May create, disable and delete organizations' keys. */
  administerKeys?: true;
}

export interface FunctionSpec {
  /** `api/login` is `functions/api/login.ts`. */
  key: string;
  zone: Zone;
  description: string;
  /** MB. Lambda gives CPU in proportion. */
  memory: number;
  /** Seconds. */
  timeout: number;
  may: Permissions;
  /** Settings of the stack that it reads. */
  reads?: readonly ('HOLD_SECONDS' | 'ANSWER_SECONDS' | 'LOGIN_SECONDS' | 'MAX_LIVE_FLOWS' | 'ALLOW_PRIVATE_HOSTS')[];
  /** Carries Chromium, and therefore runs on x86 in a process of its own for every invocation. */
  browser?: true;
  /** Carries the WebAssembly core of 1Password's SDK. */
  onePassword?: true;
  /** Carries the built login page. */
  page?: true;
}
