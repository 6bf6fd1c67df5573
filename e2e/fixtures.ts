import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

export { expect } from '@playwright/test';

/** What a browser may complain of in a test, because the journey leads there. */
interface Watch {
  /** Lets pass, for this test, what the browser says on its own of an answer that the journey is about. */
  expectComplaint: (pattern: RegExp) => void;
}

interface Fixtures {
  watch: Watch;
  /** Fails when something on the page has moved by itself since it was opened. */
  checkNothingMoved: () => Promise<void>;
}

/** A test that fails as soon as any window of the journey complains. */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      const expected: RegExp[] = [];
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          console.error(`securitypolicyviolation ${violatedDirective} ${blockedURI} ${sample}`);
        });
        addEventListener('unhandledrejection', ({ reason }) => console.error(`unhandledrejection ${reason}`));
      });
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(said(message));
      });
      context.on('weberror', (error) => complaints.push(`${error.error().stack}`));
      context.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? '';
        // A page that is left gives up what it was still asking for; what went through a worker that ends with it fails.
        const isGivenUp = why === 'net::ERR_ABORTED' || (isOfPage(request) && why === 'net::ERR_FAILED');
        if (!isGivenUp) complaints.push(`${request.method()} ${request.url()} ${why}`);
      });
      await use({ expectComplaint: (pattern) => expected.push(pattern) });
      expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([]);
    },
    { auto: true },
  ],
  checkNothingMoved: async ({ page }, use) => {
    await page.addInitScript(() => {
      Reflect.set(window, 'shifts', 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Reflect.set(window, 'shifts', Reflect.get(window, 'shifts') + Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await use(async () => {
      // What comes late comes within this time: a frame drawn is no sign that none is left.
      await page.waitForTimeout(600);
      expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBe(0);
    });
  },
});

/** A part of the page itself, without which no journey goes on: icon, script or style. */
const isOfPage = (request: Request): boolean => /\/(icon\.svg|assets\/[^/]+)$/.test(new URL(request.url()).pathname);

const said = (message: ConsoleMessage): string => `${message.text()} (${message.location().url})`;

/** The small build: every page that is looked at has to read it anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const COLOURS: RunOptions = { runOnly: ['color-contrast'] };

/** All but the colours, which take axe three times as long as all else together. */
const STRUCTURE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast': { enabled: false } },
};

/**
 * Finds text that stands out too little in the light or in the dark. Stories do so for every step of every flow,
 * journeys where they walk by mouse or meet what no step shows.
 */
export async function checkColours(page: Page): Promise<void> {
  // First motion ends, then colours change: else axe could meet them half-way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  );
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page, COLOURS), `${colorScheme}: ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe objects to. Its script is handed to a page once, by the driver, which no policy of the page stops. */
async function violations(page: Page, options: RunOptions): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (asked) => {
    const { run }: { run: (within: Document, how: RunOptions) => Promise<AxeResults> } = Reflect.get(window, 'axe');
    // What axe would preload is for rules about films and sounds.
    const found = await run(document, { ...asked, resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }));
  }, options);
}

/** Fails where a page is wider than its window (WCAG 1.4.10). */
export async function checkNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: innerWidth }));
  expect(widths.content, page.url()).toBeLessThanOrEqual(widths.window);
}

/** Fails where a text, other than a space after an element, shares its element: a page translator would break it. */
async function checkTextsAlone(page: Page): Promise<void> {
  const shared = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { parentElement: parent, previousSibling, nodeValue } = walker.currentNode;
      if (nodeValue?.trim() === '' && previousSibling instanceof Element) continue;
      if (parent !== document.body && parent?.childNodes.length !== 1)
        found.push(`${nodeValue} in ${parent?.outerHTML}`);
    }
    return found;
  });
  expect(shared, page.url()).toEqual([]);
}

/** What holds of every state of every page; `checkColours` holds its colours. */
export async function checkPage(page: Page): Promise<void> {
  await checkTextsAlone(page);
  await checkNoSidewaysScroll(page);
  expect(await violations(page, STRUCTURE), page.url()).toEqual([]);
}
