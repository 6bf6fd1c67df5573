import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { DARK, POLISH } from '../../.storybook/variants.ts';
import { LoadError } from './LoadError.tsx';

const query = { error: null, isFetching: false, refetch: fn() };

const meta = {
  component: LoadError,
  args: { title: 'The accounts could not be loaded', reason: 'No answer came in time. Try again.', query },
} satisfies Meta<typeof LoadError>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Failed: Story = {
  play: async ({ args, canvas }) => {
    const alert = canvas.getByRole('alert');
    await expect(alert).toHaveTextContent('The accounts could not be loaded.');
    await expect(alert).toHaveTextContent(args.reason);
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
  args: { title: 'Nie udało się wczytać kont', reason: 'Nie było odpowiedzi w porę. Spróbuj ponownie.' },
  play: async ({ args, canvas }) => {
    await POLISH.play();
    await expect(canvas.getByRole('button', { name: 'Spróbuj ponownie' })).toBeVisible();
    await expect(canvas.getByRole('alert')).toHaveTextContent(args.reason);
  },
};

/** The server asked to wait, so the button is held back and says how long (F13). The wait begins when this file is loaded. */
export const HeldBack: Story = {
  args: {
    query: {
      ...query,
      error: Object.assign(new Error(), { heldUntil: performance.now() + 600_000, retryAfterMs: 600_000 }),
    },
  },
  play: async ({ args, canvas }) => {
    const button = canvas.getByRole('button', { name: 'Try again' });
    await expect(button).toHaveAccessibleDescription(/^You can try again in \d+ seconds\.$/);
    button.focus();
    await expect(button).toHaveFocus();
    await userEvent.click(button);
    await expect(args.query.refetch).not.toHaveBeenCalled();
  },
};
