import { expect, type Locator, type Page } from '@playwright/test';
import { checkColours, checkPage } from './fixtures.ts';

/** One of the ways to operate the app. */
export interface InputMode {
  /** The end of the titles of its tests. */
  titleEnd: string;
  tag: string[];
  isByKeyboard: boolean;
  /** The tags of a journey that `npm test` runs by mouse only. */
  tagIfMouseIsEnough: string[];
  /** Presses a button, follows a link or ticks a box. */
  press: (page: Page, target: Locator) => Promise<void>;
  /** Runs `checkPage` by mouse and by touch; does nothing by keyboard. */
  checkPageUnlessKeyboard: (page: Page) => Promise<void>;
  /** Runs `checkColours` by mouse only; for a state whose contrast no story checks. */
  checkColoursByMouse: (page: Page) => Promise<void>;
  /** Whether journeys also check what does not depend on the input mode, such as a reload. */
  isThorough: boolean;
}

const mouse: InputMode = {
  titleEnd: 'by mouse',
  tag: [],
  isByKeyboard: false,
  tagIfMouseIsEnough: [],
  press: (_, target) => target.click(),
  checkPageUnlessKeyboard: checkPage,
  checkColoursByMouse: checkColours,
  isThorough: true,
};

const keyboard: InputMode = {
  titleEnd: 'by keyboard alone',
  tag: [],
  isByKeyboard: true,
  tagIfMouseIsEnough: ['@long'],
  press: async (page, target) => {
    await tabTo(page, target);
    // `click` and `tap` wait for this by themselves.
    await expect(target).toBeEnabled();
    const isInput = await target.evaluate((element) => element instanceof HTMLInputElement);
    await page.keyboard.press(isInput ? 'Space' : 'Enter');
  },
  checkPageUnlessKeyboard: async () => {},
  checkColoursByMouse: async () => {},
  isThorough: false,
};

const touch: InputMode = {
  titleEnd: 'by touch on a phone',
  tag: ['@touch'],
  isByKeyboard: false,
  tagIfMouseIsEnough: ['@touch', '@long'],
  press: (_, target) => target.tap(),
  checkPageUnlessKeyboard: checkPage,
  checkColoursByMouse: async () => {},
  isThorough: false,
};

export const INPUT_MODES: readonly InputMode[] = [mouse, keyboard, touch];

const MAX_PRESSES = 150;

/** Tabs to a control, and fails if its focus cannot be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // The control may not be on screen yet.
  await expect(target).toBeVisible();
  // The control is looked up again only if it was removed: a search by role takes longer than a press of Tab.
  let element = await target.elementHandle();
  for (let presses = 0; presses < MAX_PRESSES; presses += 1) {
    const place = await element?.evaluate((each) =>
      each === document.activeElement ? 'focused' : each.isConnected ? 'elsewhere' : 'removed',
    );
    if (place === 'focused') break;
    if (place === 'removed') element = await target.elementHandle();
    else await page.keyboard.press('Tab');
  }
  await expectFocusVisible(target);
}

/** Fails unless the control has the focus, is on screen, and has an outline. */
export async function expectFocusVisible(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  await expect(target).not.toHaveCSS('outline-style', 'none');
}

/** Fails unless the control is on screen and nothing covers its centre (WCAG 2.4.11). */
export async function expectNothingOnTop(target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ ratio: 0.9 });
  await expect
    .poll(() =>
      target.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
    )
    .toBe(true);
}
