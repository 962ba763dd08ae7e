import type { Page } from 'puppeteer-core';
import type { ClaimReply } from '../../flow/door.ts';
import type { FailureCode } from '../../flow/failure.ts';
import type { Search } from '../../login/search.ts';
import type { StorageState } from '../../model/session.ts';
import type { Activity } from '../activity.ts';
import type { Door } from '../door-client.ts';
import type { LaunchedBrowser } from '../launch.ts';
import type { Baseline, Holdings } from './baseline.ts';
import type { Heard } from './heard.ts';
import type { Learned } from './learned.ts';
import type { Needs } from './needs.ts';
import type { Replay } from './replay.ts';
import type { Reports } from './reports.ts';
import type { Sending } from './send.ts';
import type { SsoUnderWay } from './sso.ts';
import type { SsoPath } from './sso-path.ts';
import type { Trace } from './trace.ts';
import type { Values } from './values.ts';
import type { Windows } from './windows.ts';

/** Everything one drive works with. */
export interface Run {
  readonly door: Door;
  readonly claim: ClaimReply;
  readonly launched: LaunchedBrowser;
  /** The windows that the login goes through. */
  readonly windows: Windows;
  /** The page of the window where the login goes on. */
  readonly page: Page;
  readonly activity: Activity;
  /** Which identity providers the connection's own pages led to. */
  readonly path: SsoPath;
  /** The session that was restored; null when there was none. */
  readonly restored: StorageState | null;
  readonly values: Values;
  /** What the login has really needed. */
  readonly needs: Needs;
  /** The recipe that is followed. */
  readonly replay: Replay;
  /** What becomes of it, or of the login when there is none. */
  readonly learned: Learned;
  readonly reports: Reports;
  readonly trace: Trace;
  readonly privateHosts: readonly string[];
  /** The way to the login form, as far as it is known. */
  readonly search: Search;
  /** Signs of a session, and notices, that pages showed before anything was typed. */
  readonly shownToStrangers: Set<string>;
  /** What the site has said since something was sent last. */
  readonly heard: Heard;
  /** Milliseconds since the epoch: when the drive must have ended. */
  readonly deadline: number;
  /** What the browser held before the first value was typed. */
  baseline: Baseline | null;
  /** What it holds at this look, on its way while the look is understood; absent when nobody has asked. */
  holdings?: Promise<Holdings> | null;
  /** Signing in with an identity provider; null while none was chosen. */
  sso: SsoUnderWay | null;
  /** How far the sending of what was typed last has come; absent before the first. */
  sending?: Sending;
  /** The site took the stored credential by HTTP authentication. */
  passed: boolean;
}

/** How a drive ended, when not in success. */
export class DriveFailure extends Error {
  override name = 'DriveFailure';
  readonly code: FailureCode;
  readonly websiteError: string | null;
  readonly credentialRejected: boolean;

  constructor(code: FailureCode, message: string, websiteError: string | null = null, credentialRejected = false) {
    super(message);
    this.code = code;
    this.websiteError = websiteError;
    this.credentialRejected = credentialRejected;
  }

  /** The same with the site's words made safe: sites repeat what they are told. */
  concealing(conceal: (words: string) => string): DriveFailure {
    const words = this.websiteError === null ? null : conceal(this.websiteError);
    return new DriveFailure(this.code, this.message, words, this.credentialRejected);
  }
}

/** @param host host and port that the login leads to */
export function hostNotAllowed(host: string | null): DriveFailure {
  const where = host ?? 'a page without a host';
  return new DriveFailure(
    'domain_not_allowed',
    `The login leads to ${where}, which is not allowed: add it to allowed_domains if you trust it.`,
  );
}
