import type { FlowState } from './flow-state.ts';
import type { Settings } from './settings.ts';
import type { WireConnection } from './wire.ts';

/** How a login ended, as an opener or a parent is told. No value that was entered is in it. */
export interface Ending {
  type: 'latchkey:login';
  status: 'SUCCESS' | 'FAILED' | 'EXPIRED' | 'CANCELED';
  connection_id: string;
  domain: string;
  profile_name: string;
  code?: string;
  message?: string;
}

export function endingOf({ id, domain, profile_name }: WireConnection, state: FlowState): Ending | null {
  if (state.status === 'IN_PROGRESS') return null;
  return {
    type: 'latchkey:login',
    status: state.status,
    connection_id: id,
    domain,
    profile_name,
    ...(state.errorCode !== null && { code: state.errorCode }),
    ...(state.errorMessage !== null && { message: state.errorMessage }),
  };
}

/** Tells the opener and the parent, each only if it is of an allowed origin: the browser sees to that. */
export function announce(ending: Ending, { origins }: Settings, window: Window): void {
  const listeners = new Set([window.opener as Window | null, window.parent]);
  for (const listener of listeners) {
    if (!listener || listener === window) continue;
    for (const origin of origins) listener.postMessage(ending, origin);
  }
}

/** Where the page goes at the end (contract section 3, item 5); null: it stays. */
export function destination(ending: Ending, { success_url, error_url }: Settings): string | null {
  const address = ending.status === 'SUCCESS' ? success_url : error_url;
  if (address === null) return null;
  const url = new URL(address);
  if (ending.status === 'SUCCESS') {
    url.searchParams.set('profile_name', ending.profile_name);
    url.searchParams.set('domain', ending.domain);
  } else {
    if (ending.code) url.searchParams.set('code', ending.code);
    url.searchParams.set('message', ending.message ?? ending.status);
  }
  return url.href;
}
