import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { account, connectedBy, disconnected, lost, named, withScheduledPosts } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { openDetails } from '../../app/test-list.ts';
import { changeLocale } from '../../i18n/locale.ts';
import { describeInEachZone } from '../../i18n/test-zones.ts';

const ADDRESS = '/settings/marketing/social/accounts';
/** Three listed accounts and two hidden ones. */
const ACCOUNTS = [
  account('facebook'),
  account('instagram'),
  account('youtube', named('Baltic Films'), connectedBy('tomasz')),
  account('facebook', named('Baltic Events'), disconnected({ days: 120 })),
  account('x', named('Acme Events'), disconnected({ days: 100 })),
];

test('the line below the list counts the hidden accounts in the viewer’s scope (HIDE)', async () => {
  const { user } = renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?sort=name` });
  expect(await screen.findByText('2 accounts left the list after 90 days.')).toBeVisible();
  const button = screen.getByRole('button', { name: 'Bring them back' });
  await user.click(button);
  expect(await screen.findByRole('dialog', { name: 'Connect account' })).toBeVisible();
  expect(location.search).toBe('?sort=name&connect=');
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(button).toHaveFocus());
});

test('a single hidden account, and a single post of it that will not go out, have sentences in the singular (HIDE)', async () => {
  renderApp({ accounts: [account('x'), account('facebook', disconnected({ days: 100 }), withScheduledPosts([9]))] });
  const sentence = await screen.findByText('1 account left the list after 90 days.');
  expect(screen.getByRole('button', { name: 'Bring it back' })).toBeVisible();
  expect(sentence.closest('p')).toContainElement(screen.getByText('1 post of a hidden account will not go out.'));
});

const DELETED = account('instagram', named('Gone'), lost('deleted-on-network', { days: 100 }));

test.each([
  [
    'ada',
    [...ACCOUNTS, DELETED],
    '3 accounts left the list after 90 days. 1 was deleted at its network, so it stays hidden.',
    'Bring the others back',
  ],
  [
    'ada',
    [account('x'), DELETED],
    '1 account left the list after 90 days. 1 was deleted at its network, so it stays hidden.',
    'Show hidden accounts',
  ],
  [
    'priya',
    [...ACCOUNTS, DELETED],
    /so it stays hidden\. ?Connect account brings back the others: ask Ada Zielińska, /,
    null,
  ],
  ['priya', [account('x'), DELETED], /so it stays hidden\. ?Times in/, null],
] as const)(
  'for %s, a hidden account that was deleted at its network is not among those that can be brought back (HIDE)',
  async (as, accounts, sentence, button) => {
    renderApp({ as, accounts: [...accounts] });
    const line = (await screen.findByText(/left the list after 90 days/)).closest('p') as HTMLElement;
    const spaced = [...line.querySelectorAll('span')].map(({ textContent }) => textContent).join(' ');
    expect(spaced).toMatch(sentence);
    if (button) expect(within(line).getByRole('button', { name: button })).toBeVisible();
    else expect(within(line).queryByRole('button')).not.toBeInTheDocument();
  },
);

test.each([
  ['ada', [DELETED], '1 account is hidden after 90 days. 1 was deleted at its network, so it stays hidden.'],
  [
    'ada',
    [DELETED, ...ACCOUNTS.slice(3)],
    '3 accounts are hidden after 90 days. 1 was deleted at its network, so it stays hidden. Connect account brings back the others.',
  ],
  ['priya', [DELETED], '1 account is hidden after 90 days. 1 was deleted at its network, so it stays hidden.'],
] as const)(
  'where every account is hidden, the page says to %s which come back (HIDE)',
  async (as, accounts, sentence) => {
    renderApp({ as, accounts: [...accounts] });
    await screen.findByRole('heading', { name: 'Every account is hidden' });
    expect(screen.getByText(sentence)).toBeVisible();
  },
);

test('the line below the list has Polish texts (HIDE)', async () => {
  await changeLocale('pl');
  renderApp({ accounts: ACCOUNTS });
  expect(await screen.findByText('2 konta zniknęły z listy po 90 dniach.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Przywróć je' })).toBeVisible();
});

test('a person who may not connect accounts learns who can reconnect the hidden ones (HIDE)', async () => {
  renderApp({ as: 'priya', accounts: ACCOUNTS });
  expect(
    await screen.findByText(/^Connect account brings back what is hidden: ask Ada Zielińska, .+\.$/),
  ).toBeVisible();
  expect(screen.getByText('2 accounts left the list after 90 days.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Bring/ })).not.toBeInTheDocument();
});

test('hidden accounts out of scope are not mentioned (HIDE)', async () => {
  renderApp({ as: 'tomasz', accounts: ACCOUNTS });
  await screen.findByRole('table');
  expect(screen.queryByText(/after 90 days/)).not.toBeInTheDocument();
});

describeInEachZone('The zone of all times', (zone) => {
  test.each([
    ['en', `Times in ${zone}`],
    ['pl', `Czas w strefie ${zone}`],
  ] as const)(
    'is named once on the page, below the list; in English also with open details (%s)',
    async (locale, sentence) => {
      await changeLocale(locale);
      const app = renderApp({ accounts: ACCOUNTS });
      expect(await screen.findByText(sentence)).toBeVisible();
      if (locale === 'en') await openDetails(app, 'acc-acme-facebook');
      expect(document.body.textContent.split(zone)).toHaveLength(2);
    },
  );
});

test('a list without a row shows no times, and so names no zone', async () => {
  renderApp({ scenario: 'long-disconnected' });
  await screen.findByRole('heading', { name: 'Every account is hidden' });
  expect(screen.queryByText(/^Times in/)).not.toBeInTheDocument();
});
