import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent } from 'storybook/test';
import { DARK, FORCED_COLOURS, POLISH } from '../../.storybook/variants.ts';
import { Pagination } from './Pagination.tsx';

const meta = {
  component: Pagination,
  args: { page: 2, pageCount: 3, onPage: fn() },
  render: function StatefulPagination({ page: initialPage, onPage, ...args }) {
    const [page, setPage] = useState(initialPage);
    const changePage = (next: number) => {
      onPage(next);
      setPage(next);
    };
    return <Pagination {...args} page={page} onPage={changePage} />;
  },
} satisfies Meta<typeof Pagination>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Middle: Story = {
  play: async ({ args, canvas }) => {
    const previous = canvas.getByRole('button', { name: 'Previous page' });
    const next = canvas.getByRole('button', { name: 'Next page' });
    await expect(canvas.getByText('Page 2 of 3')).toHaveAttribute('aria-current', 'page');
    await userEvent.click(next);
    await expect(canvas.getByText('Page 3 of 3')).toBeVisible();
    await expect(next, 'on the last page the button still has the focus').toHaveFocus();
    await userEvent.click(next);
    await expect(args.onPage).toHaveBeenCalledTimes(1);
    await userEvent.click(previous);
    await userEvent.click(previous);
    await expect(canvas.getByText('Page 1 of 3')).toBeVisible();
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
  },
};

export const First: Story = {
  args: { page: 1 },
  play: async ({ args, canvas }) => {
    const previous = canvas.getByRole('button', { name: 'Previous page' });
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(previous);
    await expect(args.onPage).not.toHaveBeenCalled();
  },
};

export const Last: Story = {
  args: { page: 3 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true');
    await expect(canvas.getByRole('button', { name: 'Previous page' })).not.toHaveAttribute('aria-disabled');
  },
};

export const Dark: Story = { ...Last, ...DARK };

export const ForcedColours: Story = { ...Last, ...FORCED_COLOURS };

export const Polish: Story = {
  ...POLISH,
  play: async ({ canvas }) => {
    await POLISH.play();
    await expect(canvas.queryByText('Page 2 of 3')).toBeNull();
    await expect(canvas.getByText(/^\p{L}+ 2 z 3$/u)).toHaveAttribute('aria-current', 'page');
  },
};
