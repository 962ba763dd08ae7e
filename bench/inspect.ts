import { run, USAGE, UsageError } from './inspect/command.ts';

// Whoever reads the first lines only (`| head`) is no error.
process.stdout.on('error', () => {});

try {
  if (!(await run(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) console.error(`\n${USAGE}`);
  process.exitCode = 1;
}
