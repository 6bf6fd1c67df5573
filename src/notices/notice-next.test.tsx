import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  lost,
  reconnectedBy,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import { changeLocale } from '../i18n/locale.ts';
import { askFor, expectSuccess, noticesIn, openPanel, SOCIAL_SETTINGS } from './test-notices.ts';

const PAGE = `${SOCIAL_SETTINGS}/accounts/acc-acme-facebook`;
/** An account that Tomasz connected first and Lena last, with a post by Priya. It expires in five days. */
const OF_TOMASZ = account(
  'facebook',
  connectedBy('tomasz', { days: 170 }),
  reconnectedBy('lena'),
  expiringIn({ days: 5 }),
  withScheduledPosts([1], { by: 'priya' }),
);
/** An account that Marek connected, with a post by `author`. It expires in five days. */
const ofMarek = (author: string) =>
  account('facebook', connectedBy('marek'), expiringIn({ days: 5 }), withScheduledPosts([1], { by: author }));

/** Opens a panel that has one notice. @returns also the notice, and the addresses of its links by their names */
async function openSoleNotice(options: Parameters<typeof openPanel>[0]) {
  const { panel, app, user } = await openPanel(options);
  const notices = await noticesIn(panel);
  expect(notices).toHaveLength(1);
  const notice = notices[0] as HTMLElement;
  const links = () =>
    Object.fromEntries(
      within(notice)
        .queryAllByRole('link')
        .map((link) => [link.getAttribute('aria-label') ?? link.textContent, link.getAttribute('href')]),
    );
  return { panel, app, user, notice, links };
}

test.each<[reader: string, accounts: (typeof OF_TOMASZ)[], text: string, links: Record<string, string>]>([
  [
    'ada, who may disconnect and reconnect it,',
    [OF_TOMASZ],
    'Disconnect and reconnect it to renew it.',
    { 'Disconnect Acme, Facebook': `${PAGE}?disconnect=acc-acme-facebook`, 'Acme, Facebook expires in 5 days': PAGE },
  ],
  [
    'lena, who may only reconnect it,',
    [OF_TOMASZ],
    'Ask Tomasz Wójcik to disconnect it, then reconnect.',
    {
      'Ask Tomasz Wójcik to disconnect Acme, Facebook': `${PAGE}?ask=disconnect.acc-acme-facebook`,
      'Acme, Facebook expires in 5 days': PAGE,
    },
  ],
  [
    'priya, who may neither disconnect nor reconnect it,',
    [OF_TOMASZ],
    'Ask Ada Zielińska to renew it.',
    {
      'Ask Ada Zielińska to disconnect Acme, Facebook': `${PAGE}?ask=disconnect.acc-acme-facebook`,
      'Acme, Facebook expires in 5 days': PAGE,
    },
  ],
  [
    'tomasz, who does not see it,',
    [ofMarek('tomasz')],
    'Ask Marek Nowak to renew it. You do not see this account.',
    {},
  ],
  ['omar, who sees no account,', [ofMarek('omar')], 'Ask Marek Nowak to renew it. You do not see this account.', {}],
])(
  'the notice that an account expires offers %s what that reader can do, or names who can (NOTICE, SOON)',
  async (reader, accounts, text, links) => {
    const { notice, ...shown } = await openSoleNotice({ as: reader.split(',')[0], accounts });
    expect(notice).toHaveTextContent(text);
    expect(shown.links()).toEqual(links);
  },
);

