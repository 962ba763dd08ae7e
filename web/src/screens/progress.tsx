import { useEffect, useState } from 'preact/hooks';
import type { View } from '../login.ts';
import { rich, t } from '../messages.ts';
import { Heading } from '../parts/heading.tsx';
import { Icon } from '../parts/mark.tsx';
import { Host } from '../parts/site.tsx';

const SLOW_MS = 25_000;

/** What goes on while nobody is asked, by the steps that the login has really made. */
export function ProgressScreen({ login: { connection, trail } }: { login: Extract<View, { kind: 'login' }> }) {
  const slow = useLater(SLOW_MS, trail.length);
  const now = trail.at(-1) === 'SUBMITTING' ? 'signing' : 'finding';
  const asked = trail.some((step) => step === 'AWAITING_INPUT' || step === 'AWAITING_EXTERNAL_ACTION');
  const steps = [
    { key: 'finding', done: now !== 'finding' },
    ...(asked ? [{ key: 'asked', done: true } as const] : []),
    { key: 'signing', done: false },
    { key: 'saving', done: false },
  ] as const;
  return (
    <>
      <div class="center">
        <span class="spinner" aria-hidden="true" />
        <Heading>{rich(`progress.${now}.now`, { site: <Host name={connection.domain} /> })}</Heading>
      </div>
      <ol class="steps">
        {steps.map(({ key, done }) => (
          <li key={key} class={done ? 'step step-done' : key === now ? 'step step-now' : 'step'}>
            <span class="step-mark" aria-hidden="true">
              {done && <Icon name="check" />}
            </span>
            <span>{t(`progress.${key}`)}</span>
            {done && <span class="unseen">{t('progress.done')}</span>}
          </li>
        ))}
      </ol>
      <p class="aside" role="status">
        {t(slow ? 'progress.slow' : 'progress.usual')}
      </p>
    </>
  );
}

/** Whether something has stayed as it is for this long. */
function useLater(milliseconds: number, what: unknown): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds, what]);
  return late;
}
