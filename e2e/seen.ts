import { expect, type Locator } from '@playwright/test';

/** What acts, or is filled in. */
export const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';

/**
 * Fails where a control that is laid out cannot be seen: it, or something that it stands in, is transparent. A control
 * that only shows under a pointer is found so where there is no pointer.
 * @param controls one or more
 */
export async function expectSeen(controls: Locator): Promise<void> {
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
