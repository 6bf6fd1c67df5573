import { screen, within } from '@testing-library/react';
import type { TestApp } from './test-app.tsx';

/** Opens the dialog that asks before an account is disconnected, and waits until it says what will happen. */
export async function openDisconnect(
  { user }: Pick<TestApp, 'user'>,
  account = 'Acme, Facebook',
): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: `Disconnect ${account}` }));
  const dialog = await screen.findByRole('alertdialog', { name: `Disconnect ${account}?` });
  await within(dialog).findByRole('heading', { name: 'What will happen' });
  return dialog;
}
