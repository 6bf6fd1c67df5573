import type { Decorator } from '@storybook/react-vite';
import { Fragment } from 'react';
import { MemoryRouter } from 'react-router';
import { changeLocale, getLocale, type Locale } from '../src/i18n/locale.ts';
import { changeTheme, type Theme, useTheme } from '../src/ui/styles/theme.ts';

/** Renders a story in a router, in the theme and language that the toolbar or the story sets. */
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
