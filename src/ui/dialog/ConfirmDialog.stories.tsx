import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { ConfirmDialog } from './ConfirmDialog.tsx';

const meta = {
  component: ConfirmDialog,
  args: {
    title: 'Disconnect Acme on X?',
    phase: 'ready',
    confirm: { text: 'Disconnect account', variant: 'danger', onPress: fn() },
    onClose: fn(),
    children: <p>Three scheduled posts will not go out.</p>,
  },
} satisfies Meta<typeof ConfirmDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** If the dialog warns of a loss, the focus starts at Cancel. */
export const Ready: Story = {
  args: { alert: true },
  play: async ({ args, canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect account' }));
    await expect(args.confirm.onPress).toHaveBeenCalledOnce();
  },
};

/** A press while the action is under way does nothing (F22). */
export const Working: Story = {
  args: { phase: 'working', working: 'Disconnecting…' },
  play: async ({ args, canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Disconnecting…');
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect account' }));
    await expect(args.confirm.onPress).not.toHaveBeenCalled();
  },
};

/** The dialog says what has failed, and its confirm button stays for another try. */
export const Failed: Story = {
  args: { failure: 'Something went wrong on our side, so we do not know whether it worked. Try again.' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Something went wrong');
    await expect(canvas.getByRole('button', { name: 'Disconnect account' })).toBeVisible();
  },
};

/** There is nothing to confirm any more. */
export const Over: Story = {
  args: { phase: 'over' },
  play: async ({ args, canvas }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(args.onClose).toHaveBeenCalledOnce();
    await expect(canvas.getByRole('button')).toHaveTextContent('Close');
  },
};
