import type { Browser, BrowserContext, Page } from 'playwright';
import type { FlowStep } from '../../src/api/contract/flow.ts';
import { stepLink } from '../../src/api/flows.ts';
import { pictureName, SIZES, type Size, THEMES } from './contact-sheet.ts';

/** How many pages are open at the same time. */
const AT_ONCE = 2;
/** A page that has not changed for this time has finished loading. */
const QUIET_MS = 700;

/** All steps that the simulation of a build lists. @param origin where the build is served */
export async function stepsAt(browser: Browser, origin: string): Promise<FlowStep[]> {
  const page = await browser.newPage();
  await page.goto(origin);
  const steps = await page.evaluate(async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const reply = await fetch('/__mock/flows');
      // Until the simulation has started, the server answers every path with the app.
      if (reply.headers.get('Content-Type')?.startsWith('application/json')) return (await reply.json()).items;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('The simulation of this build does not list its steps');
  });
  await page.close();
  return steps;
}

/**
 * Takes a picture of each step in each size and theme, as PNG by file name. Pictures are reproducible: all times on
 * screen are simulated, the simulated clock stands still, and nothing moves. So the browser's clock need not be faked.
 * @param origin where the production build is served
 */
export async function takePictures(
  browser: Browser,
  origin: string,
  steps: readonly FlowStep[],
): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  const queue = steps.flatMap((step) => Object.entries(SIZES).map(([name, size]) => ({ step, name, size })));
  const takeFromQueue = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { step, name, size } = next;
      const context = await browser.newContext({
        viewport: { width: size.width, height: size.height },
        hasTouch: size.touch,
        isMobile: size.touch,
        locale: 'en-GB',
        timezoneId: 'Europe/Warsaw',
        reducedMotion: 'reduce',
      });
      try {
        const page = await openStep(context, origin, step);
        await growToShow(page, size);
        for (const theme of THEMES) {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
          pictures.set(pictureName(step.id, name, theme), await page.screenshot());
        }
      } finally {
        await context.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeFromQueue));
  return new Map([...pictures].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Opens the page of a step, and waits until the page shows the step and has stopped changing. */
async function openStep(context: BrowserContext, origin: string, step: FlowStep): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + stepLink(step, { lang: 'en', theme: 'system' }));
  const { role } = step.shows;
  const [name, says] = [step.shows.name.en, step.shows.says.en];
  const subject = page.getByRole(role as 'button', name === '' ? {} : { name, exact: true }).filter({ hasText: says });
  await subject.first().waitFor({ timeout: 30_000 });
  await page.evaluate(untilUnchangedFor, QUIET_MS);
  return page;
}

/** Runs in the page; resolves once nothing in it has changed for a time in milliseconds. */
function untilUnchangedFor(ms: number): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, ms);
    const postpone = () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, ms);
    };
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(postpone).observe(document, everything);
  });
}

/** Makes the viewport as tall as the page, up to a limit; leaves it as it is while a modal dialog is open. */
async function growToShow(page: Page, { width, height, maxHeight }: Size): Promise<void> {
  const pageHeight = await page.evaluate(() =>
    document.querySelector('dialog:modal') ? 0 : document.documentElement.scrollHeight,
  );
  if (pageHeight <= height) return;
  await page.setViewportSize({ width, height: Math.min(pageHeight, maxHeight) });
  await page.waitForTimeout(200);
}
