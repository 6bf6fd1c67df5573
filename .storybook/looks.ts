import { expect } from 'storybook/test';
import { isDriven } from './test-browser.ts';

/** A story in the dark theme. */
export const DARK = {
  globals: { theme: 'dark' },
  play: async () => {
    await expect(getComputedStyle(document.documentElement).colorScheme).toBe('dark');
  },
};

/** A story in the system's few colours, for people who need more contrast than a design gives. */
export const FORCED_COLOURS = {
  globals: { colours: 'forced' },
  // axe does not see the system's colours; of all else, it sees the same in the story in the app's own.
  parameters: { a11y: { test: 'off' } },
  play: async () => {
    if (isDriven()) await expect(matchMedia('(forced-colors: active)').matches).toBe(true);
  },
};

/** A story in Polish, whose words are longer and whose plurals are more. */
export const POLISH = {
  globals: { locale: 'pl' },
  play: async () => {
    await expect(document.documentElement).toHaveAttribute('lang', 'pl');
  },
};

/** A story on a phone: nothing may stand wider than its 360 px. */
export const PHONE = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async () => {
    if (isDriven()) await expect(innerWidth).toBe(360);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
};

/** The colour that the system has for a word such as `GrayText`, as a style sheet computes it. */
export function systemColour(word: string): string {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = word;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
