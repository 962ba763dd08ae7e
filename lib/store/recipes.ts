import type { Connection } from '../model/connection.ts';
import type { Recipe } from '../model/recipe.ts';
import { type Item, table, type Write } from './table.ts';

type Owner = Pick<Connection, 'org' | 'id'>;

const keyOf = ({ org, id }: Owner) => ({ pk: `ORG#${org}#RECIPE`, sk: id });

/** Recipes, one item each beside the connection it belongs to. */
export const recipes = {
  /** The connection's recipe; null when there is none that is still for this login page and this kind of credential. */
  async of(connection: Pick<Connection, 'org' | 'id' | 'login_url' | 'credential'>): Promise<Recipe | null> {
    const item = await table().get(keyOf(connection));
    const recipe = item && fromItem(item);
    return recipe && fits(recipe, connection) ? recipe : null;
  },

  /** The write that makes this the connection's recipe, for the transaction that saves the session. */
  replacement: (owner: Owner, recipe: Recipe): Write => ({ Put: { Item: { ...keyOf(owner), ...recipe } } }),

  async remove(owner: Owner): Promise<void> {
    await table().remove({ Key: keyOf(owner) });
  },
};

/** A recipe is for one login page. A person's answers may since have become a credential: that is the same login. */
export function fits(recipe: Recipe, { login_url, credential }: Pick<Connection, 'login_url' | 'credential'>): boolean {
  return (
    recipe.login_url === login_url && (recipe.credential === null || recipe.credential === (credential?.kind ?? null))
  );
}

function fromItem({ pk: _pk, sk: _sk, ...recipe }: Item): Recipe {
  return recipe as unknown as Recipe;
}
