import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import type { TestApp } from './test-app.tsx';

/** The list of accounts, once it shows as many as the API says there are. */
export async function findList({ simulation }: Pick<TestApp, 'simulation'>): Promise<HTMLElement> {
  const { total } = await simulation.counts();
  return screen.findByRole('table', { name: listName(total) });
}

/** The accessible name of a list of `total` accounts. */
export const listName = (total: number): string => `${total} social account${total === 1 ? '' : 's'}`;

/** The rows of the accounts, in the order of the list, without the rows of group headings and of details. */
export const accountRows = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('tbody > tr:has(a[id^="account-"])'),
];

/** Opens the details of an account. @returns the row of the details, with its texts */
export async function openDetails({ user }: Pick<TestApp, 'user'>, id: string): Promise<HTMLElement> {
  await user.click(within(rowOf(id)).getByRole('button', { name: /^Details: / }));
  const details = document.getElementById(`details-${id}`);
  await waitFor(() => expect(details).toHaveTextContent('Original connector'));
  return details as HTMLElement;
}

/** The row of an account. @throws Error when there is none */
export function rowOf(id: string): HTMLElement {
  const row = document.getElementById(`account-${id}`)?.closest('tr');
  if (!row) throw new Error(`${id} has no row`);
  return row;
}

/** Waits until a text is announced to screen readers. */
export async function expectAnnounced(text: string | RegExp): Promise<void> {
  await waitFor(() => expect(document.querySelector('[data-part="announcement"]')).toHaveTextContent(text));
}
