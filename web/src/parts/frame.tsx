import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { Icon } from './mark.tsx';

interface Framed {
  settings: Settings;
  /** Name of the screen: another one takes the focus. */
  screen: string;
  offline: boolean;
  children: ComponentChildren;
}

/** What is around every screen: whose page it is, and whether it is connected. */
export function Frame({ settings, screen, offline, children }: Framed) {
  const main = useRef<HTMLElement>(null);
  const opened = useRef(false);
  useLayoutEffect(() => {
    // At the start the browser's own focus is right: nothing was taken away yet.
    if (opened.current) focusOn(main.current);
    opened.current = true;
  }, [screen]);
  return (
    <div class="frame">
      <header class="brand">
        {settings.logo ? (
          <img class="logo" src={settings.logo} alt={settings.brand ?? ''} />
        ) : (
          <span class="brand-name">{settings.brand ?? t('product')}</span>
        )}
      </header>
      <main class="card" ref={main} data-screen={screen}>
        <div role="status" class={offline ? 'offline' : 'offline offline-none'}>
          {offline && (
            <>
              <Icon name="offline" />
              {t('offline')}
            </>
          )}
        </div>
        <div class="screen" key={screen}>
          {children}
        </div>
      </main>
      <footer class="foot">
        <Icon name="lock" />
        <span>{t('foot')}</span>
      </footer>
    </div>
  );
}

/** Where a person goes on: the first thing to fill in, else what the screen is about. */
function focusOn(main: HTMLElement | null): void {
  const target = main?.querySelector<HTMLElement>('[data-first]') ?? main?.querySelector<HTMLElement>('h1');
  target?.focus({ preventScroll: target.tagName === 'H1' });
}
