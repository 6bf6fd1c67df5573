import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DARK, FORCED_COLOURS } from '../../.storybook/looks.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';
import { NetworkIcon } from './NetworkIcon.tsx';

const NETWORKS = ['facebook', 'instagram', 'linkedin', 'x', 'youtube'] as const;

const meta = { component: NetworkIcon, args: { network: 'x' } } satisfies Meta<typeof NetworkIcon>;
export default meta;

type Story = StoryObj<typeof meta>;

export const All: Story = {
  render: ({ size }) => (
    <ul>
      {NETWORKS.map((network) => (
        <li key={network} className="with-icon">
          <NetworkIcon network={network} size={size} />
          {NETWORK_NAME[network]}
        </li>
      ))}
    </ul>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(Object.keys(NETWORK_NAME).toSorted(), 'every network has its sign').toEqual([...NETWORKS]);
    const shapes = [...canvasElement.querySelectorAll('svg')].map((svg) => svg.innerHTML);
    await expect(new Set(shapes).size, 'each has a sign of its own').toBe(NETWORKS.length);
    await expect(canvas.queryAllByRole('img'), 'the name beside it says it').toEqual([]);
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
