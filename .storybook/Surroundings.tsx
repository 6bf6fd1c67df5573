import type { Decorator } from '@storybook/react-vite';
import { Fragment } from 'react';
import { MemoryRouter } from 'react-router';
import { changeLocale, getLocale, type Locale } from '../src/i18n/locale.ts';
import { changeTheme, type Theme, useTheme } from '../src/ui/styles/theme.ts';

/** Sets the theme and language of the toolbar or the story. Adds a router, unless the story is the whole app, which has one. */
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
