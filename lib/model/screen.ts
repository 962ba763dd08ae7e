// What fields, choices and second factors may be (contract section 3). The schemas of the wire and of the vault's door
// are made of these lists.
export const FIELD_TYPES = ['identifier', 'password', 'code', 'totp_code', 'totp_secret', 'text'] as const;
export const INPUT_TYPES = ['text', 'email', 'password', 'tel', 'number', 'url', 'code', 'totp'] as const;
export const CHOICE_TYPES = [
  'mfa_method',
  'sso_provider',
  'sign_in_method',
  'auth_method',
  'identifier_method',
  'account',
  'other',
] as const;
export const MFA_TYPES = ['sms', 'call', 'email', 'totp', 'push', 'password', 'switch'] as const;

/** A value the page wants from a person. The canonical view of the wire; legacy views are derived from it. */
export interface Field {
  /** Stable within a question: what `field_values` is keyed by. */
  id: string;
  /** The credential key that the value is stored under. */
  ref: string;
  type: (typeof FIELD_TYPES)[number];
  label: string | null;
  required: boolean;
  observed_selector: string | null;
  /** The input's own kind (`email`, `tel`, …), for the legacy view. */
  input_type: (typeof INPUT_TYPES)[number];
  placeholder: string | null;
  hint: string | null;
  /** Set when the site refused the value given before. */
  reason: 'rejected' | null;
}

/** Something the page lets a person choose. */
export interface Choice {
  id: string;
  type: (typeof CHOICE_TYPES)[number];
  label: string;
  description: string | null;
  observed_selector: string | null;
  /** For `mfa_method`: which. */
  mfa_type: (typeof MFA_TYPES)[number] | null;
  /** For `sso_provider`: which, lower case. */
  provider: string | null;
}
