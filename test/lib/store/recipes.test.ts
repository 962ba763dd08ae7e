import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../lib/model/connection.ts';
import type { Recipe } from '../../../lib/model/recipe.ts';
import { recipes } from '../../../lib/store/recipes.ts';
import { table } from '../../../lib/store/table.ts';
import { localAws } from './aws.ts';
import { aConnection, nextId } from './records.ts';

localAws();

async function kept(connection: Connection, changes: Partial<Recipe> = {}): Promise<Recipe> {
  const recipe: Recipe = {
    login_url: connection.login_url,
    start: 'https://a.example/enter',
    steps: [],
    proof: { why: 'a log-out control', sign: null },
    connection_id: connection.id,
    credential: connection.credential?.kind ?? null,
    flow_id: nextId(),
    learned_at: new Date().toISOString(),
    ...changes,
  };
  await table().transact([recipes.replacement(connection, recipe)]);
  return recipe;
}

const stored = (): Connection => ({
  ...aConnection(nextId(), nextId()),
  credential: { kind: 'stored', credential_id: nextId() },
});

describe('a recipe', () => {
  it('is kept as it was, until the next takes its place or it is removed', async () => {
    const connection = stored();
    expect(await recipes.of(connection)).toBeNull();
    await kept(connection);
    const second = await kept(connection);
    expect(await recipes.of(connection)).toEqual(second);
    await recipes.remove(connection);
    expect(await recipes.of(connection)).toBeNull();
  });

  it('counts no more once the connection logs in elsewhere', async () => {
    const connection = stored();
    await kept(connection);
    expect(await recipes.of({ ...connection, login_url: 'https://a.example/other' })).toBeNull();
  });

  it('counts no more with a credential of another kind, and still with another one of the same', async () => {
    const connection = stored();
    await kept(connection);
    expect(await recipes.of({ ...connection, credential: { kind: 'stored', credential_id: 'other' } })).not.toBeNull();
    expect(
      await recipes.of({ ...connection, credential: { kind: 'auto', provider_id: 'p', provider: 'op' } }),
    ).toBeNull();
    expect(await recipes.of({ ...connection, credential: null })).toBeNull();
  });

  it('counts on where what a person gave has become a credential', async () => {
    const connection = stored();
    await kept(connection, { credential: null });
    expect(await recipes.of(connection)).not.toBeNull();
  });

  it('belongs to one organization', async () => {
    const connection = stored();
    await kept(connection);
    expect(await recipes.of({ ...connection, org: nextId() })).toBeNull();
  });
});
