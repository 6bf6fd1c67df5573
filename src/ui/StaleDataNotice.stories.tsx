import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { DARK, POLISH } from '../../.storybook/variants.ts';
import { formatTime } from '../i18n/dates.ts';
import { StaleDataNotice } from './StaleDataNotice.tsx';

const query = {
  error: null,
  isFetching: false,
  dataUpdatedAt: Date.UTC(2027, 0, 15, 8, 30),
  refetch: fn(),
};
const time = () => formatTime(new Date(query.dataUpdatedAt).toISOString());

const meta = {
  component: StaleDataNotice,
  args: { reason: 'No answer came in time. Try again.', query },
} satisfies Meta<typeof StaleDataNotice>;
export default meta;

type Story = StoryObj<typeof meta>;

export const FromEarlier: Story = {
  play: async ({ args, canvas }) => {
    await expect(canvas.getByText(new RegExp(time()))).toHaveTextContent(args.reason);
    await expect(canvas.queryByRole('alert'), 'the data on screen is still useful').toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.query.refetch).toHaveBeenCalledOnce();
  },
};

export const TryingAgain: Story = {
  args: { query: { ...query, isFetching: true } },
  play: async ({ args, canvas }) => {
    const button = canvas.getByRole('button', { name: 'Try again' });
    await expect(button).toHaveAttribute('aria-busy', 'true');
    await userEvent.click(button);
    await expect(args.query.refetch).not.toHaveBeenCalled();
  },
};

export const Dark: Story = { ...DARK };

export const Polish: Story = {
  ...POLISH,
  play: async ({ canvas }) => {
    await POLISH.play();
    await expect(canvas.getByText(new RegExp(time()))).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Spróbuj ponownie' })).toBeVisible();
  },
};
