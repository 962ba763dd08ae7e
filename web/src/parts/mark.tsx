import { siteText } from '../site-text.ts';

/** The first letter of a name in a square: for providers, accounts and sites. Nobody's artwork. */
export function Letter({ name, round = false }: { name: string; round?: boolean }) {
  const [letter = '?'] = [...siteText(name.replace(/^www\./, ''), 40)].filter((one) => /[\p{L}\p{N}]/u.test(one));
  return (
    <span class={round ? 'letter letter-round' : 'letter'} aria-hidden="true">
      {letter.toUpperCase()}
    </span>
  );
}

const PATHS = {
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  eyeOff:
    'M4 4l16 16M9.9 5.7A9.6 9.6 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3.2 3.9M6.2 7.6A16.600 16.600 0 0 0 2.500 12S6 18.500 12 18.500c1.500 0 2.900-.4 4.100-1',
  sms: 'M4 5h16v11H9.500L4 20zM8.500 10.500h.01M12 10.500h.01M15.500 10.500h.01',
  call: 'M6 3.500h3l1.500 4.500-2 1.500a12 12 0 0 0 6 6l1.500-2 4.500 1.500v3a2 2 0 0 1-2.200 2A17 17 0 0 1 4 5.700 2 2 0 0 1 6 3.500z',
  email: 'M3.500 5.500h17v13h-17zM4 6.500l8 6.500 8-6.500',
  totp: 'M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM12 7.500V12l3 2',
  push: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2',
  password: 'M9 12.500a4 4 0 1 1 0-.01M12.700 12.500H21v3.500M17.500 12.500v2.500',
  switch: 'M4 8h13l-3-3M20 16H7l3 3',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  cross: 'M7 7l10 10M17 7L7 17',
  clock: 'M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM12 7.500V12l3 2',
  shield:
    'M12 3l7.500 3v5.500c0 4.500-3 8-7.500 9.500-4.500-1.500-7.500-5-7.500-9.500V6zM8.800 12l2.300 2.300 4.200-4.300',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  offline: 'M3 8a14 14 0 0 1 18 0M6 12a9.500 9.500 0 0 1 12 0M9 16a5 5 0 0 1 6 0M12 19.500h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside words that say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
