import { expect } from 'storybook/test';
import { isDrivenByTest } from './test-browser.ts';

/** A story in the dark theme. */
export const DARK = {
  globals: { theme: 'dark' },
  play: async () => {
    await expect(getComputedStyle(document.documentElement).colorScheme).toBe('dark');
  },
};

/** A story in forced colours: the system's palette for people who need more contrast. */
export const FORCED_COLOURS = {
  globals: { hasForcedColours: true },
  // axe cannot read forced colours, so it checks only the story in ordinary colours.
  parameters: { a11y: { test: 'off' } },
  play: async () => {
    if (isDrivenByTest()) await expect(matchMedia('(forced-colors: active)').matches).toBe(true);
  },
};

/** A story in Polish, which has longer words and more plural forms. */
export const POLISH = {
  globals: { locale: 'pl' },
  play: async () => {
    await expect(document.documentElement).toHaveAttribute('lang', 'pl');
  },
};

/** A story on a phone: nothing may be wider than its 360 px. */
export const PHONE = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async () => {
    if (isDrivenByTest()) await expect(innerWidth).toBe(360);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
};

/** The computed value of a system colour such as `GrayText`. */
export function systemColour(name: string): string {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
