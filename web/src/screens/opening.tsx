import { t } from '../messages.ts';
import { Heading } from '../parts/heading.tsx';

/** Until the link is known to be good. */
export function OpeningScreen() {
  return (
    <div class="center">
      <span class="spinner" aria-hidden="true" />
      <Heading>{t('opening')}</Heading>
    </div>
  );
}
