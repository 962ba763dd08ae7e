import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildSync } from 'esbuild';
import { builtPage, contentHash } from './built-page.ts';
import { FUNCTIONS } from './catalogue.ts';
import type { FunctionSpec } from './function-spec.ts';

const ROOT = join(import.meta.dirname, '..');
const CHROMIUM = join(ROOT, 'node_modules/@sparticuz/chromium');
/** It reads its WebAssembly from beside its own file: it goes along as it is. */
const ONEPASSWORD_CORE = 'node_modules/@1password/sdk-core';

/** Packages that are still CommonJS ask for Node's own modules by `require`, which an ES module does not have. */
const REQUIRE_FOR_COMMONJS = [
  "import { createRequire as requireForCommonJs } from 'node:module';",
  'const require = requireForCommonJs(import.meta.url);',
].join('');

/** What is uploaded for one function. */
export interface Bundle {
  /** The function and all it imports, as one ES module. */
  code: Uint8Array;
  /** Of everything in the bundle: equal content has the equal hash on every machine. */
  hash: string;
  /** Writes the bundle into an existing directory. */
  write(directory: string): void;
}

/**
 * Bundles every function of the catalogue in one pass of esbuild; nothing is written.
 * The AWS SDK is bundled too: what runs is what the lockfile says, not what the runtime happens to carry.
 * @returns by function key
 * @throws esbuild's BuildFailure when a function does not compile; an Error when one exports no handler
 */
export function bundleFunctions(specs: readonly FunctionSpec[] = FUNCTIONS): Map<string, Bundle> {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: specs.map(({ key }) => ({ in: `functions/${key}.ts`, out: key })),
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    // Packages that ship both forms: only ES modules can be shaken.
    mainFields: ['module', 'main'],
    // Identifiers stay, so that a stack trace names functions.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    external: ['@1password/sdk-core'],
    loader: { '.html': 'text', '.css': 'text', '.svg': 'text' },
    banner: { js: REQUIRE_FOR_COMMONJS },
    logLevel: 'warning',
  });
  const chromium = specs.some((spec) => spec.browser) ? packOf(join(CHROMIUM, 'bin'), CHROMIUM, 'chromium') : undefined;
  const core = join(ROOT, ONEPASSWORD_CORE);
  const onePassword = specs.some((spec) => spec.onePassword) ? packOf(core, core, ONEPASSWORD_CORE) : undefined;
  const page = specs.some((spec) => spec.page) ? pagePack() : undefined;
  return new Map(
    specs.map((spec) => {
      const path = `out/${spec.key}.mjs`;
      const output = outputFiles.find((file) => file.path === join(ROOT, path));
      if (!output || !metafile.outputs[path]?.exports.includes('handler')) {
        throw new Error(`functions/${spec.key}.ts exports no handler.`);
      }
      const packs = [spec.browser && chromium, spec.onePassword && onePassword, spec.page && page].filter(
        (pack) => typeof pack === 'object',
      );
      return [spec.key, bundle(output.contents, packs)];
    }),
  );
}

function bundle(code: Uint8Array, packs: readonly Pack[]): Bundle {
  return {
    code,
    hash: createHash('sha256')
      .update(code)
      .update(packs.map(({ fingerprint }) => fingerprint).join())
      .digest('hex'),
    write(directory) {
      writeFileSync(join(directory, 'index.mjs'), code);
      for (const pack of packs) pack.copyTo(directory);
    },
  };
}

/** Files that go along with a function's code. */
interface Pack {
  fingerprint: string;
  /** @param directory the bundle's */
  copyTo(directory: string): void;
}

/**
 * Files as their package ships them: the compressed browser, which the drive finds at `$LAMBDA_TASK_ROOT/chromium`, or a
 * package that is found where Node looks for packages.
 * @param to within the bundle
 */
function packOf(from: string, itsPackage: string, to: string): Pack {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => relative(from, join(entry.parentPath, entry.name))).sort();
  const { version } = JSON.parse(readFileSync(join(itsPackage, 'package.json'), 'utf8')) as { version: string };
  return {
    fingerprint: JSON.stringify([version, names.map((name) => [name, statSync(join(from, name)).size])]),
    copyTo(directory) {
      for (const name of names) {
        mkdirSync(dirname(join(directory, to, name)), { recursive: true });
        linkOrCopy(join(from, name), join(directory, to, name));
      }
    },
  };
}

/** The built login page; its function finds it at `$LAMBDA_TASK_ROOT/web`. */
function pagePack(): Pack {
  const from = builtPage();
  return {
    fingerprint: contentHash(from),
    copyTo: (directory) => cpSync(from, join(directory, 'web'), { recursive: true }),
  };
}

/** A link costs neither time nor tens of megabytes of disk per synthesis; another file system takes a copy. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
