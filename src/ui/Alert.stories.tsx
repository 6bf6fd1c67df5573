import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DARK, FORCED_COLOURS, PHONE } from '../../.storybook/variants.ts';
import { Alert } from './Alert.tsx';

const meta = { component: Alert } satisfies Meta<typeof Alert>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Neutral: Story = {
  args: { tone: 'neutral', children: 'The sign-in window is open: carry on there.' },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText(/carry on there/)).toBeVisible();
    await expect(canvas.queryByRole('alert'), 'it does not interrupt a screen reader').toBeNull();
    await expect(canvasElement.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  },
};

export const Warning: Story = {
  args: { tone: 'warning', children: 'Three posts are scheduled to go out through this account.' },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('alert')).toBeNull();
  },
};

export const Bad: Story = {
  args: { tone: 'bad', children: 'The account could not be disconnected. Nothing was changed.' },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('alert')).toBeNull();
  },
};

export const Urgent: Story = {
  args: { ...Bad.args, tone: 'bad', urgent: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Nothing was changed.');
  },
};

export const All: Story = {
  args: { tone: 'neutral', children: 'A sentence or two that must not be overlooked.' },
  render: ({ children }) => (
    <div style={{ display: 'grid', gap: 'var(--space-3)' }}>
      <Alert tone="neutral">{children}</Alert>
      <Alert tone="warning">{children}</Alert>
      <Alert tone="bad">{children}</Alert>
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText(/must not be overlooked/)).toHaveLength(3);
  },
};

export const Dark: Story = { ...All, ...DARK };

export const ForcedColours: Story = { ...All, ...FORCED_COLOURS };

export const Phone: Story = {
  ...PHONE,
  args: { tone: 'bad', children: 'Konstantynopolitanczykowianeczka'.repeat(3) },
};
