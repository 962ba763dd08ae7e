/** A value the page wants from a person. The canonical view of the wire; legacy views are derived from it. */
export interface Field {
  /** Stable within a question: what `field_values` is keyed by. */
  id: string;
  /** The credential key that the value is stored under. */
  ref: string;
  type: 'identifier' | 'password' | 'code' | 'totp_code' | 'totp_secret' | 'text';
  label: string | null;
  required: boolean;
  observed_selector: string | null;
  /** The input's own kind (`email`, `tel`, …), for the legacy view. */
  input_type: 'text' | 'email' | 'password' | 'tel' | 'number' | 'url' | 'code' | 'totp';
  placeholder: string | null;
  hint: string | null;
  /** Set when the site refused the value given before. */
  reason: 'rejected' | null;
}

/** Something the page lets a person choose. */
export interface Choice {
  id: string;
  type: 'mfa_method' | 'sso_provider' | 'sign_in_method' | 'auth_method' | 'identifier_method' | 'account' | 'other';
  label: string;
  description: string | null;
  observed_selector: string | null;
  /** For `mfa_method`: which. */
  mfa_type: 'sms' | 'call' | 'email' | 'totp' | 'push' | 'password' | 'switch' | null;
  /** For `sso_provider`: which, lower case. */
  provider: string | null;
}
