import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { DARK, FORCED_COLOURS } from '../../.storybook/variants.ts';
import { Skeleton } from './Skeleton.tsx';

const meta = {
  component: Skeleton,
  args: { rows: 3 },
} satisfies Meta<typeof Skeleton>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The skeleton takes up its space at once and shows after a moment, so that a quick reply does not flicker. */
export const Showing: Story = {
  play: async ({ canvas, canvasElement }) => {
    const skeleton = canvasElement.querySelector('[data-part="skeleton"]');
    await expect(skeleton?.getBoundingClientRect().height).toBeGreaterThan(300);
    await waitFor(() => expect(skeleton).toHaveAttribute('data-shown', 'true'));
    await expect(skeleton).toHaveStyle({ opacity: '1' });
    await expect(canvas.queryByRole('status'), 'nothing is announced yet').toBeNull();
  },
};

export const TakingLong: Story = {
  args: { rows: 1 },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status', {}, { timeout: 5_000 })).toHaveTextContent('Still loading…');
  },
};

export const Dark: Story = { ...Showing, ...DARK };

export const ForcedColours: Story = { ...Showing, ...FORCED_COLOURS };
