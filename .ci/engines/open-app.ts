import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Driver } from './driver.ts';
import { type Feature, startEngine } from './engine.ts';
import { type Server, serveBuild } from './server.ts';
import { type User, userOf } from './user.ts';

export const ACCOUNTS = '/settings/marketing/social/accounts';

/** A person at the app in the engine under test. */
export interface Visitor extends User {
  /** Opens a page at a starting point, without anything that earlier tests have stored. */
  openAt: (start?: Record<string, string>, path?: string) => Promise<void>;
  /** Waits for the list. @returns how many accounts it counts */
  countAccounts: () => Promise<number>;
  /** The errors and warnings in the console since the last call. */
  takeErrors: () => string[];
  /** Presses what opens a network's sign-in window, and approves there. */
  signIn: (press: () => Promise<void>) => Promise<void>;
}

/**
 * Starts a browser for the tests of the group in which it is called, and fails a test after which an error or a warning is in
 * the console.
 * @param without a feature that is switched off
 */
export function openApp(without?: Feature): () => Visitor {
  let server: Server;
  let driver: Driver;
  let visitor: Visitor;
  beforeAll(async () => {
    server = await serveBuild();
    driver = await startEngine(without);
    visitor = visitorOf(userOf(driver, server.origin), server);
  });
  afterAll(async () => {
    await driver?.quit();
    await server?.close();
  });
  afterEach(() => {
    expect(visitor.takeErrors(), 'errors and warnings in the console').toEqual([]);
  });
  return () => visitor;
}

const visitorOf = (user: User, server: Server): Visitor => ({
  ...user,
  takeErrors: () => server.errors.splice(0),
  async openAt(start = {}, path = ACCOUNTS) {
    await user.open('/icon.svg');
    await user.run(() => {
      sessionStorage.clear();
      localStorage.clear();
    });
    await user.open(`${path}?${new URLSearchParams({ scenario: 'typical', user: 'marek', ...start })}`);
  },
  async countAccounts() {
    await user.sees('caption', undefined, /^\d+ /);
    const { text } = await user.one('caption');
    return Number.parseInt(text, 10);
  },
  signIn: (press) => user.inPopup(press, () => user.press('button', 'Approve')),
});
