import { create } from 'zustand';
import { tryStorage } from '../../browser/storage.ts';
import { m } from '../../i18n/messages.ts';

/** The name of each theme, in the current language. */
export const THEME_NAME = { system: m.ui_theme_system, light: m.ui_theme_light, dark: m.ui_theme_dark };

export type Theme = keyof typeof THEME_NAME;

/** The chosen theme; `public/theme.js` has set it on the page before the first paint. */
export const useTheme = create<{ theme: Theme }>(() => {
  const { theme } = document.documentElement.dataset;
  return { theme: theme === 'light' || theme === 'dark' ? theme : 'system' };
});

/** Changes the theme and keeps it in local storage. */
export function changeTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  tryStorage(() => localStorage.setItem('theme', theme));
  useTheme.setState({ theme });
}
