import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

export { expect } from '@playwright/test';

/** The console messages that a test expects. */
interface Watch {
  /** Allows messages of the browser about a reply that the test is about. */
  expectComplaint: (pattern: RegExp) => void;
}

interface Fixtures {
  watch: Watch;
  /** Fails if the layout has shifted since the page was opened. */
  checkNothingMoved: () => Promise<void>;
}

/** A test that fails on any error or warning in any window of the journey. */
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
        // A page that is left aborts its requests; those through a worker that ends with it fail.
        const isAborted = why === 'net::ERR_ABORTED' || (isOfPage(request) && why === 'net::ERR_FAILED');
        if (!isAborted) complaints.push(`${request.method()} ${request.url()} ${why}`);
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
      // Late changes arrive within this time; there is no event for the last one.
      await page.waitForTimeout(600);
      expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBe(0);
    });
  },
});

/** An icon, script or style of the app; without a script or style the journey fails anyway. */
const isOfPage = (request: Request): boolean => /\/(icon\.svg|assets\/[^/]+)$/.test(new URL(request.url()).pathname);

const said = (message: ConsoleMessage): string => `${message.text()} (${message.location().url})`;

/** The minified build, since each checked page has to parse it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const COLOURS: RunOptions = { runOnly: ['color-contrast'] };

/** All but contrast, which takes axe three times as long as everything else. */
const STRUCTURE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast': { enabled: false } },
};

/**
 * Fails on text with too little contrast in the light or dark theme. Stories check this for each step of each flow,
 * journeys by mouse and in states that no step shows.
 */
export async function checkColours(page: Page): Promise<void> {
  // Animations end before the colours change: otherwise axe could measure a colour in transition.
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

/** What axe reports. Playwright evaluates its script once per page, past the page's content security policy. */
async function violations(page: Page, options: RunOptions): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const { run }: { run: (within: Document, how: RunOptions) => Promise<AxeResults> } = Reflect.get(window, 'axe');
    // axe preloads only for rules about audio and video.
    const found = await run(document, { ...rules, resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }));
  }, options);
}

/** Fails if a page is wider than its window (WCAG 1.4.10). */
export async function checkNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: innerWidth }));
  expect(widths.content, page.url()).toBeLessThanOrEqual(widths.window);
}

/** Fails on a text that shares its element, other than a space after an element: a page translator would break it. */
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

/** Checks that apply to every state of every page; `checkColours` checks contrast. */
export async function checkPage(page: Page): Promise<void> {
  await checkTextsAlone(page);
  await checkNoSidewaysScroll(page);
  expect(await violations(page, STRUCTURE), page.url()).toEqual([]);
}
