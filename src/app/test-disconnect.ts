import { screen, within } from '@testing-library/react';
import type { TestApp } from './test-app.tsx';

/** Waits until a Disconnect dialog says what will happen. */
export const findImpact = (dialog: HTMLElement): Promise<HTMLElement> => within(dialog).findByText(/leaves the list$/);

/** Opens the dialog that asks before an account is disconnected, and waits until it says what will happen. */
export async function openDisconnect(
  { user }: Pick<TestApp, 'user'>,
  account = 'Acme, Facebook',
): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: `Disconnect ${account}` }));
  const dialog = await screen.findByRole('alertdialog', { name: `Disconnect ${account}?` });
  await findImpact(dialog);
  return dialog;
}
