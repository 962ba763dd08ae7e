/** A vault has a rate limit: no more than so many questions at once. */
const AT_ONCE = 5;

/** Does the same with each, a few at a time. @returns what came of each, in order */
export async function inParallel<Each, Result>(
  list: readonly Each[],
  run: (each: Each) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(list.length);
  const pending = list.entries();
  const worker = async () => {
    for (const [index, each] of pending) results[index] = await run(each);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, list.length) }, worker));
  return results;
}
