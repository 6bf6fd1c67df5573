import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { findFirefox, findWebKit } from './installed.ts';
import { startWebKit } from './webkit.ts';

/** What can be switched off in an engine: the preference of Firefox and the feature of WebKit that do it. */
const SWITCHES = {
  'service workers': { firefox: 'dom.serviceWorkers.enabled', webkit: 'ServiceWorkers' },
};

export type Feature = keyof typeof SWITCHES;

/** Starts the engine that the environment variable `ENGINE` names; each project of the tests sets it. @throws Error when it is not installed */
export async function startEngine(without?: Feature): Promise<Driver> {
  const off = without && SWITCHES[without];
  if (process.env.ENGINE === 'firefox') {
    const path = findFirefox();
    if (path) return startFirefox(path, off ? { [off.firefox]: false } : {});
  } else {
    const paths = findWebKit();
    if (paths) return startWebKit(paths, off ? [`--features=-${off.webkit}`] : []);
  }
  throw new Error(`${process.env.ENGINE} is not installed`);
}
