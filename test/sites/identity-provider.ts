import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { acceptsCode } from './one-time-code.ts';
import { escapeHtml, page, refusal } from './page.ts';
import type { Site } from './site.ts';

/** Somebody with an account at the provider. */
export interface ProviderAccount {
  email: string;
  password: string;
  totpSecret: string | null;
}

/** A site that may ask who somebody is. */
export interface ProviderClient {
  id: string;
  secret: string;
  name: string;
  redirectUri: string;
}

export interface IdentityProvider extends Site {
  accounts: readonly ProviderAccount[];
  /** Answers of people, by page. */
  posts: { identifier: number; password: number; code: number; consent: number };
  /** Every password that was typed. */
  passwords: string[];
  /** Sites that were given consent, by name. */
  consents: string[];
  /** Makes a site known. */
  register(client: ProviderClient): void;
}

export interface ProviderOptions {
  /** First label of its host name, or a whole host name. */
  name?: string;
  accounts?: readonly ProviderAccount[];
  /** Shows the accounts to choose from, as a browser does that has used them before. */
  chooser?: boolean;
  /** Does not ask for consent. */
  trusting?: boolean;
}

const BRAND = 'Keyring';

export const ANNA: ProviderAccount = {
  email: 'anna@mail.example',
  password: 'Paper-Lantern-77',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};

/** An OpenID provider (npm `oidc-provider`) with pages of our own: identifier, password, one-time code, consent. */
export async function startIdentityProvider(options: ProviderOptions = {}): Promise<IdentityProvider> {
  const { name = 'keyring', accounts = [ANNA], chooser = false, trusting = false } = options;
  const posts = { identifier: 0, password: 0, code: 0, consent: 0 };
  const passwords: string[] = [];
  const consents: string[] = [];
  const clients = new Map<string, ProviderClient>();
  const under = new Map<string, { email: string; passed: boolean }>();

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = name.includes('.') ? name : `${name}.localhost`;
  const issuer = `http://${host}:${port}`;
  let provider: Provider | null = null;

  const configured = () => {
    provider ??= new Provider(issuer, {
      clients: [...clients.values()].map(({ id, secret, name: client_name, redirectUri }) => ({
        client_id: id,
        client_secret: secret,
        client_name,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      })),
      jwks: { keys: [generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })] },
      clientDefaults: { id_token_signed_response_alg: 'ES256' },
      cookies: { keys: ['only for tests'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      ttl: { Interaction: 600, Session: 3600, Grant: 3600, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
      pkce: { required: () => false },
      scopes: ['openid', 'calendar.write'],
      conformIdTokenClaims: false,
      claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
      ...(trusting && { loadExistingGrant: grantAll }),
      findAccount: (_context: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, email: id, name: id }),
      }),
    });
    return provider;
  };

  const grantAll = async (context: { oidc: { session: { accountId: string }; client: { clientId: string } } }) => {
    const { session, client } = context.oidc;
    const grant = new (configured().Grant)({ accountId: session.accountId, clientId: client.clientId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    if (!path.startsWith('/interaction/')) return configured().callback()(request, response);
    const interaction = await configured().interactionDetails(request, response);
    const form = request.method === 'POST' ? await readForm(request) : null;
    const finish = (result: object) =>
      configured().interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    const show = (body: string) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page({ brand: BRAND, title: 'Sign in', main: body }));
    };
    const { uid, prompt, params, session } = interaction;
    const client = clients.get(params.client_id);
    if (form?.has('cancel')) return finish({ error: 'access_denied' });

    if (prompt.name === 'consent') {
      const scopes = (params.scope ?? '').split(' ');
      if (!form) return show(consentPage(client, scopes, session?.accountId ?? ''));
      posts.consent += 1;
      consents.push(client?.name ?? '');
      const grant = new (configured().Grant)({ accountId: session?.accountId ?? '', clientId: params.client_id });
      grant.addOIDCScope(scopes.join(' '));
      return finish({ consent: { grantId: await grant.save() } });
    }

    const now = under.get(uid);
    const known = accounts.find(({ email }) => email === now?.email);
    if (form?.has('another')) return show(identifierPage(null));
    if (form?.has('identifier')) {
      const email = form.get('identifier') ?? '';
      posts.identifier += 1;
      under.set(uid, { email, passed: false });
      return show(passwordPage(email, null));
    }
    if (form?.has('password')) {
      posts.password += 1;
      passwords.push(form.get('password') ?? '');
      if (!known || form.get('password') !== known.password)
        return show(passwordPage(now?.email ?? '', 'Wrong password. Try again.'));
      under.set(uid, { email: known.email, passed: true });
      return known.totpSecret ? show(codePage(null)) : finish({ login: { accountId: known.email } });
    }
    if (form?.has('code') && now?.passed && known?.totpSecret) {
      posts.code += 1;
      const right = acceptsCode(known.totpSecret, form.get('code') ?? '', Date.now());
      return right ? finish({ login: { accountId: known.email } }) : show(codePage('That code is incorrect.'));
    }
    show(chooser ? chooserPage(accounts, client) : identifierPage(null));
  };

  return {
    url: issuer,
    host,
    address: `http://127.0.0.1:${port}`,
    accounts,
    posts,
    passwords,
    consents,
    register: (client) => {
      clients.set(client.id, client);
      provider = null;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function identifierPage(error: string | null): string {
  return `<h1>Sign in</h1>${refusal(error)}<form method="post">
    <label for="identifier">E-mail address</label>
    <input id="identifier" name="identifier" type="email" autocomplete="username" required>
    <button type="submit">Next</button></form>`;
}

function passwordPage(email: string, error: string | null): string {
  return `<h1>Welcome</h1><p>${escapeHtml(email)}</p>${refusal(error)}<form method="post">
    <label for="password">Enter your password</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required>
    <button type="submit">Sign in</button></form>`;
}

function codePage(error: string | null): string {
  return `<h1>2-Step Verification</h1><p>Enter the code of your authenticator app.</p>${refusal(error)}
    <form method="post"><label for="code">Code</label>
    <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required>
    <button type="submit">Verify</button></form>`;
}

function chooserPage(accounts: readonly ProviderAccount[], client: ProviderClient | undefined): string {
  const rows = accounts.map(
    ({ email }) =>
      `<form method="post"><input type="hidden" name="identifier" value="${escapeHtml(email)}">
        <button class="account">${escapeHtml(email.split('@')[0] ?? '')} ${escapeHtml(email)}</button></form>`,
  );
  return `<h1>Choose an account</h1><p>to continue to ${escapeHtml(client?.name ?? '')}</p>${rows.join('')}
    <form method="post"><input type="hidden" name="another" value="1">
    <button class="account">Use another account</button></form>`;
}

const WORDS: Record<string, string> = {
  email: 'See your e-mail address',
  profile: 'See your name and profile picture',
  'calendar.write': 'Read and write your calendar',
};

function consentPage(client: ProviderClient | undefined, scopes: string[], account: string): string {
  const rows = scopes.flatMap((scope) => (WORDS[scope] ? [`<li>${WORDS[scope]}</li>`] : []));
  return `<h1>${escapeHtml(client?.name ?? '')} wants to access your ${BRAND} account</h1>
    <p>${escapeHtml(account)}</p><ul>${rows.join('')}</ul>
    <form method="post"><button name="cancel" value="1" type="submit">Cancel</button>
    <button name="allow" value="1" type="submit">Allow</button></form>`;
}
