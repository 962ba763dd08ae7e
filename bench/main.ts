const BENCHES: Record<string, () => Promise<{ run(): Promise<void> }>> = {
  startup: () => import('./startup.ts'),
  functions: () => import('./functions.ts'),
  api: () => import('./api.ts'),
  memory: () => import('./memory.ts'),
  events: () => import('./events.ts'),
  login: () => import('./login.ts'),
  scale: () => import('./scale.ts'),
  web: () => import('./web.ts'),
  checks: () => import('./checks.ts'),
  providers: () => import('./providers.ts'),
};

const wanted = process.argv.slice(2).filter((argument) => argument !== '--');
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}

// One after the other: they measure time on a machine that they would otherwise share.
for (const [name, load] of Object.entries(BENCHES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  try {
    await (await load()).run();
  } catch (error) {
    console.error(`\nbench ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
