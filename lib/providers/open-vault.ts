import { privateHostPatterns } from '../browser/address.ts';
import type { Provider } from '../model/provider.ts';
import { organizations } from '../store/organizations.ts';
import { providerTokens } from '../store/provider-tokens.ts';
import { tokenContext } from '../vault/context.ts';
import { type Opener, open, text } from '../vault/open.ts';
import { Secret } from '../vault/secret.ts';
import type { CredentialProvider } from './credential-provider.ts';
import { ProviderError, tokenRefused } from './errors.ts';
import type { Open } from './find.ts';
import { Memory } from './memory.ts';
import { connectServer } from './onepassword-connect.ts';
import { serviceAccount } from './onepassword-sdk.ts';
import { isServiceAccount, packedToken } from './packed-token.ts';

/** Of this process, and gone with it. */
const memory = new Memory();

/** A provider's vault: from memory, or with its token opened anew. @param opener for the audit record of that */
export function openVault(opener: Opener): Open {
  return (provider, again) => {
    if (again) memory.forget(provider.id);
    return memory.recall(provider, () => connect(provider, opener));
  };
}

async function connect(provider: Provider, opener: Opener): Promise<CredentialProvider> {
  const { org, id } = provider;
  const [organization, sealed] = await Promise.all([organizations.get(org), providerTokens.get(provider)]);
  if (organization?.status !== 'ACTIVE' || sealed === null) throw tokenRefused();
  const opened = text(await open(organization.key_arn, opener, tokenContext(org, id), sealed));
  const { token, connect_url } = packedToken.parse(JSON.parse(opened.expose()));
  return vaultFor(new Secret(token), connect_url);
}

/** Which way in a token is for, it says itself. */
function vaultFor(token: Secret<string>, connectUrl: string | null): CredentialProvider {
  if (isServiceAccount(token.expose())) return serviceAccount(token);
  if (connectUrl === null)
    throw new ProviderError(
      'provider_token_refused',
      'has a token that is none of a service account (ops_…): give it one, or the connect_url of its Connect server too.',
    );
  return connectServer(token, connectUrl, { privateHosts: privateHostPatterns(process.env.ALLOW_PRIVATE_HOSTS) });
}
