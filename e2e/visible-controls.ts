import { expect, type Locator } from '@playwright/test';

/** All controls: whatever can be pressed or filled in. */
export const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';

/**
 * Fails on a control that is laid out but transparent, by itself or by an ancestor. While no pointer is on the page, this
 * finds controls that appear only on hover.
 */
export async function expectOpaque(controls: Locator): Promise<void> {
  await expect
    .poll(() =>
      controls.evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => {
            let opacity = 1;
            for (let each: Element | null = element; each; each = each.parentElement)
              opacity *= Number(getComputedStyle(each).opacity);
            return opacity < 0.5;
          })
          .map((element) => element.getAttribute('aria-label') ?? element.textContent),
      ),
    )
    .toEqual([]);
}
