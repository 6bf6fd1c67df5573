import type { Preview } from '@storybook/react-vite';
import { configure, expect, getConfig } from 'storybook/test';
import { LOCALES } from '../src/api/contract/link.ts';
import { shortErrorsWhileWaiting } from '../src/app/test-errors.ts';
import { LANGUAGE_NAME } from '../src/i18n/locale.ts';
import { loadMessages, selectMessages } from '../src/i18n/messages.ts';
import '../src/ui/styles/global.css';
import { Surroundings } from './Surroundings.tsx';
import { offScale } from './scale.ts';
import { forceColours } from './test-browser.ts';

configure({ asyncUtilTimeout: 10_000, ...shortErrorsWhileWaiting(getConfig) });

const preview: Preview = {
  parameters: {
    a11y: { test: 'error', options: { resultTypes: ['violations'], preload: false } },
    backgrounds: { disable: true },
    options: { storySort: { order: ['Design tokens', '*'] } },
    viewport: {
      options: { phone: { name: 'Phone, 360 px', styles: { width: '360px', height: '740px' }, type: 'mobile' } },
    },
  },
  initialGlobals: { theme: 'light', locale: 'en', hasForcedColours: false },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: Object.entries(LANGUAGE_NAME).map(([value, title]) => ({ value, title })),
      },
    },
  },
  // A story changes the language while it renders, so the texts must be loaded before.
  beforeAll: async () => {
    await Promise.all(LOCALES.map(loadMessages));
    selectMessages('en');
  },
  beforeEach: async ({ globals }) => {
    await forceColours(globals.hasForcedColours);
  },
  // The page of the tokens shows measures that no screen has.
  afterEach: async ({ title, canvasElement }) => {
    if (title !== 'Design tokens') await expect(offScale(canvasElement)).toEqual([]);
  },
  decorators: [Surroundings],
};

export default preview;
