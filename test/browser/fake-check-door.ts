import { packSession, unpackSession } from '../../lib/browser/packed-session.ts';
import type { CheckOperation } from '../../lib/flow/check-door.ts';
import type { CarryToCheckDoor } from '../../lib/health/check-door-client.ts';
import { cookiesFor, mergeCookies } from '../../lib/health/cookies.ts';
import { readToken } from '../../lib/health/tokens.ts';
import { FIRST_BROWSER } from '../../lib/model/new-profile.ts';
import type { Probe } from '../../lib/model/probe.ts';
import type { StorageState } from '../../lib/model/session.ts';

/** A saved session as the vault would serve it to a check, in memory. */
export interface FakeCheckVault {
  carry: CarryToCheckDoor;
  /** Names of the operations, in order. */
  ops: CheckOperation['op'][];
  session: StorageState;
  probe: Probe | null;
}

export interface Checked {
  domain: string;
  loginUrl: string | null;
  postLoginUrl: string | null;
  allowedDomains?: string[];
}

/** @param session as it was saved by the last login or look */
export function fakeCheckVault(session: StorageState, checked: Checked): FakeCheckVault {
  const vault: FakeCheckVault = {
    ops: [],
    session,
    probe: null,
    carry: async (request) => {
      vault.ops.push(request.op);
      switch (request.op) {
        case 'probe': {
          const { probe } = vault;
          if (!probe) return { ok: false, reason: 'no_probe' };
          const { cookies, origins } = vault.session;
          const tokens = probe.tokens.map((reference) => readToken(origins, reference));
          return { ok: true, probe, cookies: cookiesFor(probe.url, cookies), tokens, browser: FIRST_BROWSER };
        }
        case 'session': {
          const session = await packSession(vault.session);
          const { probe } = vault;
          return { ok: true, session, allowedDomains: [], pinned: [], browser: FIRST_BROWSER, probe, ...checked };
        }
        case 'save_cookies': {
          vault.session = { ...vault.session, cookies: mergeCookies(vault.session.cookies, request) };
          return { ok: true };
        }
        case 'save_session': {
          vault.session = await unpackSession(request.session);
          return { ok: true };
        }
      }
    },
  };
  return vault;
}
