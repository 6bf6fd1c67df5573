import { expect, type Locator, type Page } from '@playwright/test';
import { checkColours, checkPage } from './fixtures.ts';

/** A way of using the app. */
export interface InputMode {
  words: string;
  tag: string[];
  /** Presses a button, follows a link or ticks a box. */
  press: (page: Page, target: Locator) => Promise<void>;
  /** Holds what `checkPage` holds, by mouse and by touch. */
  look: (page: Page) => Promise<void>;
  /** Holds what `checkColours` holds, by mouse, at a state that no step of a flow shows. */
  lookAtColours: (page: Page) => Promise<void>;
  /** Whether this is the hand by which a journey also follows what is the same whatever hand it was done by. */
  goesOn: boolean;
}

const mouse: InputMode = {
  words: 'by mouse',
  tag: [],
  press: (_, target) => target.click(),
  look: checkPage,
  lookAtColours: checkColours,
  goesOn: true,
};

const keyboard: InputMode = {
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
  lookAtColours: async () => {},
  goesOn: false,
};

const touch: InputMode = {
  words: 'by touch on a phone',
  tag: ['@touch'],
  press: (_, target) => target.tap(),
  look: checkPage,
  lookAtColours: async () => {},
  goesOn: false,
};

export const INPUT_MODES: readonly InputMode[] = [mouse, keyboard, touch];

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
