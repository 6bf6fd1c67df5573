import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { DARK, POLISH } from '../../.storybook/variants.ts';
import { Button } from './button/Button.tsx';
import { Dialog } from './dialog/Dialog.tsx';
import { PartFailed } from './PartFailed.tsx';

/** A part of the app whose code could not be fetched (F33). */
const meta = { component: PartFailed } satisfies Meta<typeof PartFailed>;
export default meta;

type Story = StoryObj<typeof meta>;

export const InPage: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('There may be a new version');
    await expect(canvas.getByRole('button', { name: 'Reload' })).toBeVisible();
  },
};

export const InDialog: Story = {
  render: () => (
    <Dialog title="Connect account" onClose={fn()} footer={<Button>Close</Button>}>
      <PartFailed />
    </Dialog>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('dialog')).toHaveTextContent('There may be a new version');
  },
};

export const Dark: Story = { ...DARK };

export const Polish: Story = { ...POLISH };
