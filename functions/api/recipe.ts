import { ApiError } from '../../lib/contract/errors.ts';
import type { RecipeView } from '../../lib/contract/schema/recipe.ts';
import { recipeView } from '../../lib/contract/view/recipe.ts';
import type { Connection } from '../../lib/model/connection.ts';
import { recipes } from '../../lib/store/recipes.ts';

/**
 * How a connection logs in.
 * @throws ApiError 404 when no login has left a recipe that still counts
 */
export async function connectionRecipe(connection: Connection): Promise<RecipeView> {
  const recipe = await recipes.of(connection);
  if (!recipe)
    throw new ApiError('not_found', 'This connection has no recipe yet: the next login that succeeds leaves one.');
  return recipeView(recipe);
}
