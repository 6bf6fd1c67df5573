import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { CONDITIONS, type ConditionName } from './conditions.ts';

export { expect } from '@playwright/test';

/** The errors and warnings of every window; each fails the test unless it is allowed. */
interface BrowserErrors {
  /** Allows the errors and warnings that match, such as an error about a refusal that the test causes. */
  allow: (pattern: RegExp) => void;
}

/** What each project of `CONDITION_PROJECTS` in playwright.config.ts sets. */
export interface Options {
  /** The kind of browser in which the journey is run; null for an ordinary one. */
  condition: ConditionName | null;
}

interface Fixtures extends Options {
  browserErrors: BrowserErrors;
  /** Fails if the layout has shifted since the page was opened. */
  checkNoLayoutShift: () => Promise<void>;
}

/** A test that fails on any error or warning of the browser that it does not allow. */
export const test = base.extend<Fixtures>({
  condition: [null, { option: true }],
  browserErrors: [
    async ({ context, condition }, use) => {
      const errors: string[] = [];
      const allowed: RegExp[] = [];
      if (condition) await CONDITIONS[condition].apply(context);
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          console.error(`securitypolicyviolation ${violatedDirective} ${blockedURI} ${sample}`);
        });
        addEventListener('unhandledrejection', ({ reason }) => console.error(`unhandledrejection ${reason}`));
      });
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(textOf(message));
      });
      context.on('weberror', (error) => errors.push(`${error.error().stack}`));
      context.on('requestfailed', (request) => {
        const error = request.failure()?.errorText ?? '';
        // Leaving a page aborts its requests. If its service worker ends as well, requests for assets fail with another error.
        const isAborted = error === 'net::ERR_ABORTED' || (isAsset(request) && error === 'net::ERR_FAILED');
        if (!isAborted) errors.push(`${request.method()} ${request.url()} ${error}`);
      });
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(errors.filter((error) => !allowed.some((pattern) => pattern.test(error)))).toEqual([]);
    },
    { auto: true },
  ],
  checkNoLayoutShift: async ({ page }, use) => {
    await page.addInitScript(() => {
      Reflect.set(window, 'shifts', 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Reflect.set(window, 'shifts', Reflect.get(window, 'shifts') + Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await use(async () => {
      // The layout can still change within this time, and no event says which change is the last.
      await page.waitForTimeout(600);
      expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBe(0);
    });
  },
});

/** Whether a request is for a picture, a script or a style of the app. If a script or style is really missing, the journey fails anyway. */
const isAsset = (request: Request): boolean =>
  /\/(icon\.svg|(assets|avatars)\/[^/]+)$/.test(new URL(request.url()).pathname);

const textOf = (message: ConsoleMessage): string => `${message.text()} (${message.location().url})`;

/** The code of axe; minified, since each checked page has to parse it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const CONTRAST_RULE: RunOptions = { runOnly: ['color-contrast'] };

/** All rules but that for contrast, which takes axe three times as long as all others together. */
const OTHER_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast': { enabled: false } },
};

/**
 * Fails on text with too little contrast in the light or dark theme. Stories check this in each step of a flow; journeys
 * check it in states, widths and languages that no story shows.
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
    expect(await violations(page, CONTRAST_RULE), `${colorScheme}: ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** The violations that axe reports. Playwright evaluates axe once per page, past the page's content security policy. */
async function violations(page: Page, options: RunOptions): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (runOptions) => {
    const { run }: { run: (root: Document, options: RunOptions) => Promise<AxeResults> } = Reflect.get(window, 'axe');
    // axe preloads only for rules about audio and video.
    const found = await run(document, { ...runOptions, resultTypes: ['violations'], preload: false });
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

/** Fails on a text with siblings, which a page translator would break. A space after an element is allowed. */
async function checkTextsHaveNoSiblings(page: Page): Promise<void> {
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

/** Checks accessibility, sideways scrolling and texts with siblings, in any state of any page; `checkColours` checks contrast. */
export async function checkPage(page: Page): Promise<void> {
  await checkTextsHaveNoSiblings(page);
  await checkNoSidewaysScroll(page);
  expect(await violations(page, OTHER_RULES), page.url()).toEqual([]);
}
