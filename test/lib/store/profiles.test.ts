import { describe, expect, it } from 'vitest';
import { profiles } from '../../../lib/store/profiles.ts';
import { localAws } from './aws.ts';
import { aProfile, nextId } from './records.ts';

localAws();

const NOON = new Date('2030-01-01T12:00:00.000Z');
const LATER = new Date('2030-01-01T12:22:00.000Z');

const lease = ({ org, id }: { org: string; id: string }, owner: string, now = NOON) =>
  profiles.lease(org, id, owner, now, LATER);

describe('the lease of a profile', () => {
  it('is held by one, who may take it again', async () => {
    const profile = await profiles.create(aProfile(nextId()));
    expect(await lease(profile, 'mine')).toBe(true);
    expect(await lease(profile, 'yours')).toBe(false);
    expect(await lease(profile, 'mine')).toBe(true);
  });

  it('is given back by its holder only', async () => {
    const profile = await profiles.create(aProfile(nextId()));
    await lease(profile, 'mine');
    await profiles.release(profile.org, profile.id, 'yours');
    expect(await lease(profile, 'yours')).toBe(false);
    await profiles.release(profile.org, profile.id, 'mine');
    expect(await lease(profile, 'yours')).toBe(true);
  });

  it('frees itself after its time', async () => {
    const profile = await profiles.create(aProfile(nextId()));
    await lease(profile, 'died');
    expect(await lease(profile, 'next', new Date('2030-01-01T12:22:00.001Z'))).toBe(true);
  });

  it('outlasts a rename', async () => {
    const profile = await profiles.create(aProfile(nextId()));
    await Promise.all([
      lease(profile, 'mine'),
      profiles.update(profile.org, profile.id, (current) => ({ ...current, name: 'renamed' })),
    ]);
    const after = await profiles.get(profile.org, profile.id);
    expect([after?.name, after?.lease?.owner]).toEqual(['renamed', 'mine']);
  });

  it('is not to be had of a profile that does not exist', async () => {
    expect(await lease({ org: nextId(), id: nextId() }, 'mine')).toBe(false);
  });
});

describe('profiles without a name', () => {
  it('may be many, and may be named later', async () => {
    const org = nextId();
    const first = await profiles.create(aProfile(org, { name: null }));
    await profiles.create(aProfile(org, { name: null }));
    await profiles.update(org, first.id, (current) => ({ ...current, name: 'named' }));
    expect((await profiles.getByIdOrName(org, 'named'))?.id).toBe(first.id);
  });
});
