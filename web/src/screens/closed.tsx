import type { Closed } from '../login.ts';
import { t } from '../messages.ts';
import { Heading } from '../parts/heading.tsx';
import { Icon } from '../parts/mark.tsx';

/** A link that leads nowhere (any more), and what to do. */
export function ClosedScreen({ why, again }: { why: Closed; again: () => void }) {
  return (
    <div class="center">
      <span class="badge badge-quiet">
        <Icon name={why === 'unreachable' ? 'offline' : why === 'spent' ? 'link' : 'clock'} />
      </span>
      <Heading>{t(`closed.${why}`)}</Heading>
      <p class="lead">{t(`closed.${why}.do`)}</p>
      {why === 'unreachable' && (
        <button type="button" class="primary" onClick={again}>
          {t('again')}
        </button>
      )}
    </div>
  );
}
