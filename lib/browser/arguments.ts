import type { BrowserIdentity } from '../model/profile.ts';
import { acceptLanguages } from './identity.ts';

/**
 * Chromium's command line for visiting strangers' pages. Our own list: the packaged default turns off web security and
 * site isolation, allows insecure content and runs everything in one process.
 * @param userAgent what the browser calls itself everywhere: pages, workers, requests
 */
export function chromiumArguments(options: {
  identity: BrowserIdentity;
  userAgent: string;
  userDataDir: string;
  proxyUrl: string | null;
  more?: readonly string[] | undefined;
}): string[] {
  const { identity, userAgent, userDataDir, proxyUrl, more = [] } = options;
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${userDataDir}`,
    ...LAMBDA,
    ...QUIET,
    ...(proxyUrl === null ? [] : egress(proxyUrl)),
    ...more,
    `--user-agent=${userAgent}`,
    `--lang=${identity.locale}`,
    `--accept-lang=${acceptLanguages(identity.locale)}`,
    `--window-size=${identity.viewport.width},${identity.viewport.height}`,
    'about:blank',
  ];
}

/** What Lambda's micro VM needs: it forbids namespaces, forking from a zygote and a GPU process, and has no /dev/shm. */
const LAMBDA = ['--no-sandbox', '--no-zygote', '--in-process-gpu', '--disable-dev-shm-usage'];

/** No traffic, reports, prompts or files of the browser's own. */
const QUIET = [
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-blink-features=AutomationControlled',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=AcceptCHFrame,HttpsUpgrades,MediaRouter,OptimizationHints,Translate',
  '--disable-hang-monitor',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-sync',
  '--deny-permission-prompts',
  '--disk-cache-size=33554432',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
];

/** Everything through the filtering proxy, loopback included, and no UDP beside it. */
function egress(proxyUrl: string): string[] {
  return [
    `--proxy-server=${proxyUrl}`,
    '--proxy-bypass-list=<-loopback>',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-quic',
  ];
}
