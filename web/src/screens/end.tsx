import { useEffect } from 'preact/hooks';
import { announce, destination, endingOf } from '../leave.ts';
import type { View } from '../login.ts';
import { isKey, type Key, rich, t } from '../messages.ts';
import { Heading } from '../parts/heading.tsx';
import { Icon } from '../parts/mark.tsx';
import { Host, Site } from '../parts/site.tsx';
import type { Settings } from '../settings.ts';

/** Long enough to see how it ended. */
const LINGER_MS = 1_500;

interface Shown {
  login: Extract<View, { kind: 'login' }>;
  settings: Settings;
  again: () => void;
}

/** How the login ended, and what is next: back to where the person came from, or another try. */
export function EndScreen({ login: { connection, state }, settings, again }: Shown) {
  const ending = endingOf(connection, state);
  const next = ending && destination(ending, settings);
  useEffect(() => {
    if (!ending) return;
    announce(ending, settings, window);
    if (next === null) return;
    // In place of this page: to go back does not lead here again.
    const timer = setTimeout(() => location.replace(next), LINGER_MS);
    return () => clearTimeout(timer);
  }, [ending?.status, next]);
  const site = <Host name={connection.domain} />;
  if (state.status === 'SUCCESS') {
    return (
      <div class="center">
        <span class="badge badge-good">
          <Icon name="check" />
        </span>
        <Heading>{rich('success', { site })}</Heading>
        <p class="lead">{t(next === null ? 'success.close' : 'leaving')}</p>
      </div>
    );
  }
  return (
    <div class="center">
      <span class="badge badge-bad">
        <Icon name={state.status === 'FAILED' ? 'cross' : 'clock'} />
      </span>
      <Heading>{rich(`end.${state.status === 'IN_PROGRESS' ? 'FAILED' : state.status}`, { site })}</Heading>
      <p class="lead">{t(reasonOf(state.status, state.errorCode))}</p>
      {state.websiteError !== null && (
        <blockquote class="quote">
          {rich('siteSays', { site })} <Site text={state.websiteError} longest={300} />
        </blockquote>
      )}
      {next === null ? (
        <button type="button" class="primary" onClick={again}>
          {t('again')}
        </button>
      ) : (
        <p class="aside">{t('leaving')}</p>
      )}
    </div>
  );
}

function reasonOf(status: string, code: string | null): Key {
  // What is wrong with a vault is for its owner, who is told by the API.
  const key = code?.startsWith('provider_') ? 'failed.provider' : `failed.${code}`;
  if (code !== null && isKey(key)) return key;
  return status === 'CANCELED'
    ? 'failed.canceled'
    : status === 'EXPIRED'
      ? 'failed.session_expired'
      : 'failed.login_failed';
}
