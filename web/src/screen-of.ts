import type { View } from './login.ts';

/** Which screen shows a view. What was asked stays in view while its answer is on the way. */
export function screenOf(view: View): 'opening' | 'closed' | 'prime' | 'progress' | 'question' | 'end' {
  if (view.kind !== 'login') return view.kind;
  const { state, agreed } = view;
  if (state.status !== 'IN_PROGRESS') return 'end';
  if (!agreed) return 'prime';
  const asks = state.step === 'AWAITING_INPUT' || state.step === 'AWAITING_EXTERNAL_ACTION';
  return asks ? 'question' : 'progress';
}
