import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { WebKitPaths } from './webkit.ts';

export const ENGINES = ['firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** The Debian packages that hold an engine and what it needs. */
const PACKAGES: Record<Engine, readonly string[]> = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** How long installing an engine may take. */
const INSTALL_LIMIT_MS = 300_000;

const isRoot = process.getuid?.() === 0;

/** The path of Firefox, looked for in this order: FIREFOX_PATH, `PATH`, the usual path on a Mac. */
export const findFirefox = (): string | null =>
  [
    process.env.FIREFOX_PATH ?? '',
    ...['firefox-esr', 'firefox'].map(onPath),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((path) => path && existsSync(path)) || null;

/** The paths of WebKitGTK's driver, of its browser MiniBrowser, and of Xvfb, a display in memory. */
export function findWebKit(): WebKitPaths | null {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  // The folders of Debian and Fedora. Of several versions in one folder, the last is the newest.
  const browser = globSync('/usr/{lib,lib64,libexec}/{,*/}webkit2gtk-4.*/MiniBrowser').sort().at(-1);
  return driver && display && browser ? { driver, display, browser } : null;
}

export const isInstalled = (engine: Engine): boolean => (engine === 'firefox' ? findFirefox() : findWebKit()) !== null;

/** Installs the engines that are missing, where apt-get may do so. */
export function installMissing(): void {
  const missing = ENGINES.filter((engine) => !isInstalled(engine));
  if (missing.length === 0 || !isRoot || !existsSync('/usr/bin/apt-get')) return;
  if (!aptGet('update')) return;
  for (const engine of missing) aptGet('install', '-y', '--no-install-recommends', ...PACKAGES[engine]);
}

/** @returns whether it succeeded */
function aptGet(...args: string[]): boolean {
  try {
    execFileSync('apt-get', ['-qq', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', ...args], {
      stdio: 'inherit',
      timeout: INSTALL_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}

function onPath(command: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? '';
}
