/** One of each, again and again, for as long as they have any. */
export async function* inTurn<T>(sources: readonly AsyncGenerator<T>[]): AsyncGenerator<T> {
  let left = [...sources];
  while (left.length > 0) {
    const still: AsyncGenerator<T>[] = [];
    for (const source of left) {
      const { done, value } = await source.next();
      if (done) continue;
      still.push(source);
      yield value;
    }
    left = still;
  }
}
