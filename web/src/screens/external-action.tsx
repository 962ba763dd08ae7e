import { t } from '../messages.ts';
import { Countdown } from '../parts/countdown.tsx';
import { Icon } from '../parts/mark.tsx';
import { Site } from '../parts/site.tsx';
import { siteText } from '../site-text.ts';

/** Something to be done elsewhere, on a phone mostly. The page moves on by itself once it is done. */
export function ExternalAction({ message, until }: { message: string; until: number | null }) {
  const number = numberToMatch(message);
  return (
    <div class="elsewhere">
      {number === null ? (
        <span class="phone">
          <Icon name="push" />
        </span>
      ) : (
        <span class="number" aria-hidden="true">
          {number}
        </span>
      )}
      <p class="elsewhere-words" role="status">
        <Site text={message} longest={400} />
      </p>
      <p class="waiting">
        <span class="spinner spinner-small" aria-hidden="true" />
        {t('elsewhere.waits')}
      </p>
      {until !== null && <Countdown until={until} />}
    </div>
  );
}

/** A number that stands alone in the message: what the phone wants to be told. Longer ones are telephone numbers. */
function numberToMatch(message: string): string | null {
  const numbers = siteText(message, 400).match(/(?<![\p{L}\p{N}*•.,-])\d{1,3}(?![\p{L}\p{N}*•-]|[.,]\d)/gu) ?? [];
  const [number, ...others] = new Set(numbers);
  return number !== undefined && others.length === 0 ? number : null;
}
