import { screen } from '@testing-library/react';
import type { TestApp } from './test-app.tsx';

/** The list of accounts, once it shows as many as the API says there are. */
export async function findList({ simulation }: Pick<TestApp, 'simulation'>): Promise<HTMLElement> {
  const { total } = await simulation.counts();
  return screen.findByRole('table', { name: listName(total) });
}

/** The accessible name of a list of `total` accounts. */
export const listName = (total: number): string => `${total} social account${total === 1 ? '' : 's'}`;

/** The row of an account. @throws Error when there is none */
export function rowOf(id: string): HTMLElement {
  const row = document.getElementById(`account-${id}`)?.closest('tr');
  if (!row) throw new Error(`${id} has no row`);
  return row;
}
