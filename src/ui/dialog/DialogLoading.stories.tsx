import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { DialogLoading } from './DialogLoading.tsx';

const meta = {
  title: 'DialogLoading',
  component: DialogLoading,
  args: { title: 'Disconnect account', failure: '', error: null, onRetry: fn(), onClose: fn() },
} satisfies Meta<typeof DialogLoading>;

export default meta;

type Story = StoryObj<typeof meta>;

export const StillLoading: Story = {
  play: async () => {
    await expect(await screen.findByRole('dialog', { name: 'Disconnect account' })).toBeVisible();
    await expect(screen.getByRole('status')).toHaveTextContent('Still loading');
  },
};

export const Failed: Story = {
  args: { failure: 'No answer came in time. Try again.' },
  play: async ({ args }) => {
    await expect(await screen.findByRole('alert')).toHaveTextContent('No answer came in time.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};
