import { useEffect, useMemo, useState } from 'preact/hooks';
import { LoginSession, type View } from './login.ts';
import { t } from './messages.ts';
import { Frame } from './parts/frame.tsx';
import { screenOf } from './screen-of.ts';
import { ClosedScreen } from './screens/closed.tsx';
import { EndScreen } from './screens/end.tsx';
import { OpeningScreen } from './screens/opening.tsx';
import { PrimeScreen } from './screens/prime.tsx';
import { ProgressScreen } from './screens/progress.tsx';
import { QuestionScreen } from './screens/question.tsx';
import type { Settings } from './settings.ts';

/** The page: one screen at a time, as the login goes. */
export function App({ settings }: { settings: Settings }) {
  const [view, setView] = useState<View>({ kind: 'opening' });
  const session = useMemo(() => new LoginSession(settings, setView), [settings]);
  useEffect(() => void session.open(), [session]);
  const screen = screenOf(view);
  const domain = view.kind === 'login' ? view.connection.domain : null;
  useEffect(() => {
    document.title = domain === null ? t('title') : t('title.site', { site: domain });
  }, [domain]);
  return (
    <Frame settings={settings} screen={screen} offline={view.kind === 'login' && !view.reachable}>
      <Screen view={view} screen={screen} session={session} settings={settings} />
    </Frame>
  );
}

interface Shown {
  view: View;
  screen: string;
  session: LoginSession;
  settings: Settings;
}

function Screen({ view, screen, session, settings }: Shown) {
  if (view.kind === 'opening') return <OpeningScreen />;
  if (view.kind === 'closed') return <ClosedScreen why={view.why} again={() => session.open()} />;
  switch (screen) {
    case 'end':
      return <EndScreen login={view} settings={settings} again={() => session.restart()} />;
    case 'prime':
      return <PrimeScreen login={view} settings={settings} go={() => session.agree()} />;
    case 'question':
      return <QuestionScreen login={view} answer={(answer) => void session.answer(answer)} />;
    default:
      return <ProgressScreen login={view} />;
  }
}
