import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import IconPlugConnected from '~icons/tabler/plug-connected';
import { DARK, FORCED_COLOURS, PHONE } from '../../.storybook/variants.ts';
import { Button } from './button/Button.tsx';
import { EmptyState } from './EmptyState.tsx';

const meta = {
  component: EmptyState,
  args: {
    icon: <IconPlugConnected size={32} />,
    title: 'No accounts yet',
    children: 'Connect the pages, profiles and channels your team publishes from.',
  },
} satisfies Meta<typeof EmptyState>;
export default meta;

type Story = StoryObj<typeof meta>;

export const WithNextStep: Story = {
  args: { action: <Button variant="primary">Connect account</Button> },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 2, name: 'No accounts yet' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Connect account' })).toBeVisible();
  },
};

export const WithoutNextStep: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.queryByRole('button')).toBeNull();
    const icon = canvasElement.querySelector('section > span');
    await expect(icon).toHaveAttribute('aria-hidden', 'true');
  },
};

export const WholePage: Story = {
  args: { heading: 'h1' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1, name: 'No accounts yet' })).toBeVisible();
  },
};

export const Dark: Story = { ...WithNextStep, ...DARK };

export const ForcedColours: Story = { ...WithNextStep, ...FORCED_COLOURS };

export const Phone: Story = { ...WithNextStep, ...PHONE };
