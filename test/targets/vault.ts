import type Kernel from '@onkernel/sdk';
import { startConnectServer } from '../sites/connect-server.ts';
import type { Target, TargetUser } from './target.ts';

/** A vault of a team's own, which logins take their values from. */
export interface Vault {
  /** Puts a user's login into it, and gives how a connection may refer to that. */
  keep(target: Target, user: TargetUser): { provider: string; path: string };
  close(): Promise<void>;
}

/** A 1Password Connect server of our own, registered as a credential provider. It stands in for 1Password's. */
export async function startVault(client: Kernel): Promise<Vault> {
  const server = await startConnectServer();
  const provider = 'targets';
  const body = { name: provider, provider_type: 'onepassword' as const, token: server.token };
  await client.credentialProviders.create(Object.assign(body, { connect_url: server.url }));
  return {
    keep(target, user) {
      const title = `${target.name} ${user.username || user.email}`.trim();
      server.addItem('Applications', {
        title,
        username: user.username || user.email,
        password: user.password,
        urls: [target.login_url],
        ...(user.totp_secret && { otp: user.totp_secret }),
      });
      return { provider, path: `Applications/${title}` };
    },
    close: () => server.close(),
  };
}
