import { expect, type Locator, type Page } from '@playwright/test';
import { checkColours, checkPage } from './fixtures.ts';

/** A way of using the app. */
export interface Hands {
  words: string;
  tag: string[];
  /** Presses a button, follows a link or ticks a box. */
  press: (page: Page, target: Locator) => Promise<void>;
  /** Holds what `checkPage` and `checkColours` hold: both by mouse, the first by touch, neither by keyboard. */
  look: (page: Page) => Promise<void>;
}

const mouse: Hands = {
  words: 'by mouse',
  tag: [],
  press: (_, target) => target.click(),
  look: async (page) => {
    await checkPage(page);
    await checkColours(page);
  },
};

const keyboard: Hands = {
  words: 'by keyboard alone',
  tag: [],
  press: async (page, target) => {
    await tabTo(page, target);
    // A click and a tap wait for it too.
    await expect(target).toBeEnabled();
    const isBox = await target.evaluate((element) => element instanceof HTMLInputElement);
    await page.keyboard.press(isBox ? 'Space' : 'Enter');
  },
  look: async () => {},
};

const touch: Hands = {
  words: 'by touch on a phone',
  tag: ['@touch'],
  press: (_, target) => target.tap(),
  look: checkPage,
};

export const HANDS: readonly Hands[] = [mouse, keyboard, touch];

const FAR = 150;

/** Goes on to a control by keyboard alone, and fails where nobody could see that the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // Nobody goes on before what they look for is there: what opens it may still be on its way.
  await expect(target).toBeVisible();
  for (let presses = 0; presses < FAR; presses += 1) {
    if (await hasFocus(target)) break;
    await page.keyboard.press('Tab');
  }
  await expectFocusSeen(target);
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.length === 1 && elements[0] === document.activeElement);

/** The focus is on it, on screen, with an outline. */
export async function expectFocusSeen(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  await expect(target).not.toHaveCSS('outline-style', 'none');
}

/** It is on screen, and nothing lies over it (WCAG 2.4.11). */
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
