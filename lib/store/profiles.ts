import type { Profile } from '../model/profile.ts';
import { Collection } from './collection.ts';
import { ConditionFailed } from './errors.ts';
import { sessions } from './sessions.ts';
import { table, type Write } from './table.ts';

const nameKey = (org: string, name: string) => ({ pk: `ORG#${org}#PROFILE_NAME`, sk: name });

/** Profiles, unique by name when they have one. */
class Profiles extends Collection<Profile> {
  constructor() {
    super('PROFILE', ({ org, name }) => (name === null ? null : { key: nameKey(org, name), attributes: {} }));
  }

  getByName(org: string, name: string): Promise<Profile | null> {
    return this.follow(nameKey(org, name));
  }

  /** The record whose id this is, or else whose name it is: what a path of the API may hold. */
  async getByIdOrName(org: string, idOrName: string): Promise<Profile | null> {
    return (await this.get(org, idOrName)) ?? this.getByName(org, idOrName);
  }

  /** Removes the profile and its saved session. */
  override async remove(org: string, id: string): Promise<Profile | null> {
    const removed = await super.remove(org, id);
    if (removed?.session_key) await sessions.remove(removed.session_key);
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
   * The write that makes a stored session the profile's own, for the transaction that ends a login. It needs the
   * lease, and the old session to be the one that was read, whose object the caller then removes.
   */
  sessionFlip(profile: Profile, owner: string, sessionKey: string, now: Date): Write {
    return {
      Update: {
        Key: this.keyOf(profile.org, profile.id),
        UpdateExpression:
          'SET session_key = :key, browser = :browser, last_used_at = :now, updated_at = :now ADD rev :one',
        ConditionExpression: 'lease.#owner = :owner AND session_key = :old',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: {
          ':key': sessionKey,
          ':browser': profile.browser,
          ':now': now.toISOString(),
          ':owner': owner,
          ':old': profile.session_key,
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
