import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { DARK, FORCED_COLOURS, PHONE, POLISH } from '../../.storybook/variants.ts';
import { CandidateGroup } from './CandidateGroup.tsx';
import { type GroupName, optionsOf } from './candidate-groups.ts';

const STATE = {
  new: 'available',
  disconnected: 'disconnected',
  returning: 'long-disconnected',
  unavailable: 'role-missing',
  connected: 'connected',
} as const satisfies Record<GroupName, string>;

interface Args {
  name: GroupName;
  /** How many accounts the group has. */
  count: number;
  accountName: string;
  /** How many posts a reconnect schedules again, and how many have to be decided on then. */
  resumed: number;
  missed: number;
  history: 'kept' | 'gone';
  onChoose: (externalIds: string[], isChosen: boolean) => void;
}

function Example({ name, count, accountName, resumed, missed, history, onChoose }: Args) {
  const candidates = Array.from({ length: count }, (_, index) => ({
    externalId: String(index),
    name: count > 1 ? `${accountName} ${index + 1}` : accountName,
    handle: `${accountName.toLowerCase().replaceAll(' ', '.')}.${index + 1}`,
    kind: 'page' as const,
    state: STATE[name],
    handover: null,
    onReconnect: { resumed, missed, history },
    selectable: name === 'new' || name === 'disconnected',
    selected: name === 'returning',
  })).map((each) => ({ ...each, onReconnect: name === 'new' || name === 'connected' ? null : each.onReconnect }));
  return (
    <CandidateGroup
      name={name}
      options={optionsOf(candidates, 'linkedin')}
      chosen={new Set(['0'])}
      onChoose={onChoose}
    />
  );
}

/** One group of the accounts that a sign-in has found. */
const meta = {
  component: Example,
  args: { name: 'new', count: 3, accountName: 'Acme', resumed: 2, missed: 3, history: 'kept', onChoose: fn() },
  argTypes: { name: { control: 'select', options: Object.keys(STATE) } },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<typeof meta>;

export const New: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Select all: New here (3)' }));
    await expect(args.onChoose).toHaveBeenCalledWith(['0', '1', '2'], true);
    await userEvent.click(canvas.getByText('Acme 1'));
    await expect(args.onChoose).toHaveBeenLastCalledWith(['0'], false);
  },
};

export const RowsOf40Pixels: Story = {
  args: { name: 'disconnected' },
  play: async ({ canvas }) => {
    for (const row of canvas.getAllByRole('listitem').slice(1)) {
      await expect(row.getBoundingClientRect().height).toBe(40);
    }
  },
};

export const OnPhone: Story = {
  ...PHONE,
  args: { name: 'disconnected' },
  play: async ({ canvas }) => {
    for (const row of canvas.getAllByRole('listitem')) {
      await expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
  },
};

export const LongName: Story = {
  ...POLISH,
  args: {
    name: 'disconnected',
    accountName: 'Stowarzyszenie Miłośników Kolei Wąskotorowej i Parowozów Zabytkowych w Sochaczewie',
  },
};

export const Returning: Story = { ...DARK, args: { name: 'returning', history: 'gone' } };

export const Unavailable: Story = { ...FORCED_COLOURS, args: { name: 'unavailable' } };

export const InPages: Story = {
  args: { count: 120 },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('checkbox')).toHaveLength(50);
    const next = canvas.getByRole('button', { name: 'Next page' });
    await userEvent.click(next);
    await userEvent.click(next);
    await expect(next).toHaveFocus();
    await expect(canvas.getAllByRole('checkbox')).toHaveLength(20);
    await expect(canvas.getByRole('checkbox', { name: 'Acme 120, LinkedIn' })).toBeVisible();
  },
};

export const ConnectedFoldedInPages: Story = {
  args: { name: 'connected', count: 2801 },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Connected already (2,801)'));
    await expect(canvas.getAllByRole('listitem')).toHaveLength(50);
    await expect(canvas.getByRole('navigation', { name: 'Pages: Connected already (2,801)' })).toBeVisible();
  },
};
