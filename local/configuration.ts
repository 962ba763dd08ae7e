import { StartError } from './start-error.ts';

const logLevels = ['debug', 'info', 'warn', 'error'] as const;

export interface Configuration {
  /** 0 lets the system pick one. */
  port: number;
  host: string;
  /** All records, sessions, keys and logs. Created when it is not there. */
  dataDirectory: string;
  /** The key of organization `default`; undefined generates one and keeps it in the data directory. */
  apiKey: string | undefined;
  /** An installed browser instead of the packaged one. */
  chromium: string | undefined;
  /** Hosts at private addresses that a browser may visit all the same, separated by commas. */
  allowPrivateHosts: string;
  /** Undefined leaves it to the template, as with the three that follow. */
  holdSeconds: number | undefined;
  answerSeconds: number | undefined;
  loginSeconds: number | undefined;
  maxLiveFlows: number | undefined;
  /** `debug` also sends the functions' output to the host's own. */
  logLevel: (typeof logLevels)[number];
}

export const defaultConfiguration: Configuration = {
  port: 4400,
  host: '127.0.0.1',
  dataDirectory: '.latchkey',
  apiKey: undefined,
  chromium: undefined,
  allowPrivateHosts: 'localhost,*.localhost',
  holdSeconds: undefined,
  answerSeconds: undefined,
  loginSeconds: undefined,
  maxLiveFlows: undefined,
  logLevel: 'info',
};

/**
 * Reads the `LATCHKEY_*` variables; one that is empty counts as not set.
 *
 * @throws {StartError} naming the variable and what it may be.
 */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const get = (name: string): string | undefined => environment[`LATCHKEY_${name}`]?.trim() || undefined;
  const configuration = {
    port: wholeNumber('PORT', get('PORT'), 0, 65_535) ?? defaultConfiguration.port,
    host: get('HOST') ?? defaultConfiguration.host,
    dataDirectory: get('DATA') ?? defaultConfiguration.dataDirectory,
    apiKey: get('API_KEY'),
    chromium: get('CHROMIUM'),
    // Set and empty means: none.
    allowPrivateHosts: environment.LATCHKEY_ALLOW_PRIVATE_HOSTS?.trim() ?? defaultConfiguration.allowPrivateHosts,
    holdSeconds: wholeNumber('HOLD_SECONDS', get('HOLD_SECONDS'), 0, 600),
    answerSeconds: wholeNumber('ANSWER_SECONDS', get('ANSWER_SECONDS'), 1, 600),
    loginSeconds: wholeNumber('LOGIN_SECONDS', get('LOGIN_SECONDS'), 1, 1200),
    maxLiveFlows: wholeNumber('MAX_LIVE_FLOWS', get('MAX_LIVE_FLOWS'), 1, 2000),
    logLevel: get('LOG') ?? defaultConfiguration.logLevel,
  };
  const { apiKey, logLevel } = configuration;
  if (apiKey !== undefined && !/^[\x21-\x7e]{8,200}$/.test(apiKey)) {
    // The value itself is a secret, right or wrong.
    throw new StartError('LATCHKEY_API_KEY must be 8 to 200 visible ASCII characters, without spaces.');
  }
  if (!isLogLevel(logLevel)) {
    throw new StartError(`LATCHKEY_LOG is '${logLevel}', but must be one of ${logLevels.join(', ')}.`);
  }
  return { ...configuration, logLevel };
}

function wholeNumber(name: string, value: string | undefined, min: number, max: number): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value) || Number(value) < min || Number(value) > max) {
    throw new StartError(`LATCHKEY_${name} is '${value}', but must be a whole number from ${min} to ${max}.`);
  }
  return Number(value);
}

function isLogLevel(value: string): value is Configuration['logLevel'] {
  return (logLevels as readonly string[]).includes(value);
}
