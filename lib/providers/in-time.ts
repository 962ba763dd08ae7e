import { unreachable } from './errors.ts';

/**
 * What a vault says, when it says it in time. What it says later is dropped.
 * @throws ProviderError `provider_unreachable` when it does not
 */
export async function inTime<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unreachable('it did not answer in time')), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
