/** A login's values, each sealed on its own, so that merging and removing fields never needs to decrypt. */
export interface Credential {
  id: string;
  org: string;
  name: string;
  domain: string;
  sso_provider: string | null;
  /** Field name → message of the AWS Encryption SDK. Field names are not secret; the values are. */
  sealed_values: Record<string, Uint8Array>;
  sealed_totp_secret: Uint8Array | null;
  /** Grows with every change of a value or of the TOTP secret: what a rejected login is remembered against. */
  version: number;
  created_at: string;
  updated_at: string;
}
