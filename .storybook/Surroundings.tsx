import type { Decorator } from '@storybook/react-vite';
import { Fragment } from 'react';
import { MemoryRouter } from 'react-router';
import { changeLocale, getLocale, type Locale } from '../src/i18n/locale.ts';
import { changeTheme, type Theme, useTheme } from '../src/ui/styles/theme.ts';

/** Puts a story on a page of its own, in the theme and the language that the toolbar or the story chooses. */
export const Surroundings: Decorator = (Story, { globals, parameters }) => {
  const theme: Theme = globals.theme;
  const locale: Locale = globals.locale;
  if (useTheme.getState().theme !== theme) changeTheme(theme);
  if (getLocale() !== locale || document.documentElement.lang !== locale) void changeLocale(locale);
  return (
    <Fragment key={locale}>
      {parameters.isWholeApp ? (
        <Story />
      ) : (
        <MemoryRouter>
          <Story />
        </MemoryRouter>
      )}
    </Fragment>
  );
};
