/** Builds the app with its simulation into dist/ if there is no such build, or if a source is newer. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';

/** The files that a build depends on. `**` matches folders too: the deletion of a file changes only the time of its folder. */
const SOURCES = ['{src,mocks,public}/**', '.ci/{build,messages}/*.ts', 'index.html', 'vite.config.ts', 'package*.json'];

if (!isFresh()) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    stdio: 'inherit',
    env: { ...process.env, VITE_API_URL: '' },
  });
  process.exitCode = status ?? 1;
}

function isFresh(): boolean {
  if (!existsSync('dist/index.html') || !existsSync('dist/mockServiceWorker.js')) return false;
  const built = statSync('dist/index.html').mtimeMs;
  // The build itself writes the compiled messages.
  const sources = globSync(SOURCES).filter((path) => !path.includes('compiled'));
  return sources.every((path) => statSync(path).mtimeMs <= built);
}
