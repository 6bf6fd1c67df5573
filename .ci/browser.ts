import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** The commands to look for. The headless shell comes first: it needs 40 % less processor time than the full browser. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];
const USUAL_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

const isRoot = process.getuid?.() === 0;

/** Switches that stop the browser's own requests. As root, Chromium starts only without its sandbox. */
export const LAUNCH_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** The path of a browser, looked for in this order: CHROME_PATH, `PATH`, the usual paths, the browser of Playwright. */
export function findBrowser(): string | null {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name + extension)));
  const candidates = [process.env.CHROME_PATH ?? '', ...onPath, ...USUAL_PATHS, chromium.executablePath()];
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
  const install = (packageName: string) => {
    try {
      run('apt-get', 'install', '-y', '--no-install-recommends', packageName);
    } catch {
      console.error(`${packageName} cannot be installed`);
    }
  };
  try {
    if (isRoot && existsSync('/usr/bin/apt-get')) {
      run('apt-get', 'update');
      // Not every system with apt-get has a package for the headless shell.
      for (const name of ['chromium-headless-shell', 'chromium']) if (!findBrowser()) install(name);
    } else run('npx', 'playwright', 'install', 'chromium');
  } catch {
    // The error below says what to do.
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error('No browser: install Chrome or Chromium, or set CHROME_PATH to one, and run npm test again.');
}
