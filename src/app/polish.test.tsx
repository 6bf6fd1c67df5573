import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, disconnected, expiringIn, lost, named } from '../../mocks/testing.ts';
import { changeLocale } from '../i18n/locale.ts';
import { renderApp } from './test-app.tsx';

test('the Accounts tab is in Polish, including numbers and dates', async () => {
  changeLocale('pl');
  renderApp({
    accounts: [
      account('facebook'),
      account('facebook', named('Acme Polska'), expiringIn({ days: 5 })),
      account('x', expiringIn({ days: 2 })),
      account('x', named('Baltic Bikes'), lost('inactivity', { days: 20 })),
      account('instagram', lost('security')),
      ...Array.from({ length: 4 }, (_, index) =>
        account('linkedin', named(`Acme ${index}`), disconnected({ days: 100 })),
      ),
    ],
  });
  const table = await screen.findByRole('table', { name: '5 kont społecznościowych' });
  expect(document.documentElement).toHaveAttribute('lang', 'pl');
  expect(within(table).getByRole('button', { name: 'Połącz ponownie Baltic Bikes, X' })).toHaveTextContent(
    'Połącz ponownie',
  );
  expect(within(table).getByRole('button', { name: 'Odłącz Acme, Facebook' })).toBeVisible();
  expect(within(table).getAllByText('Wygasa')).toHaveLength(2);
  expect(within(table).getByText('Wygasają w ciągu 7 dni')).toBeVisible();
  expect(screen.getByText('4 konta zniknęły z listy po 90 dniach.')).toBeVisible();
  // The dates until which the posts of the disconnected accounts are kept.
  expect(within(table).getAllByText(/\d+ listopada 2027/).length).toBeGreaterThan(0);
  expect(table).not.toHaveTextContent(/Disconnect|Reconnect|Expiring|left/);
});

test('a change of language changes everything on screen at once, and the page stays', async () => {
  renderApp({
    accounts: [account('facebook'), account('x')],
    path: '/settings/marketing/social/accounts?sort=name',
  });
  await screen.findByRole('table', { name: '2 social accounts' });
  await act(() => changeLocale('pl'));
  const table = await screen.findByRole('table', { name: '2 konta społecznościowe' });
  expect(within(table).getByRole('button', { name: 'Odłącz Acme, Facebook' })).toBeVisible();
  expect(table).not.toHaveTextContent(/Disconnect|Connected|left/);
  expect(location.search).toBe('?sort=name');
});

test('a change of language translates an open dialog, which still shows the outcomes', async () => {
  const { user, decide } = renderApp({ accounts: [account('facebook', disconnected({ days: 100 }))] });
  await user.click(await screen.findByRole('button', { name: 'Connect account' }));
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  await decide('approve');
  const dialog = await screen.findByRole('dialog', { name: 'Choose what to connect at Facebook' });
  await user.click(await within(dialog).findByRole('button', { name: 'Continue' }));
  expect(await within(dialog).findByRole('heading', { name: 'What happened' })).toBeVisible();
  await act(() => changeLocale('pl'));
  expect(within(dialog).getByRole('heading', { name: 'Co się stało' })).toBeVisible();
  expect(dialog).toHaveTextContent('Połączone ponownie');
});
