import type { Meta } from '@storybook/react-vite';

/** Every step of every flow in the dark theme, in Polish and on a phone; `.storybook/flow-stories.ts` adds the stories. */
const meta: Meta = {
  title: 'Flows, dark, in Polish, on a phone',
  globals: { theme: 'dark', locale: 'pl', viewport: { value: 'phone', isRotated: false } },
};

export default meta;
