import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { synthesize } from '../local/synthesize.ts';

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
}

const MODEL = 'FnApiCredentials';
const BARE = 'FnBareRead';
const TEMPLATE = 'latchkey.template.json';
const ASSETS = 'latchkey.assets.json';

/**
 * Writes the cloud assembly of this checkout with one route more, `GET /bare/{kind}/{id}`: a function of the same size and
 * role as `api/credentials`, open to everyone, that only reads the record.
 * @param directory an empty one; the other bundles are linked into it
 */
export async function writeBareAssembly(directory: string): Promise<void> {
  const original = await synthesize();
  for (const name of await readdir(original)) {
    if (name !== TEMPLATE && name !== ASSETS) await symlink(join(original, name), join(directory, name));
  }
  await writeTemplate(join(original, TEMPLATE), join(directory, TEMPLATE));

  const assets = JSON.parse(await readFile(join(original, ASSETS), 'utf8')) as { files: Record<string, unknown> };
  assets.files.bare = { source: { path: 'bare' }, destinations: { here: { objectKey: 'bare.zip' } } };
  await writeFile(join(directory, ASSETS), JSON.stringify(assets));
  await mkdir(join(directory, 'bare'));
  await build({
    entryPoints: [join(import.meta.dirname, 'bare-read.ts')],
    outfile: join(directory, 'bare/index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as requireForCommonJs } from 'node:module'; const require = requireForCommonJs(import.meta.url);",
    },
  });
}

async function writeTemplate(from: string, to: string): Promise<void> {
  const template = JSON.parse(await readFile(from, 'utf8')) as { Resources: Record<string, Resource> };
  const { Resources: resources } = template;
  const bareFunction = structuredClone(resources[MODEL]);
  const permission = resources[`${MODEL}Permission`];
  const api = Object.values(resources).find(({ Type }) => Type === 'AWS::ApiGateway::RestApi');
  if (!bareFunction || !permission || !api) throw new Error(`the template has no ${MODEL} behind a REST API`);

  (bareFunction.Properties.Code as { S3Key: string }).S3Key = 'bare.zip';
  resources[BARE] = bareFunction;
  resources[`${BARE}Permission`] = renamed(permission);
  const { paths } = api.Properties.Body as { paths: Record<string, { get: { security: unknown[] } }> };
  const operation = renamed(paths['/credentials/{id_or_name}']?.get);
  if (operation) paths['/bare/{kind}/{id}'] = { get: { ...operation, security: [] } };
  await writeFile(to, JSON.stringify(template));
}

function renamed<T>(part: T): T {
  return JSON.parse(JSON.stringify(part).replaceAll(`"${MODEL}"`, `"${BARE}"`)) as T;
}
