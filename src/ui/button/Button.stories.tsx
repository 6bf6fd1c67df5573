import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { isDrivenByTest, pressEscape } from '../../../.storybook/test-browser.ts';
import { DARK, FORCED_COLOURS, systemColour } from '../../../.storybook/variants.ts';
import { Button } from './Button.tsx';
import { ButtonRow } from './ButtonRow.tsx';

const REASON = 'Only the person who connected the account, or a super admin, may disconnect it.';

const meta = { component: Button, args: { children: 'Connect account', onClick: fn() } } satisfies Meta<typeof Button>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Secondary: Story = {
  play: async ({ args, canvas }) => {
    const button = canvas.getByRole('button', { name: 'Connect account' });
    await userEvent.click(button);
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onClick).toHaveBeenCalledTimes(2);
    await expect(button, 'it submits no form').toHaveAttribute('type', 'button');
  },
};

export const Primary: Story = { ...Secondary, args: { variant: 'primary' } };

export const Quiet: Story = { ...Secondary, args: { variant: 'quiet' } };

export const Danger: Story = { ...Secondary, args: { variant: 'danger' } };

export const Pending: Story = {
  args: { isPending: true, variant: 'primary', children: 'Connecting…' },
  play: async ({ args, canvas }) => {
    const button = canvas.getByRole('button', { name: 'Connecting…' });
    await userEvent.click(button);
    await expect(args.onClick).not.toHaveBeenCalled();
    await expect(button).toHaveAttribute('aria-busy', 'true');
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button, 'a pending button keeps the focus').toHaveFocus();
  },
};

export const DisabledWithReason: Story = {
  args: { disabledReason: REASON, variant: 'danger', children: 'Disconnect' },
  play: async ({ args, canvas }) => {
    const button = canvas.getByRole('button', { name: 'Disconnect' });
    const reason = canvas.getByText(REASON);
    await expect(button).toHaveAccessibleDescription(REASON);
    await expect(button).not.toHaveAttribute('disabled');
    await expect(reason).not.toBeVisible();
    await userEvent.tab();
    await expect(button).toHaveFocus();
    await expect(reason).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect(args.onClick).not.toHaveBeenCalled();
    await pressEscape();
    await expect(reason).not.toBeVisible();
    await expect(button, 'Escape does not move the focus').toHaveFocus();
  },
};

export const DescribedTwice: Story = {
  args: { 'aria-describedby': 'more', disabledReason: REASON },
  render: (args) => (
    <>
      <p id="more">Acme on X.</p>
      <Button {...args} />
    </>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button')).toHaveAccessibleDescription(`Acme on X. ${REASON}`);
  },
};

export const SubmitsAForm: Story = {
  args: { type: 'submit', children: 'Save', form: 'a-form' },
  render: (args) => (
    <>
      <form id="a-form" onSubmit={(event) => event.preventDefault()} />
      <Button {...args} />
      <Button {...args} isPending>
        Saving…
      </Button>
    </>
  ),
  play: async ({ canvas, canvasElement }) => {
    const onSubmit = fn();
    canvasElement.querySelector('form')?.addEventListener('submit', onSubmit);
    await userEvent.click(canvas.getByRole('button', { name: 'Saving…' }));
    await expect(onSubmit, 'a pending button submits nothing').not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(onSubmit).toHaveBeenCalledOnce();
  },
};

export const All: Story = {
  render: () => (
    <ButtonRow>
      <Button variant="primary">Connect</Button>
      <Button>Reconnect</Button>
      <Button variant="quiet">Cancel</Button>
      <Button variant="danger">Remove</Button>
      <Button isPending>Saving</Button>
      <Button disabledReason={REASON}>Disconnect</Button>
    </ButtonRow>
  ),
  play: async ({ canvas }) => {
    for (const button of canvas.getAllByRole('button')) {
      await expect(button.getBoundingClientRect().height, button.textContent).toBeGreaterThanOrEqual(36);
    }
  },
};

export const Dark: Story = { ...All, ...DARK };

export const ForcedColours: Story = {
  ...All,
  ...FORCED_COLOURS,
  play: async ({ canvas }) => {
    await FORCED_COLOURS.play();
    if (!isDrivenByTest()) return;
    const disabled = getComputedStyle(canvas.getByRole('button', { name: 'Disconnect' }));
    const enabled = getComputedStyle(canvas.getByRole('button', { name: 'Reconnect' }));
    await expect(disabled.color, 'a disabled button looks disabled').toBe(systemColour('GrayText'));
    await expect(disabled.color).not.toBe(enabled.color);
  },
};
