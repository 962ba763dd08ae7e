import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Lambda's limit for a function's code, unzipped. */
export const CODE_LIMIT = 250 * 1024 * 1024;

interface Resource {
  Type: string;
  Properties: { Code?: { S3Key?: string } };
}

/**
 * The unzipped size of every function in a cloud assembly, in bytes, by logical id.
 * @param assembly the directory that was synthesized into
 */
export function functionSizes(assembly: string): Record<string, number> {
  const { Resources } = JSON.parse(readFileSync(join(assembly, 'latchkey.template.json'), 'utf8')) as {
    Resources: Record<string, Resource>;
  };
  return Object.fromEntries(
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
      .map(([id, { Properties }]) => {
        const asset = `asset.${Properties.Code?.S3Key?.replace(/\.zip$/, '')}`;
        return [id, directorySize(join(assembly, asset))];
      }),
  );
}

function directorySize(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((total, entry) => total + statSync(join(entry.parentPath, entry.name)).size, 0);
}

if (process.argv[1] === import.meta.filename) {
  for (const [id, bytes] of Object.entries(functionSizes('cdk.out'))) {
    console.log(`${id.padEnd(20)} ${(bytes / 1024 / 1024).toFixed(2).padStart(7)} MB`);
  }
}
