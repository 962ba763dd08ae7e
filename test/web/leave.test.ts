import { describe, expect, it, vi } from 'vitest';
import { flowState } from '../../web/src/flow-state.ts';
import { announce, destination, endingOf } from '../../web/src/leave.ts';
import type { Settings } from '../../web/src/settings.ts';
import type { WireConnection, WireState } from '../../web/src/wire.ts';

const SETTINGS = {
  success_url: 'https://app.example.com/in?keep=1',
  error_url: 'https://app.example.com/out',
  origins: ['https://app.example.com'],
} as unknown as Settings;
const CONNECTION = { id: 'c1', domain: 'example.com', profile_name: 'work' } as WireConnection;

const read = (state: Partial<WireState>) =>
  endingOf(CONNECTION, flowState({ flow_status: 'SUCCESS', flow_step: 'COMPLETED', ...state }));

function ending(state: Partial<WireState> = {}) {
  const found = read(state);
  if (!found) throw new Error('This state is no end.');
  return found;
}

describe('the way back', () => {
  it('after a success says whose profile is logged in where', () => {
    expect(destination(ending(), SETTINGS)).toBe(
      'https://app.example.com/in?keep=1&profile_name=work&domain=example.com',
    );
  });

  it('after a failure says why', () => {
    const failed = ending({ flow_status: 'FAILED', error_code: 'credentials_invalid', error_message: 'No & no.' });
    expect(destination(failed, SETTINGS)).toBe(
      'https://app.example.com/out?code=credentials_invalid&message=No+%26+no.',
    );
  });

  it('is none while the login goes on, or where none is allowed', () => {
    expect(read({ flow_status: 'IN_PROGRESS' })).toBeNull();
    expect(destination(ending(), { ...SETTINGS, success_url: null })).toBeNull();
  });
});

describe('an opener and a parent', () => {
  it('are told by messages that only an allowed origin gets', () => {
    const opener = { postMessage: vi.fn() };
    const parent = { postMessage: vi.fn() };
    announce(ending(), SETTINGS, { opener, parent } as unknown as Window);
    const message = {
      type: 'latchkey:login',
      status: 'SUCCESS',
      connection_id: 'c1',
      domain: 'example.com',
      profile_name: 'work',
    };
    for (const { postMessage } of [opener, parent]) {
      expect(postMessage.mock.calls).toEqual([[message, 'https://app.example.com']]);
    }
  });

  it('are told nothing when the page stands alone or no origin is allowed', () => {
    const self = { opener: null, postMessage: vi.fn() } as unknown as Window & { parent: Window };
    Object.assign(self, { parent: self });
    announce(ending(), SETTINGS, self);
    const parent = { postMessage: vi.fn() };
    announce(ending(), { ...SETTINGS, origins: [] }, { opener: null, parent } as unknown as Window);
    expect([self.postMessage, parent.postMessage].map((each) => vi.mocked(each).mock.calls.length)).toEqual([0, 0]);
  });
});
