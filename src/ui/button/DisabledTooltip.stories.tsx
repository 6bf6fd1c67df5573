import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { isDrivenByTest, movePointerOver, pressEscape } from '../../../.storybook/test-browser.ts';
import { DARK, FORCED_COLOURS, PHONE } from '../../../.storybook/variants.ts';
import { buttonClass } from './Button.tsx';
import { DisabledTooltip } from './DisabledTooltip.tsx';

const meta = {
  component: DisabledTooltip,
  args: {
    id: 'reason',
    text: 'Your social permission is Draft only: ask Ada or Marek to reconnect the account.',
    children: (
      <button type="button" className={buttonClass('secondary')} aria-describedby="reason" aria-disabled="true">
        Reconnect
      </button>
    ),
  },
  decorators: [
    (Story) => (
      <div style={{ minBlockSize: '140px' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof DisabledTooltip>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The reason shows on focus; Escape hides it until the control gets the focus again. */
export const OnFocus: Story = {
  play: async ({ canvas }) => {
    const reason = canvas.getByText(/ask Ada or Marek/);
    await expect(reason).not.toBeVisible();
    await userEvent.tab();
    await expect(reason).toBeVisible();
    await expect(canvas.getByRole('tooltip')).toBe(reason);
    await pressEscape();
    await expect(reason).not.toBeVisible();
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    await expect(canvas.getByRole('button')).toHaveFocus();
    await expect(reason).toBeVisible();
  },
};

/** The reason shows on hover, and stays while the pointer rests on it (WCAG 1.4.13). */
export const OnHover: Story = {
  play: async ({ canvas }) => {
    const reason = canvas.getByText(/ask Ada or Marek/);
    await expect(reason).not.toBeVisible();
    if (!isDrivenByTest()) return;
    await movePointerOver(canvas.getByRole('button', { name: 'Reconnect' }));
    await expect(reason).toBeVisible();
    await movePointerOver(reason);
    await expect(reason).toBeVisible();
  },
};

export const NothingToExplain: Story = {
  args: { text: '', children: <button type="button">Reconnect</button> },
  play: async ({ canvas }) => {
    canvas.getByRole('button').focus();
    await expect(canvas.queryByRole('tooltip')).toBeNull();
  },
};

const showOnFocus: Story['play'] = async ({ canvas }) => {
  await userEvent.tab();
  await expect(canvas.getByRole('tooltip')).toBeVisible();
};

export const Dark: Story = {
  ...DARK,
  play: async (context) => {
    await DARK.play();
    await showOnFocus(context);
  },
};

export const ForcedColours: Story = {
  ...FORCED_COLOURS,
  play: async (context) => {
    await FORCED_COLOURS.play();
    await showOnFocus(context);
  },
};

export const Phone: Story = {
  ...PHONE,
  play: async (context) => {
    await showOnFocus(context);
    await PHONE.play();
  },
};
