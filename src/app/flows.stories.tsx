import type { Meta } from '@storybook/react-vite';

/** Every step of every flow, at its fixed moment. */
const meta: Meta = { title: 'Flows' };

export default meta;
