import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { pressEscape } from '../../../.storybook/test-browser.ts';
import { DARK, FORCED_COLOURS, PHONE } from '../../../.storybook/variants.ts';
import { Button } from '../button/Button.tsx';
import { Dialog } from './Dialog.tsx';

const meta = {
  component: Dialog,
  args: {
    title: 'Disconnect Acme on X?',
    onClose: fn(),
    children: <p>Three scheduled posts will not go out.</p>,
    footer: <Button variant="danger">Disconnect</Button>,
  },
  render: function Opener({ onClose, ...args }) {
    const [isOpen, setIsOpen] = useState(false);
    const close = () => {
      onClose();
      setIsOpen(false);
    };
    return (
      <>
        <h1 id="page-title" tabIndex={-1}>
          Accounts
        </h1>
        <Button onClick={() => setIsOpen(true)}>Disconnect…</Button>
        {isOpen && <Dialog {...args} onClose={close} />}
      </>
    );
  },
} satisfies Meta<typeof Dialog>;
export default meta;

type Story = StoryObj<typeof meta>;
type Canvas = Pick<ReturnType<typeof within>, 'getByRole' | 'findByRole'>;

async function openIn(canvas: Canvas, role = 'dialog'): Promise<HTMLElement> {
  await userEvent.click(canvas.getByRole('button', { name: 'Disconnect…' }));
  return canvas.findByRole(role);
}

/** The focus starts at the title, so that the title is read out; Escape closes the dialog and returns the focus. */
export const StartsAtTheTitle: Story = {
  play: async ({ args, canvas }) => {
    const dialog = await openIn(canvas);
    await expect(dialog).toHaveAccessibleName('Disconnect Acme on X?');
    await expect(dialog.matches(':modal')).toBe(true);
    await expect(within(dialog).getByRole('heading')).toHaveFocus();
    await pressEscape();
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await expect(args.onClose).toHaveBeenCalledOnce();
    await expect(canvas.getByRole('button', { name: 'Disconnect…' })).toHaveFocus();
  },
};

/** In a dialog that warns of a loss, the focus starts at the safe button. */
export const StartsAtTheSafeButton: Story = {
  args: {
    alert: true,
    footer: (
      <>
        <Button data-first-focus>Keep it</Button>
        <Button variant="danger">Disconnect</Button>
      </>
    ),
  },
  play: async ({ canvas }) => {
    const dialog = await openIn(canvas, 'alertdialog');
    await expect(dialog, 'the whole dialog is read out').toHaveAccessibleDescription(
      'Three scheduled posts will not go out.',
    );
    await expect(within(dialog).getByRole('button', { name: 'Keep it' })).toHaveFocus();
  },
};

/** If the button that opened the dialog has disappeared, the focus goes to the first existing element of `focusAfter`. */
export const FocusGoesOn: Story = {
  args: { focusAfter: ['no-such-element', 'page-title'] },
  play: async ({ canvas }) => {
    const dialog = await openIn(canvas);
    canvas.getByText('Disconnect…').style.display = 'none';
    await pressEscape();
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await expect(canvas.getByRole('heading', { name: 'Accounts' })).toHaveFocus();
  },
};

/** The buttons of a long dialog stay in view, and the keyboard can scroll the rest. */
export const Long: Story = {
  args: {
    children: Array.from({ length: 60 }, (_, line) => `Post ${line + 1} will not go out.`).map((text) => (
      <p key={text}>{text}</p>
    )),
  },
  play: async ({ canvas }) => {
    const dialog = await openIn(canvas);
    const { bottom } = within(dialog).getByRole('button').getBoundingClientRect();
    await expect(bottom).toBeLessThanOrEqual(innerHeight);
    const body = within(dialog).getByRole('group');
    await expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
    await userEvent.tab();
    await expect(body).toHaveFocus();
  },
};

export const Dark: Story = {
  ...DARK,
  play: async ({ canvas }) => {
    await DARK.play();
    await expect(await openIn(canvas)).toBeVisible();
  },
};

export const ForcedColours: Story = {
  ...FORCED_COLOURS,
  play: async ({ canvas }) => {
    await FORCED_COLOURS.play();
    const { borderTopWidth } = getComputedStyle(await openIn(canvas));
    await expect(borderTopWidth, 'a border separates the dialog from the page').toBe('1px');
  },
};

export const Phone: Story = {
  ...Long,
  ...PHONE,
  play: async (context) => {
    await Long.play?.(context);
    await PHONE.play();
    const { left, right } = context.canvas.getByRole('dialog').getBoundingClientRect();
    await expect(left).toBeGreaterThanOrEqual(0);
    await expect(right).toBeLessThanOrEqual(innerWidth);
  },
};
