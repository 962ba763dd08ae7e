import type { Recipe } from '../../model/recipe.ts';
import type { RecipeView } from '../schema/recipe.ts';

export function recipeView({ login_url, start, steps, proof, flow_id, learned_at }: Recipe): RecipeView {
  return { login_url, start, steps, proof, flow_id, learned_at };
}
