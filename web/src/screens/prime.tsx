import type { View } from '../login.ts';
import { rich, t } from '../messages.ts';
import { Heading } from '../parts/heading.tsx';
import { Icon, Letter } from '../parts/mark.tsx';
import { Host } from '../parts/site.tsx';
import type { Settings } from '../settings.ts';

interface Shown {
  login: Extract<View, { kind: 'login' }>;
  settings: Settings;
  go: () => void;
}

/** What is about to happen, before anything is asked: who wants it, where what is entered goes, and what becomes of it. */
export function PrimeScreen({ login: { connection }, settings: { brand }, go }: Shown) {
  const site = <Host name={connection.domain} />;
  const who = <bdi>{brand}</bdi>;
  return (
    <>
      <div class="pair" aria-hidden="true">
        {brand !== null && (
          <>
            <Letter name={brand} />
            <span class="pair-way" />
          </>
        )}
        <Letter name={connection.domain} />
      </div>
      <Heading>{rich('prime.heading', { site })}</Heading>
      <p class="lead">{brand === null ? rich('prime.asked', { site }) : rich('prime.asks', { brand: who, site })}</p>
      <ul class="promises">
        <li>
          <Icon name="link" />
          <span>{rich('prime.goes', { site })}</span>
        </li>
        <li>
          <Icon name="shield" />
          <span>{t('prime.sealed')}</span>
        </li>
        <li>
          <Icon name="clock" />
          <span>{t(connection.save_credentials ? 'prime.kept' : 'prime.notKept')}</span>
        </li>
      </ul>
      <button type="button" class="primary" data-first="" onClick={go}>
        {t('continue')}
      </button>
      <p class="aside">{t('prime.close')}</p>
    </>
  );
}
