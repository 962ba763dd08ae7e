import { afterAll, beforeAll } from 'vitest';
import { handler as login } from '../../../functions/provider/login.ts';
import type { Connection } from '../../../lib/model/connection.ts';
import type { Provider } from '../../../lib/model/provider.ts';
import { packToken } from '../../../lib/providers/packed-token.ts';
import { providerTokens } from '../../../lib/store/provider-tokens.ts';
import { providers } from '../../../lib/store/providers.ts';
import { tokenContext } from '../../../lib/vault/context.ts';
import { seal } from '../../../lib/vault/seal.ts';
import { serveEndpoint } from '../../../local/endpoint.ts';
import { aProvider } from '../../lib/store/records.ts';
import { type ConnectServer, startConnectServer } from '../../sites/connect-server.ts';
import { aStage, type Stage, type StageOptions } from '../vault/stage.ts';

/**
 * A Connect server, and the door `provider/login` as the vault reaches it: by Lambda's Invoke. Other doors are not there.
 * @returns the server, once the tests of the file run
 */
export function aVaultBehindDoors(): () => ConnectServer {
  let connect: ConnectServer;
  let close: () => Promise<void> = async () => {};
  beforeAll(async () => {
    connect = await startConnectServer();
    process.env.ALLOW_PRIVATE_HOSTS = '*.localhost';
    process.env.PROVIDER_LOGIN_FUNCTION = 'provider-login';
    const endpoint = await serveEndpoint(
      {
        async handle({ path, body }) {
          const known = path.endsWith('/functions/provider-login/invocations');
          const answer = known ? await login(JSON.parse(body.toString())) : null;
          const headers = {
            'content-type': 'application/json',
            ...(!known && { 'x-amz-function-error': 'Unhandled' }),
          };
          return { status: 200, headers, body: JSON.stringify(answer) };
        },
        close: async () => {},
      },
      () => ({ roleName: 'vault', roleArn: 'arn:aws:iam::000000000000:role/vault' }),
    );
    process.env.AWS_ENDPOINT_URL_LAMBDA = endpoint.url;
    close = endpoint.close;
  });
  afterAll(async () => {
    await close();
    await connect.close();
  });
  return () => connect;
}

/** A login whose connection refers to a provider, which a Connect server stands behind. */
export async function aStageWithProvider(
  connect: ConnectServer,
  { provider: changes = {}, ...options }: StageOptions & { provider?: Partial<Provider> } = {},
  reference: (provider: Provider) => Connection['credential'] = ({ id, name }) => ({
    kind: 'auto',
    provider_id: id,
    provider: name,
  }),
): Promise<Stage & { provider: Provider }> {
  // The organization is made with the login: what the connection refers to has to have an id before.
  const blank = aProvider('', { cache_ttl_seconds: 0, connect_url: connect.url, ...changes });
  const connection = { login_url: 'https://netflix.com/login', ...options.connection, credential: reference(blank) };
  const stage = await aStage({ ...options, connection });
  const provider = { ...blank, org: stage.org };
  const packed = packToken(connect.token, connect.url);
  await providerTokens.put(provider, await seal(stage.keyArn, tokenContext(stage.org, provider.id), packed));
  await providers.create(provider);
  return { ...stage, provider };
}
