import { describe, expect, it } from 'vitest';
import { defaultConfiguration, readConfiguration } from '../../local/configuration.ts';

describe('the environment of npm start', () => {
  it('may be empty', () => expect(readConfiguration({})).toEqual(defaultConfiguration));

  it('sets everything', () => {
    expect(
      readConfiguration({
        LATCHKEY_PORT: '0',
        LATCHKEY_HOST: '0.0.0.0',
        LATCHKEY_DATA: '/data',
        LATCHKEY_API_KEY: 'sk_0123456789012345678901234567890123456789012',
        LATCHKEY_CHROMIUM: '/usr/bin/chromium',
        LATCHKEY_ALLOW_PRIVATE_HOSTS: '',
        LATCHKEY_HOLD_SECONDS: '5',
        LATCHKEY_ANSWER_SECONDS: '60',
        LATCHKEY_LOGIN_SECONDS: '120',
        LATCHKEY_MAX_LIVE_FLOWS: '3',
        LATCHKEY_LOG: 'debug',
      }),
    ).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDirectory: '/data',
      apiKey: 'sk_0123456789012345678901234567890123456789012',
      chromium: '/usr/bin/chromium',
      allowPrivateHosts: '',
      holdSeconds: 5,
      answerSeconds: 60,
      loginSeconds: 120,
      maxLiveFlows: 3,
      logLevel: 'debug',
    });
  });

  it.each([
    [{ LATCHKEY_PORT: '70000' }, "LATCHKEY_PORT is '70000', but must be a whole number from 0 to 65535."],
    [{ LATCHKEY_PORT: 'http' }, "LATCHKEY_PORT is 'http', but must be a whole number from 0 to 65535."],
    [{ LATCHKEY_HOLD_SECONDS: '-1' }, "LATCHKEY_HOLD_SECONDS is '-1', but must be a whole number from 0 to 600."],
    [{ LATCHKEY_MAX_LIVE_FLOWS: '0' }, "LATCHKEY_MAX_LIVE_FLOWS is '0', but must be a whole number from 1 to 2000."],
    [{ LATCHKEY_LOG: 'loud' }, "LATCHKEY_LOG is 'loud', but must be one of debug, info, warn, error."],
  ])('%j is refused by name', (environment, message) => {
    expect(() => readConfiguration(environment)).toThrow(message);
  });

  it('a key of the wrong form is refused without being repeated', () => {
    expect(() => readConfiguration({ LATCHKEY_API_KEY: 'hunter2 x' })).toThrow(/^(?!.*hunter2).*LATCHKEY_API_KEY/);
  });
});
