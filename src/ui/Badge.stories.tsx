import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import IconCircleCheck from '~icons/tabler/circle-check';
import { isDrivenByTest } from '../../.storybook/test-browser.ts';
import { DARK, FORCED_COLOURS, systemColour } from '../../.storybook/variants.ts';
import { Badge } from './Badge.tsx';
import { ButtonRow } from './button/ButtonRow.tsx';

const meta = { component: Badge } satisfies Meta<typeof Badge>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Good: Story = {
  args: {
    tone: 'good',
    children: (
      <>
        <IconCircleCheck size={16} aria-hidden="true" /> Connected
      </>
    ),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Connected')).toBeVisible();
  },
};

export const Warning: Story = {
  args: { tone: 'warning', children: 'Expiring soon' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Expiring soon')).toHaveAttribute('data-tone', 'warning');
  },
};

export const Bad: Story = {
  args: { tone: 'bad', children: 'Expired' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Expired')).toHaveAttribute('data-tone', 'bad');
  },
};

export const Neutral: Story = {
  args: { tone: 'neutral', children: 'Disconnected' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Disconnected')).toHaveAttribute('data-tone', 'neutral');
  },
};

export const All: Story = {
  args: { tone: 'neutral', children: '' },
  render: () => (
    <ButtonRow>
      <Badge tone="good">Connected</Badge>
      <Badge tone="warning">Expiring soon</Badge>
      <Badge tone="bad">Expired</Badge>
      <Badge tone="neutral">Disconnected</Badge>
    </ButtonRow>
  ),
  play: async ({ canvas }) => {
    const tones = ['Connected', 'Expiring soon', 'Expired', 'Disconnected'].map(
      (text) => getComputedStyle(canvas.getByText(text)).color,
    );
    await expect(new Set(tones).size, 'each tone has a colour of its own').toBe(4);
  },
};

export const Dark: Story = { ...All, ...DARK };

export const ForcedColours: Story = {
  ...All,
  ...FORCED_COLOURS,
  play: async ({ canvas }) => {
    await FORCED_COLOURS.play();
    if (!isDrivenByTest()) return;
    const { borderTopColor } = getComputedStyle(canvas.getByText('Expired'));
    await expect(borderTopColor, 'the badge has a border').toBe(systemColour('CanvasText'));
  },
};
