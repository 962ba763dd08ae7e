import type { Profile } from '../model/profile.ts';
import { ConditionFailed } from './errors.ts';
import { NamedCollection } from './named-collection.ts';
import { sessions } from './sessions.ts';
import { table, type Write } from './table.ts';

type SessionFlip = Required<
  Pick<Profile, 'cookies_key' | 'session_key' | 'leftover_keys' | 'browser' | 'last_used_at'>
>;

/** Profiles, unique by name when they have one. */
class Profiles extends NamedCollection<Profile> {
  constructor() {
    super('PROFILE');
  }

  /** Removes the profile, its saved session, and what saves that were killed left beside it. */
  override async remove(org: string, id: string): Promise<Profile | null> {
    const removed = await super.remove(org, id);
    if (removed) await sessions.removeAll([removed.cookies_key, removed.session_key, ...(removed.leftover_keys ?? [])]);
    return removed;
  }

  /**
   * Takes the profile for a login or a check, until `until` at most. Its holder may take it again.
   * @returns false when another holds it, or there is no such profile
   */
  async lease(org: string, id: string, owner: string, now: Date, until: Date): Promise<boolean> {
    return this.#attempt({
      Key: this.keyOf(org, id),
      UpdateExpression: 'SET lease = :lease ADD rev :one',
      ConditionExpression: 'attribute_exists(pk) AND (lease = :none OR lease.#owner = :owner OR lease.#until < :now)',
      ExpressionAttributeNames: { '#owner': 'owner', '#until': 'until' },
      ExpressionAttributeValues: {
        ':lease': { owner, until: until.toISOString() },
        ':none': null,
        ':owner': owner,
        ':now': now.toISOString(),
        ':one': 1,
      },
    });
  }

  /** Gives the profile back. Harmless when another holds it by now. */
  async release(org: string, id: string, owner: string): Promise<void> {
    await this.#attempt({
      Key: this.keyOf(org, id),
      UpdateExpression: 'SET lease = :none ADD rev :one',
      ConditionExpression: 'lease.#owner = :owner',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':none': null, ':owner': owner, ':one': 1 },
    });
  }

  /**
   * Notes objects that are about to be stored, before they are: whoever is killed then leaves nothing that is not known.
   * @returns the profile as it is now; null when `owner` does not hold its lease
   */
  async announce(org: string, id: string, owner: string, keys: readonly string[]): Promise<Profile | null> {
    try {
      const item = await table().update({
        Key: this.keyOf(org, id),
        UpdateExpression: 'SET leftover_keys = list_append(if_not_exists(leftover_keys, :none), :keys) ADD rev :one',
        ConditionExpression: 'lease.#owner = :owner',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':none': [], ':keys': keys, ':owner': owner, ':one': 1 },
      });
      return this.fromItem(item);
    } catch (error) {
      if (error instanceof ConditionFailed) return null;
      throw error;
    }
  }

  /**
   * The write that makes stored objects the profile's session, for the transaction that ends a login. It needs the
   * lease, and the session to be the one that was read: of two saves that meet, one counts, and what the other has
   * stored is a leftover.
   * @param profile as it was read
   * @param next what becomes of it
   */
  sessionFlip(profile: Profile, owner: string, next: SessionFlip, now: Date): Write {
    return {
      Update: {
        Key: this.keyOf(profile.org, profile.id),
        UpdateExpression:
          'SET cookies_key = :cookies, session_key = :session, leftover_keys = :leftovers, browser = :browser, ' +
          'last_used_at = :used, updated_at = :now ADD rev :one',
        ConditionExpression:
          'lease.#owner = :owner AND session_key = :old_session AND ' +
          // Of a profile that is older than this attribute it is absent.
          '(cookies_key = :old_cookies OR attribute_not_exists(cookies_key))',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: {
          ':cookies': next.cookies_key,
          ':session': next.session_key,
          ':leftovers': next.leftover_keys,
          ':browser': next.browser,
          ':used': next.last_used_at,
          ':now': now.toISOString(),
          ':owner': owner,
          ':old_session': profile.session_key,
          ':old_cookies': profile.cookies_key ?? null,
          ':one': 1,
        },
      },
    };
  }

  async #attempt(update: Parameters<ReturnType<typeof table>['update']>[0]): Promise<boolean> {
    try {
      await table().update(update);
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  }
}

export const profiles = new Profiles();
