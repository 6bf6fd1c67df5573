import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DARK, FORCED_COLOURS, PHONE } from '../../../.storybook/variants.ts';
import { Disclosure } from './Disclosure.tsx';

/** Details that few people need, one press away. */
const meta = {
  component: Disclosure,
  args: { title: 'Show 2 posts', children: <p>24 Nov 2026, 11:30 Winners of the photo contest</p> },
} satisfies Meta<typeof Disclosure>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Winners/)).not.toBeVisible();
  },
};

const opened: Story['play'] = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByText('Show 2 posts'));
  await expect(canvas.getByText(/Winners/)).toBeVisible();
};

export const OpenedOnPhone: Story = { ...PHONE, play: opened };

export const OpenedInDark: Story = { ...DARK, play: opened };

export const OpenedInForcedColours: Story = { ...FORCED_COLOURS, play: opened };
