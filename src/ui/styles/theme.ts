import { create } from 'zustand';
import { THEMES } from '../../api/contract/link.ts';
import { tryStorage } from '../../api/storage.ts';

export type Theme = (typeof THEMES)[number];

const KEPT = 'theme';

/** The chosen theme; `public/theme.js` has put it on the page before anything was drawn. */
export const useTheme = create<{ theme: Theme }>(() => ({ theme: themeOf(document.documentElement.dataset.theme) }));

/** Changes the theme and remembers it. */
export function changeTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  tryStorage(() => localStorage.setItem(KEPT, theme));
  useTheme.setState({ theme });
}

function themeOf(word: string | undefined): Theme {
  return THEMES.find((theme) => theme === word) ?? 'system';
}
