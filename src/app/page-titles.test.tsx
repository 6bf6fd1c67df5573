import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account } from '../../mocks/testing.ts';
import { changeLocale } from '../i18n/locale.ts';
import { renderApp } from './test-app.tsx';

const SOCIAL = '/settings/marketing/social';
const ACCOUNT = `${SOCIAL}/accounts/acc-acme-facebook`;
const accounts = [account('facebook')];

/** Waits for the title of the window, and returns the headings of the first level. */
async function headingsUnder(title: string): Promise<(string | null)[]> {
  await waitFor(() => expect(document.title).toBe(title));
  return screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent);
}

test.each([
  ['the Accounts tab', `${SOCIAL}/accounts`, 'Accounts · Social', 'Social'],
  ['the Notifications tab', `${SOCIAL}/notifications`, 'Notifications · Social', 'Social'],
  ['the page of an account', ACCOUNT, 'Acme, Facebook · Social', 'Acme'],
  ['the page of an unknown account', `${SOCIAL}/accounts/no`, 'No such account · Social', 'No such account'],
  ['the posts of a tab', '/social/drafts', 'Drafts · Social posts', 'Social posts'],
  ['an unknown address', '/no/such/page', 'Page not found', 'Page not found'],
  ['an unknown tab of the settings', `${SOCIAL}/people`, 'Page not found', 'Page not found'],
  ['an unknown tab of the social tool', '/social/queue', 'Page not found', 'Page not found'],
  ['the callback page', '/oauth/callback', 'Signing in', 'Signing in'],
])('%s has a window title and one main heading, and both name it', async (_, path, title, heading) => {
  renderApp({ accounts, path });
  expect(await headingsUnder(`${title} · Social settings`)).toEqual([heading]);
  expect(document.querySelectorAll('title')).toHaveLength(1);
});

test.each([
  ['julia', 'You are signed out'],
  ['omar', 'You have no access to social accounts'],
])('the title and the heading say why %s sees no account', async (as, title) => {
  renderApp({ accounts, as });
  expect(await headingsUnder(`${title} · Social settings`)).toEqual([title]);
});

test('the title follows the person from page to page and from language to language', async () => {
  const { user } = renderApp({ accounts });
  await user.click(await screen.findByRole('link', { name: 'Acme' }));
  await headingsUnder('Acme, Facebook · Social · Social settings');
  await user.click(screen.getByRole('link', { name: 'Accounts' }));
  await headingsUnder('Accounts · Social · Social settings');
  await act(() => changeLocale('pl'));
  await headingsUnder('Konta · Social media · Social settings');
});
