import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** Where providers' tokens lie: what follows is `<organization>/<provider>`. */
export const TOKEN_PREFIX = 'latchkey/provider/';

interface Owner {
  org: string;
  id: string;
}

let shared: SecretsManagerClient | undefined;

function client(): SecretsManagerClient {
  shared ??= new SecretsManagerClient({});
  return shared;
}

const nameOf = ({ org, id }: Owner) => `${TOKEN_PREFIX}${org}/${id}`;

/** Providers' tokens in Secrets Manager, each one sealed message: whoever may read them there still reads nothing. */
export const providerTokens = {
  /** Stores a token, in the place of the one before. @param sealed a message of the AWS Encryption SDK */
  async put(owner: Owner, sealed: Uint8Array): Promise<void> {
    const Name = nameOf(owner);
    try {
      await client().send(new CreateSecretCommand({ Name, SecretBinary: sealed }));
    } catch (error) {
      if (!(error instanceof ResourceExistsException)) throw error;
      await client().send(new PutSecretValueCommand({ SecretId: Name, SecretBinary: sealed }));
    }
  },

  /** @returns null when there is none */
  async get(owner: Owner): Promise<Uint8Array | null> {
    try {
      const { SecretBinary } = await client().send(new GetSecretValueCommand({ SecretId: nameOf(owner) }));
      return SecretBinary ?? null;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return null;
      throw error;
    }
  },

  /** For good, and at once: nobody would look for a token there to bring it back. Harmless when it is gone already. */
  async remove(owner: Owner): Promise<void> {
    try {
      await client().send(new DeleteSecretCommand({ SecretId: nameOf(owner), ForceDeleteWithoutRecovery: true }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  },
};
