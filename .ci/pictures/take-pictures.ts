import type { Browser, BrowserContext, Page } from 'playwright';
import type { FlowStep } from '../../src/api/contract/flow.ts';
import { stepLink } from '../../src/api/flows.ts';
import { pictureName, SIZES, type Size, THEMES } from './contact-sheet.ts';

/** How many pages are looked at side by side. */
const AT_ONCE = 2;
/** Nothing is under way in a page that has not changed for so long. */
const QUIET_MS = 700;

/** Every step that the build served at an origin knows, as its own simulation tells them. */
export async function stepsAt(browser: Browser, origin: string): Promise<FlowStep[]> {
  const page = await browser.newPage();
  await page.goto(origin);
  const all = await page.evaluate(async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const reply = await fetch('/__mock/flows');
      // Until the simulation has started, the server answers every path with the app.
      if (reply.headers.get('Content-Type')?.startsWith('application/json')) return (await reply.json()).items;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('The simulation of this build does not tell its steps');
  });
  await page.close();
  return all;
}

/**
 * A picture of each step in each size and theme, without loss, by its file name. The same each time: every moment on
 * screen is the simulated one, which stands, and nothing moves. (A browser clock fixed from outside reckons days wrongly.)
 * @param origin where the production build is served
 */
export async function takePictures(
  browser: Browser,
  origin: string,
  steps: readonly FlowStep[],
): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  const waiting = steps.flatMap((step) => Object.entries(SIZES).map(([name, size]) => ({ step, name, size })));
  const take = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
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
        const page = await arrivedAt(context, origin, step);
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
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return new Map([...pictures].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The page of a step, once what it shows is there and nothing is under way. */
async function arrivedAt(context: BrowserContext, origin: string, step: FlowStep): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + stepLink(step, { lang: 'en', theme: 'system' }));
  const { role } = step.shows;
  const [name, says] = [step.shows.name.en, step.shows.says.en];
  const arrived = page.getByRole(role as 'button', name === '' ? {} : { name, exact: true }).filter({ hasText: says });
  await arrived.first().waitFor({ timeout: 30_000 });
  await page.evaluate(nothingHasChangedFor, QUIET_MS);
  return page;
}

/** Runs in the page: answers once nothing in it has changed for a while. */
function nothingHasChangedFor(ms: number): Promise<void> {
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

/** As tall as the page, up to a limit: so what stays at the foot of the screen is there once. A dialog has what it needs. */
async function growToShow(page: Page, { width, height, atMost }: Size): Promise<void> {
  const whole = await page.evaluate(() =>
    document.querySelector('dialog:modal') ? 0 : document.documentElement.scrollHeight,
  );
  if (whole <= height) return;
  await page.setViewportSize({ width, height: Math.min(whole, atMost) });
  await page.waitForTimeout(200);
}
