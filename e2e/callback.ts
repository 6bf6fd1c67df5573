import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const CODE = /code=/;

/** Makes networks return to another spelling of the callback address. @param change returns the path to use instead */
export async function changeCallbackPath(context: BrowserContext, change: (path: string) => string): Promise<void> {
  await context.route(/\/oauth\/callback\?/, (route) => {
    const { origin, pathname, search } = new URL(route.request().url());
    return route.fulfill({ status: 302, headers: { location: origin + change(pathname) + search } });
  });
}

/** Keeps windows open that would close themselves, so that a test can inspect them. */
export async function keepWindowsOpen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => Object.assign(globalThis, { close: () => {} }));
}

/** Records the Referer of each request of a context. @returns a function that lists those with a code */
export function recordReferers(context: BrowserContext): () => Promise<string[]> {
  const referers: Promise<string>[] = [];
  context.on('request', (request) => {
    referers.push(
      request.allHeaders().then(
        ({ referer }) => referer ?? '',
        () => '',
      ),
    );
  });
  return async () => (await Promise.all(referers)).filter((referer) => CODE.test(referer));
}

/** Keeps the address that a page has when the app first renders, in `firstRenderedAddress` of the page's window. */
export async function recordFirstRender(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#root > *')) return;
      Reflect.set(window, 'firstRenderedAddress', location.href);
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Fails if a code is left in the address of a page, in its browser history or in its storage. */
export async function expectNoCode(page: Page): Promise<void> {
  await expect(page).not.toHaveURL(CODE);
  const devTools = await page.context().newCDPSession(page);
  const { entries } = await devTools.send('Page.getNavigationHistory');
  expect(entries.map(({ url }) => url).filter((url) => CODE.test(url))).toEqual([]);
  const stored = await page.evaluate(() => JSON.stringify([history.state, { ...sessionStorage }, { ...localStorage }]));
  expect(stored).not.toMatch(CODE);
}
