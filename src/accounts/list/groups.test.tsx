import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  lost,
  named,
  reconnectedBy,
  withMissedPosts,
  withPostsPastDue,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { accountRows, findList, openDetails, rowOf } from '../../app/test-list.ts';
import { changeLocale } from '../../i18n/locale.ts';

const ADDRESS = '/settings/marketing/social/accounts';
const ACCOUNTS = [
  account('facebook', withMissedPosts(1)),
  account('linkedin', named('Acme Group')),
  account('instagram', lost('security'), withScheduledPosts([3, 5]), withPostsPastDue(2)),
  account('youtube', connectedBy('tomasz'), disconnected(), withScheduledPosts([8])),
  account('facebook', named('Acme Polska'), expiringIn({ days: 5 }), withScheduledPosts([6])),
];

const textOf = ({ textContent }: Element) => textContent;

/** Each group of the list: its heading, and the names of its accounts. */
const groups = () =>
  [...document.querySelectorAll('tbody')].map((group) => [
    [...group.querySelectorAll('th[scope="rowgroup"] > div > div > span')].map(textOf).join('') || null,
    [...group.querySelectorAll('a[id^="account-"]')].map(textOf),
  ]);

test('in the order of attention the accounts stand in a group for each status, whose heading has its totals (ATTENTION)', async () => {
  await findList(renderApp({ accounts: ACCOUNTS }));
  expect(groups()).toEqual([
    ['Disconnected2 accounts · 3 posts stopped · 2 missed', ['Acme', 'Acme']],
    ['Expiring within 7 days1 account · 1 post after expiry', ['Acme Polska']],
    ['Connected2 accounts · 1 missed', ['Acme', 'Acme Group']],
  ]);
  for (const [name, accounts] of [
    ['Disconnected', 2],
    ['Expiring within 7 days', 1],
    ['Connected', 2],
  ] as const)
    expect(within(screen.getByRole('rowgroup', { name })).getAllByRole('rowheader')).toHaveLength(accounts);
});

test('a group of healthy accounts says that there is nothing to do', async () => {
  await findList(renderApp({ accounts: [account('facebook'), account('x')] }));
  expect(groups()).toEqual([['Connected2 accounts · nothing to do', ['Acme', 'Acme']]]);
});

test('the totals of a heading are those of all pages', async () => {
  const accounts = Array.from({ length: 7 }, (_, index) => account('facebook', named(`Acme ${index}`), disconnected()));
  const app = renderApp({ accounts });
  await findList(app);
  const { groups: totals } = (await app.simulation.get('/api/social/accounts?pageSize=2')).body;
  expect(totals[0].accounts).toBe(7);
  expect(groups()[0]?.[0]).toMatch(/^Disconnected7 accounts/);
});

test('in another order the list has no groups, and each row still has the word of its status', async () => {
  await findList(renderApp({ accounts: ACCOUNTS, path: `${ADDRESS}?sort=name` }));
  expect(groups()).toEqual([[null, ['Acme', 'Acme', 'Acme', 'Acme Group', 'Acme Polska']]]);
  const words = accountRows().map((row) => row.querySelector('[data-part="status"]')?.textContent);
  expect(words.toSorted()).toEqual(['Connected', 'Connected', 'Disconnected', 'Disconnected', 'Expires']);
});

test('after a loss the row stays in its group until the new order is asked for, and the headings show the new numbers (F83)', async () => {
  const app = renderApp({ accounts: ACCOUNTS });
  await findList(app);
  await app.simulation.lose('acc-acme-group-linkedin', 'security');
  await waitFor(() => expect(rowOf('acc-acme-group-linkedin')).toHaveTextContent('for security reasons'));
  expect(groups().at(-1)).toEqual(['Connected1 account · 1 missed · 1 below has changed', ['Acme', 'Acme Group']]);
  expect(groups()[0]?.[0]).toMatch(/^Disconnected3 accounts/);
  await app.user.click(await screen.findByRole('button', { name: 'Show in the new order' }));
  expect(groups().at(-1)).toEqual(['Connected1 account · 1 missed', ['Acme']]);
});

test('a heading that no account belongs under any more says how many of its rows have changed (F83)', async () => {
  await changeLocale('pl');
  const app = renderApp({
    accounts: [account('facebook', disconnected()), account('x', disconnected()), account('youtube')],
  });
  await screen.findByRole('table');
  for (const id of ['acc-acme-facebook', 'acc-acme-x']) await app.simulation.reconnect(id, { as: 'marek' });
  await waitFor(() => expect(groups()[0]).toEqual(['Odłączone2 poniżej się zmieniły', ['Acme', 'Acme']]));
});

test.each([
  [
    'en',
    'Connected by',
    'Tomasz Wójcik',
    'last by Marek Nowak (you)',
    'Last connected',
    /Original connector|Last connected by/,
  ],
  [
    'pl',
    'Kto połączył',
    'Tomasz Wójcik',
    'ostatnio Marek Nowak (Ty)',
    'Ostatnie połączenie',
    /Właściciel połączenia|Ostatnio połączone przez/,
  ],
] as const)(
  'in a wide window a column says who connected each account first and last, and the details leave it out (%s)',
  async (locale, column, first, last, connectedAt, inColumn) => {
    await changeLocale(locale);
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      Object.assign(new EventTarget() as MediaQueryList, { media, matches: media === '(width >= 1440px)' }),
    );
    const accounts = [account('facebook', connectedBy('tomasz'), reconnectedBy('marek')), account('x')];
    const app = renderApp({ accounts, as: 'marek' });
    await screen.findByRole('table');
    const index = screen.getAllByRole('columnheader').findIndex(({ textContent }) => textContent === column);
    const cellOf = (id: string) => [...rowOf(id).children][index];
    expect(cellOf('acc-acme-facebook')).toHaveTextContent(`${first}${last}`);
    expect(last).toContain(String(cellOf('acc-acme-x')?.textContent));
    await app.user.click(within(rowOf('acc-acme-facebook')).getByRole('button', { name: /^(Details|Szczegóły): / }));
    const details = document.getElementById('details-acc-acme-facebook');
    await waitFor(() => expect(details).toHaveTextContent(connectedAt));
    expect(details).not.toHaveTextContent(inColumn);
    expect(details?.querySelector('td')?.colSpan).toBe(screen.getAllByRole('columnheader').length);
  },
);

test('the details of a row open and close by one button, and have what the row leaves out', async () => {
  const app = renderApp({ accounts: ACCOUNTS, as: 'priya' });
  await findList(app);
  const id = 'acc-acme-youtube';
  const button = within(rowOf(id)).getByRole('button', { name: 'Details: Acme, YouTube' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  const details = await openDetails(app, id);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(button).toHaveAttribute('aria-controls', details.id);
  expect(rowOf(id).nextElementSibling).toBe(details);
  for (const text of [
    'Your permission covers drafts only.',
    'Original connectorTomasz Wójcik',
    'Last connected by',
    'Leaves the list',
    'History kept until',
    'A reconnect brings back',
    '1 stopped post goes out only if it is reconnected before',
    'YouTube channel',
  ]) {
    expect(details).toHaveTextContent(text);
  }
  await app.user.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(details).not.toBeInTheDocument();
});
