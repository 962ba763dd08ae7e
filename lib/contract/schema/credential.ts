import { z } from 'zod';
import { Domain, FieldName, Label, Paging, SecretValue, Timestamp, TotpSecret } from './scalars.ts';

/** Fields of one credential: with the bounds of names and values, a record stays well under a table item's 400 KB. */
export const MAX_VALUES = 50;

const Values = z
  .record(FieldName, SecretValue)
  .refine((values) => Object.keys(values).length <= MAX_VALUES, `must have at most ${MAX_VALUES} fields`);

const SsoProvider = z.string().trim().max(64, 'must have at most 64 characters').toLowerCase();

export const CreateCredentialRequest = z
  .object({
    name: Label,
    domain: Domain,
    values: Values,
    sso_provider: SsoProvider.nullish(),
    totp_secret: TotpSecret.optional(),
  })
  .meta({ id: 'CreateCredentialRequest' });

export const UpdateCredentialRequest = z
  .object({
    name: Label.optional(),
    values: Values.optional(),
    remove_value_keys: z.array(z.string()).max(1000).optional(),
    sso_provider: SsoProvider.nullable().optional(),
    totp_secret: TotpSecret.optional(),
  })
  .meta({ id: 'UpdateCredentialRequest' });

export const ListCredentialsQuery = Paging.extend({
  domain: z.string().optional(),
  query: z.string().optional(),
});

/** A stored credential as the wire shows it: never a value (contract section 5). */
export const CredentialView = z
  .object({
    id: z.string(),
    name: z.string(),
    domain: z.string(),
    created_at: Timestamp,
    updated_at: Timestamp,
    has_values: z.boolean(),
    has_totp_secret: z.boolean(),
    sso_provider: z.string().nullable(),
    value_keys: z.array(z.string()).exactOptional(),
    totp_code: z.string().exactOptional(),
    totp_code_expires_at: Timestamp.exactOptional(),
  })
  .meta({ id: 'Credential' });
export type CredentialView = z.infer<typeof CredentialView>;

export const TotpCodeView = z.object({ code: z.string(), expires_at: Timestamp }).meta({ id: 'TotpCode' });
export type TotpCodeView = z.infer<typeof TotpCodeView>;
