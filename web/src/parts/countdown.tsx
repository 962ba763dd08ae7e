import { useEffect, useState } from 'preact/hooks';
import { t } from '../messages.ts';

/** How long an answer is still taken. Said aloud once, when there is a minute left. */
export function Countdown({ until }: { until: number }) {
  const [left, setLeft] = useState(() => secondsTo(until));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(until)), 1000);
    setLeft(secondsTo(until));
    return () => clearInterval(timer);
  }, [until]);
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <p class={left <= 60 ? 'countdown countdown-short' : 'countdown'}>
      <span>{t('countdown', { time })}</span>
      <span class="unseen" role="status">
        {left <= 60 && left > 0 ? t('countdown.short') : ''}
      </span>
    </p>
  );
}

function secondsTo(until: number): number {
  return Math.max(0, Math.ceil((until - Date.now()) / 1000));
}
