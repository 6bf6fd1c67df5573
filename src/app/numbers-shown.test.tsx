import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startSimulation } from '../../mocks/testing.ts';
import { NETWORKS } from '../api/contract/network.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { renderApp, type TestApp } from './test-app.tsx';
import { accountRows, findList } from './test-list.ts';

/** Scenarios and people, chosen so that every sentence with a number is on screen for at least one of them. */
const VIEWS = [
  ['typical', 'ada'],
  ['typical', 'tomasz'],
  ['reconnect-missed', 'ada'],
  ['expiring', 'priya'],
] as const;

/** The number that the group of the expression captures in a text; 0 if the text does not match. */
const numberIn = (text: string, expression: RegExp): number =>
  Number((expression.exec(text)?.[1] ?? '0').replaceAll(',', ''));

async function openList(scenario: string, as: string): Promise<TestApp> {
  const app = renderApp({ simulation: startSimulation({ scenario, as }) });
  await findList(app);
  return app;
}

test.each(VIEWS)(
  'in %s as %s, the filters, the sentence about hidden accounts and the bell show the numbers of the replies',
  async (scenario, as) => {
    const { simulation, user } = await openList(scenario, as);
    const { counts, total, hidden } = (await simulation.get('/api/social/accounts')).body;
    const { unread } = (await simulation.get('/api/notifications')).body;
    const { all, status } = counts;
    for (const name of [
      `All ${all}`,
      `Disconnected ${status.disconnected}`,
      `Expiring soon ${status.expiring}`,
      `Connected ${status.connected}`,
    ]) {
      expect(screen.getByRole('button', { name })).toBeVisible();
    }
    await user.click(screen.getByRole('button', { name: 'All networks' }));
    for (const network of NETWORKS) {
      const name = `${NETWORK_NAME[network]} ${counts.network[network]}`;
      expect(screen.getByRole('checkbox', { name })).not.toBeChecked();
    }
    expect(screen.getByText(/^\d+–\d+ of \d+$/)).toHaveTextContent(`1–${total} of ${total}`);
    expect(accountRows()).toHaveLength(total);
    const hiddenSentence = screen.queryByText(/(?:left the list|hidden) after 90 days/)?.textContent ?? '';
    expect(numberIn(hiddenSentence, /^(\d+) accounts? (?:left|is hidden|are hidden)/)).toBe(hidden);
    const bell = screen.getByRole('button', { name: /notices/i });
    await waitFor(() => expect(numberIn(bell.getAttribute('aria-label') ?? '', /(\d+)/)).toBe(unread));
  },
);

test.each(['ada', 'tomasz'])('as %s, each tab of the social tool shows the number of its posts', async (as) => {
  const simulation = startSimulation({ as });
  renderApp({ simulation, path: '/social/missed' });
  const tabs = await screen.findByRole('navigation', { name: 'Posts by state' });
  const { counts, total } = (await simulation.get('/api/social/posts?tab=missed')).body;
  await waitFor(() => expect(tabs).toHaveTextContent(/Missed \d/));
  for (const [tab, word] of [
    ['published', 'Published'],
    ['scheduled', 'Scheduled'],
    ['drafts', 'Drafts'],
    ['missed', 'Missed'],
  ]) {
    expect(tabs, tab).toHaveTextContent(`${word} ${counts[tab as string]}`);
  }
  expect(total).toBe(counts.missed);
});

test('a hidden account has the same numbers in the Connect dialog and on its page (KEEP)', async () => {
  const simulation = startSimulation();
  const { items } = (await simulation.get('/api/social/long-disconnected?network=facebook')).body;
  const [account] = items.filter(
    ({ disconnection }: { disconnection: { keptTotal: number } }) => disconnection.keptTotal > 1,
  );
  const { published, ahead, drafts } = account.disconnection.kept;
  const { missedAfterReconnect } = account.attention;
  renderApp({ simulation, path: '/settings/marketing/social/accounts?connect=facebook' });
  expect(await screen.findByText(new RegExp(`^${account.disconnection.keptTotal} posts come back`))).toBeVisible();
  if (missedAfterReconnect > 0) {
    expect(screen.getByText(new RegExp(`^The time of ${missedAfterReconnect} of them has passed`))).toBeVisible();
  }
  renderApp({ simulation, path: `/settings/marketing/social/accounts/${account.id}` });
  const intro = await screen.findByText('A reconnect now brings back');
  const list = intro.nextElementSibling?.textContent ?? '';
  const onPage = [/(\d+) published/, /(\d+) scheduled again/, /(\d+) drafts?/, /(\d+) to decide on/].map((each) =>
    numberIn(list, each),
  );
  expect(onPage).toEqual([published, ahead, drafts, missedAfterReconnect]);
  expect(onPage.reduce((sum, each) => sum + each, 0)).toBe(account.disconnection.keptTotal);
});