test('the link Disconnect in a notice opens the dialog on the page of the account; Cancel leaves the reader on that page', async () => {
  const { notice, user } = await openSoleNotice({ accounts: [OF_TOMASZ] });
  await user.click(within(notice).getByRole('link', { name: 'Disconnect Acme, Facebook' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Disconnect Acme, Facebook?' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(location.pathname + location.search).toBe(PAGE);
});

test('the link Ask in a notice opens the dialog; after the request the notice says who was asked', async () => {
  const { notice, user } = await openSoleNotice({ as: 'lena', accounts: [OF_TOMASZ] });
  await user.click(within(notice).getByRole('link', { name: 'Ask Tomasz Wójcik to disconnect Acme, Facebook' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ask somebody to disconnect Acme, Facebook?' });
  await user.click(within(dialog).getByRole('button', { name: 'Send request' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: /^Notices/ }));
  const panel = await screen.findByRole('region', { name: 'Your notices' });
  await waitFor(() => expect(panel).toHaveTextContent(/Asked Tomasz Wójcik on /));
  expect(
    within(panel)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Acme, Facebook expires in 5 days', 'Remind or withdraw', 'When people are told']);
});

test.each<[reader: string, connector: string, text: string]>([
  ['lena', 'tomasz', 'Reconnect it.'],
  ['priya', 'tomasz', 'Ask Ada Zielińska to reconnect it.'],
  ['tomasz', 'marek', 'Ask Marek Nowak to reconnect it.'],
])(
  'once the account is disconnected, the notice tells %s who can reconnect it (NOTICE)',
  async (as, connector, text) => {
    const accounts = connector === 'tomasz' ? [OF_TOMASZ] : [ofMarek('tomasz')];
    const { notice, app } = await openSoleNotice({ as, accounts });
    await act(() => expectSuccess(app.simulation.disconnect('acc-acme-facebook', { as: 'ada' })));
    await waitFor(() => expect(notice).toHaveTextContent(`It was disconnected before its expiry. ${text}`));
    if (as === 'tomasz') expect(notice).toHaveTextContent('You do not see this account.');
  },
);

test('once the account is deleted at its network, its notice says who can remove it here (NOTICE, RETRY)', async () => {
  const { notice, app, links } = await openSoleNotice({ as: 'priya', accounts: [OF_TOMASZ] });
  await act(() => app.simulation.lose('acc-acme-facebook', 'deleted-on-network'));
  await waitFor(() =>
    expect(notice).toHaveTextContent(
      'It comes back only if it exists at Facebook again. If it does not, it can be removed. Ask Tomasz Wójcik or Ada Zielińska.',
    ),
  );
  expect(links()).toHaveProperty(
    'Ask Tomasz Wójcik to remove Acme, Facebook for good',
    `${PAGE}?ask=remove.acc-acme-facebook`,
  );
});

test('a request offers the action to the person asked; if that person has lost the right, the notice says why the request is over (ASK)', async () => {
  const { panel, app } = await openPanel({ as: 'tomasz', accounts: [account('facebook', connectedBy('tomasz'))] });
  await within(panel).findByText('Nothing has been sent to you yet.');
  await act(() => askFor(app, 'remove', 'acc-acme-facebook', { to: 'tomasz' }));
  const link = await within(panel).findByRole('link', { name: 'Remove Acme, Facebook' });
  expect(link).toHaveAttribute('href', `${PAGE}?remove=account`);
  expect(panel).toHaveTextContent('They could not do it themselves. You can do it on its page.');
  await act(async () => {
    await expectSuccess(app.simulation.disconnect('acc-acme-facebook', { as: 'tomasz' }));
    // After a year the history is gone: now a reconnect makes Marek the original connector, and Tomasz no longer sees the account.
    await app.simulation.advance({ days: 366 });
    await expectSuccess(app.simulation.reconnect('acc-acme-facebook', { as: 'marek' }));
  });
  await waitFor(() =>
    expect(panel).toHaveTextContent('You can no longer do this: the account has another original connector now.'),
  );
  expect(within(panel).queryByRole('link', { name: /Acme/ })).not.toBeInTheDocument();
  await act(() => expectSuccess(app.simulation.remove('acc-acme-facebook', { as: 'marek' })));
  await waitFor(() => expect(panel).toHaveTextContent('It has been removed since.'));
  expect(panel).not.toHaveTextContent('You do not see');
});

test('news of a declined request names who else can be asked, as long as the action is still possible (ASK)', async () => {
  const { panel, app } = await openPanel({ as: 'priya', accounts: [account('facebook', lost('security'))] });
  await within(panel).findByText('Nothing has been sent to you yet.');
  await act(async () => {
    await askFor(app, 'reconnect', 'acc-acme-facebook', { as: 'priya', to: 'marek' });
    const [request] = (await app.simulation.get('/api/notifications', { as: 'marek' })).body.items;
    await expectSuccess(app.simulation.post(`/api/social/requests/${request.request.id}/decline`, { as: 'marek' }));
  });
  await waitFor(() => expect(panel).toHaveTextContent('Nothing was changed. Ask Ada Zielińska or Lena Fischer.'));
  await act(() => expectSuccess(app.simulation.reconnect('acc-acme-facebook', { as: 'lena' })));
  await waitFor(() => expect(panel).not.toHaveTextContent('Ask Ada Zielińska'));
});

test('if the renewal asked for does not come in time, the asker reads who can reconnect the account (ASK, SOON)', async () => {
  const { panel, app } = await openPanel({ as: 'priya', accounts: [account('facebook', expiringIn({ days: 5 }))] });
  await act(async () => {
    await askFor(app, 'disconnect', 'acc-acme-facebook', { as: 'priya', to: 'marek' });
    await app.simulation.advance({ days: 5 });
  });
  const text = 'You had asked for its renewal. Ask Marek Nowak to reconnect it.';
  await waitFor(async () => expect((await noticesIn(panel))[0]).toHaveTextContent(text));
});

test('after a disconnect for a renewal, the notice tells the asker to reconnect the account (ASK, SOON)', async () => {
  const { panel, app } = await openPanel({ as: 'lena', accounts: [OF_TOMASZ] });
  await within(panel).findByRole('list');
  await act(async () => {
    await askFor(app, 'disconnect', 'acc-acme-facebook', { to: 'tomasz' });
    await expectSuccess(app.simulation.disconnect('acc-acme-facebook', { as: 'tomasz' }));
  });
  const text = 'Tomasz Wójcik did it. Reconnect it.';
  await waitFor(async () => expect((await noticesIn(panel)).at(-1)).toHaveTextContent(text));
});

test('in Polish a notice names who can renew an account that its reader does not see', async () => {
  changeLocale('pl');
  const { notice } = await openSoleNotice({ as: 'tomasz', accounts: [ofMarek('tomasz')] });
  expect(notice).toHaveTextContent('Poproś o przedłużenie. Może to zrobić Marek Nowak.');
  expect(notice).toHaveTextContent('Nie widzisz tego konta.');
});

test('the notice of a handover does not say, once the account is removed, that the reader cannot see it (HANDOVER)', async () => {
  const { panel, app } = await openPanel({
    as: 'lena',
    accounts: [account('linkedin', connectedBy('lena'), disconnected({ days: 61 }))],
  });
  await act(() => expectSuccess(app.simulation.reconnect('acc-acme-linkedin', { as: 'marek' })));
  await waitFor(() => expect(panel).toHaveTextContent('You can still see it.'));
  await act(() => expectSuccess(app.simulation.remove('acc-acme-linkedin', { as: 'marek' })));
  await waitFor(() =>
    expect(panel).toHaveTextContent('It starts empty, because its history was gone. It has been removed since.'),
  );
  expect(panel).not.toHaveTextContent('You see only accounts');
});
