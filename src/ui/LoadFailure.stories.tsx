import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { DARK, POLISH } from '../../.storybook/looks.ts';
import { Failure } from '../api/failure.ts';
import { loadFailureSentence } from '../i18n/load-failures.ts';
import { LoadFailure } from './LoadFailure.tsx';

const query = { error: new Failure('timeout') as unknown, isFetching: false, refetch: fn() };

const meta = {
  component: LoadFailure,
  args: { title: 'The accounts could not be loaded', query },
} satisfies Meta<typeof LoadFailure>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Timeout: Story = {
  play: async ({ args, canvas }) => {
    const alert = canvas.getByRole('alert');
    await expect(alert).toHaveTextContent('The accounts could not be loaded.');
    await expect(alert).toHaveTextContent(loadFailureSentence(args.query.error));
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.query.refetch).toHaveBeenCalledOnce();
  },
};

export const UnexpectedReply: Story = {
  args: { query: { ...query, error: new Failure('unexpected-reply') } },
  play: async ({ args, canvas }) => {
    const sentence = loadFailureSentence(args.query.error);
    await expect(sentence).not.toBe(loadFailureSentence(new Failure('timeout')));
    await expect(canvas.getByRole('alert')).toHaveTextContent(sentence);
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
  args: { title: 'Nie udało się wczytać kont' },
  play: async ({ args, canvas }) => {
    await POLISH.play();
    await expect(canvas.getByRole('button', { name: 'Spróbuj ponownie' })).toBeVisible();
    await expect(canvas.getByRole('alert')).toHaveTextContent(loadFailureSentence(args.query.error));
  },
};
