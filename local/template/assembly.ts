import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Template, TemplateError } from './template.ts';

/** What CDK synthesized: one template, and the directories of the assets it names. */
export interface Assembly {
  template: Template;
  /** The directory of the asset whose object key in the bootstrap bucket is `key`; undefined when there is none. */
  assetDirectory(key: string): string | undefined;
}

interface Manifest {
  artifacts: Record<string, { type: string; properties?: { templateFile?: string; file?: string } }>;
}

interface AssetManifest {
  files: Record<string, { source: { path: string }; destinations: Record<string, { objectKey: string }> }>;
}

/**
 * Reads a cloud assembly directory (`cdk.out`).
 *
 * @throws {TemplateError} when it cannot be read or does not hold exactly one stack.
 */
export function readAssembly(directory: string): Assembly {
  const artifacts = Object.values(readJson<Manifest>(directory, 'manifest.json').artifacts);
  const [templateFile, ...others] = artifacts.flatMap(({ type, properties }) =>
    type === 'aws:cloudformation:stack' && properties?.templateFile ? [properties.templateFile] : [],
  );
  if (!templateFile || others.length > 0) {
    throw new TemplateError(
      `${directory}: the local host serves exactly one stack, found ${templateFile ? others.length + 1 : 0}.`,
    );
  }
  const directories = new Map<string, string>();
  for (const { type, properties } of artifacts) {
    if (type !== 'cdk:asset-manifest' || !properties?.file) continue;
    for (const { source, destinations } of Object.values(readJson<AssetManifest>(directory, properties.file).files)) {
      for (const { objectKey } of Object.values(destinations)) directories.set(objectKey, join(directory, source.path));
    }
  }
  return { template: readJson<Template>(directory, templateFile), assetDirectory: (key) => directories.get(key) };
}

function readJson<T>(directory: string, file: string): T {
  try {
    return JSON.parse(readFileSync(join(directory, file), 'utf8'));
  } catch (cause) {
    throw new TemplateError(`${join(directory, file)} could not be read: ${(cause as Error).message}.`, { cause });
  }
}
