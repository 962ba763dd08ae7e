import { readConfiguration } from './configuration.ts';
import { type Host, startHost } from './host.ts';
import { StartError } from './start-error.ts';

let host: Host | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Before it is ready there is nothing to end in order: what was started ends with this process.
  process.once(signal, () => (host ? host.close().then(() => process.exit(0)) : process.exit(0)));
}
try {
  host = await startHost(readConfiguration(process.env));
  greet(host);
} catch (error) {
  console.error(error instanceof StartError ? `latchkey: ${error.message}` : error);
  process.exit(1);
}

function greet({ url, apiKeyFile }: Host): void {
  const seconds = (performance.now() / 1_000).toFixed(1);
  console.log(`Latchkey is ready at ${url} (${seconds} s).`);
  console.log(
    apiKeyFile ? `The API key of organization 'default' is in ${apiKeyFile}.` : 'The API key is LATCHKEY_API_KEY.',
  );
}
