import type { Meta } from '@storybook/react-vite';

/** Every step of every flow, at its fixed moment. `.storybook/flow-stories.ts` adds a story for each step. */
const meta: Meta = { title: 'Flows' };

export default meta;
