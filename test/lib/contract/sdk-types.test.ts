import type Kernel from '@onkernel/sdk';
import { describe, expectTypeOf, it } from 'vitest';
import type { ErrorBody } from '../../../lib/contract/errors.ts';
import type { BodyOf, QueryOf } from '../../../lib/contract/operations.ts';
import type { ApiKeyView, CreatedApiKeyView } from '../../../lib/contract/schema/api-key.ts';
import type { ConnectionView, LoginView } from '../../../lib/contract/schema/connection.ts';
import type { CredentialView, TotpCodeView } from '../../../lib/contract/schema/credential.ts';
import type { FollowEvent, TimelineEvent } from '../../../lib/contract/schema/event.ts';
import type { ProfileView } from '../../../lib/contract/schema/profile.ts';
import type { ProviderItemsView, ProviderTestView, ProviderView } from '../../../lib/contract/schema/provider.ts';
import type { SubmitView } from '../../../lib/contract/schema/question.ts';

type Connections = Kernel['auth']['connections'];
type Answer<Call extends (...args: never[]) => unknown> = Awaited<ReturnType<Call>>;
/** One row of a paged list. */
type Row<Call extends (...args: never[]) => AsyncIterable<unknown>> =
  ReturnType<Call> extends AsyncIterable<infer Item> ? Item : never;

/** Held by the type checker: `npm run check` fails when an answer of ours is not what @onkernel/sdk declares. */
describe('what we answer is what the public client declares', () => {
  it('credentials', () => {
    expectTypeOf<CredentialView>().toExtend<Answer<Kernel['credentials']['retrieve']>>();
    expectTypeOf<CredentialView>().toExtend<Row<Kernel['credentials']['list']>>();
    expectTypeOf<TotpCodeView>().toExtend<Answer<Kernel['credentials']['totpCode']>>();
  });

  it('connections', () => {
    expectTypeOf<ConnectionView>().toExtend<Answer<Connections['retrieve']>>();
    expectTypeOf<ConnectionView>().toExtend<Row<Connections['list']>>();
    expectTypeOf<LoginView>().toExtend<Answer<Connections['login']>>();
    expectTypeOf<SubmitView>().toExtend<Answer<Connections['submit']>>();
    expectTypeOf<TimelineEvent>().toExtend<Row<Connections['timeline']>>();
    type Follow = Answer<Connections['follow']> extends AsyncIterable<infer Event> ? Event : never;
    expectTypeOf<FollowEvent>().toExtend<Follow>();
  });

  it('profiles, API keys, credential providers', () => {
    expectTypeOf<ProfileView>().toExtend<Answer<Kernel['profiles']['retrieve']>>();
    expectTypeOf<ApiKeyView>().toExtend<Answer<Kernel['apiKeys']['retrieve']>>();
    expectTypeOf<CreatedApiKeyView>().toExtend<Answer<Kernel['apiKeys']['create']>>();
    expectTypeOf<ProviderView>().toExtend<Answer<Kernel['credentialProviders']['retrieve']>>();
    expectTypeOf<ProviderItemsView>().toExtend<Answer<Kernel['credentialProviders']['listItems']>>();
    expectTypeOf<ProviderTestView>().toExtend<Answer<Kernel['credentialProviders']['test']>>();
  });

  it('errors', () => {
    expectTypeOf<ErrorBody>().toExtend<Kernel.ErrorModel>();
  });
});

describe('what the public client may send, we take', () => {
  it('has every property of our requests among its own', () => {
    expectTypeOf<keyof BodyOf<'createCredential'>>().toExtend<keyof Kernel.CredentialCreateParams>();
    expectTypeOf<keyof BodyOf<'updateCredential'>>().toExtend<keyof Kernel.CredentialUpdateParams>();
    expectTypeOf<keyof BodyOf<'createProfile'>>().toExtend<keyof Kernel.ProfileCreateParams>();
    expectTypeOf<keyof BodyOf<'createApiKey'>>().toExtend<keyof Kernel.APIKeyCreateParams>();
    expectTypeOf<keyof Parameters<Connections['create']>[0]>().toExtend<keyof BodyOf<'createConnection'>>();
    expectTypeOf<keyof Parameters<Connections['update']>[1]>().toExtend<keyof BodyOf<'updateConnection'>>();
    expectTypeOf<keyof Parameters<Connections['submit']>[1]>().toExtend<keyof BodyOf<'submitFields'>>();
    type TimelineQuery = NonNullable<Parameters<Connections['timeline']>[1]>;
    expectTypeOf<keyof TimelineQuery>().toEqualTypeOf<keyof QueryOf<'connectionTimeline'>>();
    expectTypeOf<TimelineQuery['type']>().toEqualTypeOf<QueryOf<'connectionTimeline'>['type']>();
  });
});
