import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DARK, FORCED_COLOURS } from '../../.storybook/variants.ts';
import { NETWORKS } from '../api/contract/network.ts';
import { NetworkIcon } from './NetworkIcon.tsx';

const meta = { component: NetworkIcon, args: { network: 'x' } } satisfies Meta<typeof NetworkIcon>;
export default meta;

type Story = StoryObj<typeof meta>;

export const All: Story = {
  render: ({ size }) => (
    <ul>
      {NETWORKS.map((network) => (
        <li key={network} style={{ display: 'flex', gap: 'var(--space-2)' }}>
          <NetworkIcon network={network} size={size} />
          {network}
        </li>
      ))}
    </ul>
  ),
  play: async ({ canvas, canvasElement }) => {
    const shapes = [...canvasElement.querySelectorAll('svg')].map((svg) => svg.innerHTML);
    await expect(new Set(shapes).size, 'each network has an icon of its own').toBe(NETWORKS.length);
    await expect(canvas.queryAllByRole('img'), 'the name beside the icon is enough').toEqual([]);
  },
};

export const Large: Story = {
  args: { size: 32 },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('svg')?.getBoundingClientRect().width).toBe(32);
  },
};

export const Dark: Story = { ...All, ...DARK };

export const ForcedColours: Story = { ...All, ...FORCED_COLOURS };
