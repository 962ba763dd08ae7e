/** An API key as we keep it: never the key itself, only its SHA-256 and what is needed to recognize it by eye. */
export interface ApiKey {
  id: string;
  org: string;
  name: string;
  /** Hex SHA-256 of the whole `sk_…` text. Keys carry 256 random bits, so an unsalted digest is not searchable. */
  hash: string;
  /** The key with all but its prefix and its last four characters replaced. */
  masked_key: string;
  created_at: string;
  /** ISO time after which the key is refused; null: never. */
  expires_at: string | null;
  /** ISO time of deletion. A deleted key is refused; its record stays, so that it can be seen who had access. */
  deleted_at: string | null;
}
