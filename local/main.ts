import { readConfiguration } from './configuration.ts';
import { type Host, startHost } from './host.ts';
import { StartError } from './start-error.ts';

let host: Host | undefined;
let stopping: Promise<void> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Ctrl-C under npm comes twice: from the terminal, and from npm, which passes it on.
  process.on(signal, () => {
    // Before it is ready there is nothing to end in order: what was started ends with this process.
    stopping ??= host?.close() ?? Promise.resolve();
    void stopping.then(() => process.exit(0));
  });
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
