import { createAdminInvoke, provisionOrganization } from './admin.ts';
import { createClosing } from './closing.ts';
import { type Configuration, defaultConfiguration } from './configuration.ts';
import { apiKeyOf, openDataDirectory } from './data-directory.ts';
import { createGateway } from './gateway/gateway.ts';
import { listen } from './listen.ts';
import { type SystemSettings, startSystem } from './running-system.ts';
import { startSchedule } from './schedule.ts';
import { StartError } from './start-error.ts';
import { synthesize } from './synthesize.ts';
import { readAssembly } from './template/assembly.ts';
import { readSystem } from './template/system.ts';

export type HostOptions = Partial<Configuration> & {
  /** A synthesized cloud assembly; by default that of this checkout. */
  assembly?: string;
  /** Told of what went wrong behind a plain 500, and of anything else the operator should see. */
  report?: (message: unknown) => void;
};

export interface Host {
  /** Without a slash at the end: the `baseURL` of clients. */
  url: string;
  /** The key of organization `default`. */
  apiKey: string;
  /** The file that keeps the key; undefined when the operator gave it. */
  apiKeyFile: string | undefined;
  dataDirectory: string;
  /** Invokes the admin function, as the operator of this machine may. */
  adminInvoke(request: unknown): Promise<unknown>;
  /** Ends everything that was started, with all records on disk. */
  close(): Promise<void>;
}

/**
 * Serves the template on this machine. Resolves when it is ready: functions run in child processes, all else in this one.
 *
 * @throws {StartError} for what the operator can mend: the address or the data directory is taken, the template is broken.
 */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const { assembly, report = console.error, ...given } = options;
  const configuration: Configuration = { ...defaultConfiguration, ...given };
  const closing = createClosing(report);
  try {
    const data = openDataDirectory(configuration.dataDirectory);
    closing.add(data.release);
    const listener = await listen(configuration.host, configuration.port, report);
    closing.add(listener.close);
    const { apiKey, file } = apiKeyOf(data.path, configuration.apiKey);
    const system = readSystem(readAssembly(assembly ?? (await synthesize())), parametersOf(configuration));
    const settings: SystemSettings = {
      dataDirectory: data.path,
      operator: configuration.chromium === undefined ? {} : { LATCHKEY_CHROMIUM: configuration.chromium },
      inheritOutput: configuration.logLevel === 'debug',
      report,
    };
    const fleet = await startSystem(system, settings, closing);
    const gateway = createGateway(system, fleet);
    const adminInvoke = createAdminInvoke(system, fleet);
    await provisionOrganization(adminInvoke, apiKey);
    listener.serve(gateway);
    closing.add(listener.drain);
    closing.add(startSchedule(system, fleet));
    for (const definition of system.functions) if (definition.freshProcess) fleet.warm(definition);
    const { url } = listener;
    return { url, apiKey, apiKeyFile: file, dataDirectory: data.path, adminInvoke, close: closing.close };
  } catch (error) {
    await closing.close();
    throw explain(error);
  }
}

function parametersOf(configuration: Configuration): Record<string, string> {
  const { allowPrivateHosts, logLevel, holdSeconds, answerSeconds, loginSeconds, maxLiveFlows } = configuration;
  const numbers = {
    HoldSeconds: holdSeconds,
    AnswerSeconds: answerSeconds,
    LoginSeconds: loginSeconds,
    MaxLiveFlows: maxLiveFlows,
  };
  const given = Object.entries(numbers).filter(([, value]) => value !== undefined);
  return {
    AllowPrivateHosts: allowPrivateHosts,
    LogLevel: logLevel.toUpperCase(),
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
  };
}

/** What is wrong with the template or its policies is the operator's to mend as well. */
function explain(error: unknown): unknown {
  const names = ['TemplateError', 'UnsupportedPolicy'];
  if (error instanceof Error && names.includes(error.name)) return new StartError(error.message, { cause: error });
  return error;
}
